#include "checker/measure_name.hpp"

namespace claimdiff {

std::string concept_name(std::string_view id) {
    id = id.substr(0, id.find('|'));
    if (const auto slash = id.rfind('/'); slash != std::string_view::npos)
        return std::string(id.substr(slash + 1));
    if (id.size() > 3 && id[2] == ':') return std::string(id.substr(3));
    return std::string(id);
}

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
    if (claim.kind == ClaimKind::since)
        return (noun.empty() ? "how often" : noun + ":") + " first since";
    std::string name = noun;
    if (!event.empty() && event != noun) name += (name.empty() ? "" : " ") + event;
    if (claim.kind == ClaimKind::date) {
        return (claim.time.value.find('T') != std::string::npos ? "time: " : "date: ") + name;
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
