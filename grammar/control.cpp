// Who holds a place in a fight for it. The words for the sides are of the category state, with ids
// under "side", and so are those that give a place to one: "control/holds" in front of the side,
// "control/takes" for verbs whose subject it is, "control/has" for those that have many objects
// ("hold talks"), of which places count.
//
//     "State radio is in rebel hands"        radio, status/control: rebels
//     "L'armée a repris l'aéroport"          airports, status/control: government
//     "la ville, tenue par les insurgés"     places/cities, status/control: rebels
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// The rest of its id under `prefix`; empty when it has none.
std::string_view after_prefix(const Words& words, std::uint32_t i, std::string_view prefix) {
    const std::string_view id = state_under(words, i, prefix);
    return id.empty() ? id : id.substr(prefix.size());
}

bool is_place(std::string_view noun) {
    return noun.starts_with("buildings/") || noun.starts_with("places")
           || noun.starts_with("organisations/media");
}

// A place, or what no concept is known of: "the palace".
bool is_held(const Bearer& place) {
    return place.found() && !place.none
           && (is_place(place.noun) || (place.noun.size() > 3 && place.noun[2] == ':'));
}

struct Holding {
    Bearer place;
    std::uint32_t first = 0, last = 0;  // of the words that say so
    bool anew = false;                  // somebody else held it before
};

Bearer subject_of(const Words& words, std::uint32_t at) {
    VerbGroup group = verb_group(words, at);
    Bearer subject = subject_before(words, group.first, group.doubtful);
    if (!subject.found()) subject = subject_over(words, group.first);
    return group.denied || group.doubtful ? Bearer{} : subject;
}

// "in rebel [hands]", "under the control of [the army]", "tenu par [les rebelles]".
bool read_held(const Words& words, std::uint32_t side, Holding& found) {
    const std::uint32_t next = side + 1;
    if (next < words.last() && (words[next].word == "hands" || words[next].word == "control")
        && side > words.first()
        && (words[side - 1].word == "in" || words[side - 1].word == "under")) {
        found = {subject_of(words, side - 1), side - 1, next + 1, false};
        return true;
    }
    std::uint32_t first = side;
    while (first > words.first() && side - first < 3
           && (words[first - 1].has(Category::article) || words.is_adjective(first - 1))
           && after_prefix(words, first - 1, "control/").empty())
        --first;
    if (first == words.first() || after_prefix(words, first - 1, "control/") != "holds")
        return false;
    found = {subject_of(words, first - 1), first - 1, side + 1, false};
    return true;
}

// "[The army] has retaken the airport".
bool read_taken(const Words& words, std::uint32_t side, Holding& found) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t i = side + 1; i < words.last() && i <= side + reach; ++i) {
        if (words.is_break(i)) return false;
        const std::string_view how = after_prefix(words, i, "control/");
        if (how != "takes" && how != "has") continue;
        const VerbGroup group = verb_group(words, i);
        if (group.denied || group.doubtful) return false;
        found = {object_after(words, i), side, i + 1, how == "takes"};
        return how == "takes" || is_place(found.place.noun);
    }
    return false;
}

}  // namespace

void add_control_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet sides{"side"};
    if (!words.any(sides)) return;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view side = after_prefix(words, i, "side/");
        if (side.empty()) continue;
        Holding found;
        if (!read_held(words, i, found) && !read_taken(words, i, found)) continue;
        if (!is_held(found.place)) continue;
        const Modality modality = modality_of(words, found.first, found.last);
        if (modality != Modality::asserted) continue;
        Claim claim = blank_statement(
            words,
            passage,
            ClaimKind::state,
            std::min(found.first, found.place.first),
            std::max(found.last, found.place.last));
        claim.holder = found.place.holder;
        claim.measure.noun = found.place.noun;
        claim.measure.event = "status/control";
        if (found.place.indefinite) claim.measure.aspects.emplace_back("said/indefinite");
        claim.text = side;
        claim.scope.revised = found.anew;
        claim.attribution = attribution_of(words, i);
        claim.scope.background = is_of_another_year(words, words.last(), passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
