// A text that itself names two winners, two claimants or two means where one is asked for speaks of
// several things of one name: two prizes, two attacks, passengers and crew. Which of them another
// text means cannot be told.
//
//     "Terre Noire claimed the raid … Red Dawn had claimed the fire of March"    neither is
//     compared
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "grammar/persons.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

bool speaks_of_one(const Claim& claim) {
    const auto& aspects = claim.measure.aspects;
    return std::find(aspects.begin(), aspects.end(), the_one) != aspects.end();
}

}  // namespace

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

void unsettle_persons(std::vector<Claim>& claims) {
    if (std::none_of(claims.begin(), claims.end(), speaks_of_one)) return;
    bool suspects = false, victims = false;
    std::map<std::string, std::set<std::string>> persons;  // by axis
    std::map<std::string, std::set<std::string>> sexes;    // by role
    for (const Claim& claim : claims) {
        if (claim.measure.event == "person/sex") sexes[claim.measure.noun].insert(claim.text);
        if (claim.kind == ClaimKind::state && speaks_of_one(claim))
            persons[claim.measure.event].insert(
                claim.holder.empty() ? claim.measure.noun : claim.holder);
        if (claim.kind != ClaimKind::count || !claim.measure.noun.starts_with("people")) continue;
        if (!(Decimal(1) < claim.quantity.value)) continue;
        const std::string& event = claim.measure.event;
        suspects = suspects || event.starts_with("justice/")
                   || role_for(claim.measure.noun, {}) == suspect_role;
        victims = victims || (event.starts_with("harm/") && event != "harm/killed");
    }
    for (Claim& claim : claims) {
        if (claim.kind != ClaimKind::state || !speaks_of_one(claim)) continue;
        const std::string& noun = claim.measure.noun;
        const bool any = (suspects && noun == suspect_role) || (victims && noun == victim_role);
        const bool other = persons[claim.measure.event].size() > 1
                           && (!claim.holder.empty() || noun == usual_role(claim.measure.event));
        // "a man and a woman were arrested"
        const bool both = claim.measure.event == "person/sex" && sexes[noun].size() > 1;
        if (any || other || both) std::erase(claim.measure.aspects, the_one);
    }
}

}  // namespace claimdiff
