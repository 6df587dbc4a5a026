#include "checker/measure_name.hpp"

#include <algorithm>

namespace claimdiff {

std::string concept_name(std::string_view id) {
    id = id.substr(0, id.find('|'));
    if (const auto slash = id.rfind('/'); slash != std::string_view::npos)
        return std::string(id.substr(slash + 1));
    if (id.size() > 3 && id[2] == ':') return std::string(id.substr(3));
    return std::string(id);
}

namespace {

// Not the "'s" of "it's".
bool is_name_of_measure(std::string_view noun) { return !noun.empty() && noun[0] != '\''; }

}  // namespace

std::string measure_name(const Claim& claim) {
    const std::string noun = concept_name(claim.measure.noun),
                      event = concept_name(claim.measure.event);
    if (claim.kind == ClaimKind::age)
        return "age of " + (claim.holder.empty() ? noun : claim.holder);
    if (claim.kind == ClaimKind::cause) return "cause of " + event;
    if (claim.kind == ClaimKind::state) {
        const std::string bearer = claim.holder.empty() ? noun : claim.holder;
        return bearer.empty() ? event : bearer + ": " + event;
    }
    if (claim.kind == ClaimKind::role) return "title of " + claim.holder;
    const auto& qualifiers = claim.measure.qualifiers;
    if (std::find(qualifiers.begin(), qualifiers.end(), last_qualifier) != qualifiers.end())
        return (noun.empty() || noun == event ? "" : noun + ": ") + "last " + event;
    if (claim.kind == ClaimKind::since)
        return (noun.empty() ? "how often" : noun + ":")
               + (claim.quantity.value == Decimal(1) ? " first since" : " how many since");
    std::string name = is_name_of_measure(noun) ? noun : "";
    // A verb without a concept is a bare lemma, which reads badly behind a noun: "paintings date".
    const bool known = claim.measure.event.find('/') != std::string::npos;
    if (!event.empty() && event != noun && (name.empty() || known))
        name += (name.empty() ? "" : " ") + event;
    if (claim.kind == ClaimKind::date) {
        const std::string what = claim.time.value.find('T') != std::string::npos ? "time" : "date";
        return name.empty() ? what : what + ": " + name;
    }
    if (name.empty()) name = std::string(to_string(claim.kind));
    for (const std::string& aspect : claim.measure.aspects) {
        if (aspect.starts_with("change/")) name += ", change";
        if (aspect.starts_with("segment/")) name += " of " + concept_name(aspect);
    }
    if (!claim.measure.per.empty()) name += " per " + concept_name(claim.measure.per);
    return name;
}

}  // namespace claimdiff
