// A text that itself names two winners, two claimants or two means where one is asked for speaks of
// several things of one name: two prizes, two attacks, passengers and crew. Which of them another
// text means cannot be told.
//
//     "Terre Noire claimed the raid … Red Dawn had claimed the fire of March"    neither is
//     compared
#include <map>
#include <set>
#include <string>

#include "grammar/statements.hpp"

namespace claimdiff {

void unsettle_several(std::vector<Claim>& claims) {
    std::map<std::string, std::set<std::string>> values;
    const auto asks_for_one = [](const Claim& claim) {
        const std::string& axis = claim.measure.event;
        return claim.kind == ClaimKind::state
               && (axis.starts_with("agent/") || axis.starts_with("means/")
                   || axis.starts_with("story/") || axis.starts_with("order/")
                   || axis == event_place || axis == destination_axis || axis == "where/flag"
                   || axis == "cargo");
    };
    const auto bearer = [](const Claim& claim) {
        return claim.measure.event + '|'
               + (claim.holder.empty() ? claim.measure.noun : claim.holder);
    };
    for (const Claim& claim : claims) {
        if (asks_for_one(claim)) values[bearer(claim)].insert(claim.text);
    }
    for (Claim& claim : claims) {
        if (asks_for_one(claim) && values[bearer(claim)].size() > 1)
            claim.measure.aspects.emplace_back(of_several);
    }
}

}  // namespace claimdiff
