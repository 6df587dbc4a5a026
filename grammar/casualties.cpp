// Whether anybody was hurt, or killed. "No one was hurt" is a count of zero, and another text that
// tells of one wounded man has no number to set against it: what befell him is a statement. So both
// are said again as statements of one axis, of people at large and of those the text names.
//
//     "Nobody was injured"                 story/injured: none
//     "A boy was bitten in the hand"       story/injured: some
//     "Three people were injured"          nothing: counts compare better
//
// A text that says both, of visitors and of keepers, is not compared (several.cpp).
#include <algorithm>
#include <iterator>
#include <set>

#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

std::string_view axis_of(std::string_view event) {
    if (event.starts_with("harm/injured") || event.starts_with("harm/hospitalised")
        || event == "person/injury")
        return "story/injured";
    return event.starts_with("harm/killed") ? "story/killed" : std::string_view{};
}

bool is_zero(const Claim& claim) {
    return claim.kind == ClaimKind::count && claim.quantity.value == Decimal(0)
           && claim.quantity.upper == Decimal(0);
}

bool is_told(const Claim& claim) {
    return claim.modality == Modality::asserted && !claim.scope.background && !claim.superseded;
}

bool is_somebody(const Claim& claim) {
    return claim.kind == ClaimKind::state && !claim.text.starts_with("not ")
           && (!claim.holder.empty() || claim.measure.noun.starts_with("people"));
}

}  // namespace

void note_casualties(std::vector<Claim>& claims) {
    std::vector<Claim> told;
    std::set<std::size_t> counted;  // where sentences begin that count
    for (const Claim& claim : claims) {
        if (claim.kind == ClaimKind::count) counted.insert(claim.sentence.begin);
    }
    for (const Claim& claim : claims) {
        const std::string_view axis = axis_of(claim.measure.event);
        if (axis.empty() || !is_told(claim)) continue;
        const bool none = is_zero(claim) && claim.measure.noun.starts_with("people")
                          && claim.measure.qualifiers.empty() && claim.scope.part == Part::all;
        if (!none && (!is_somebody(claim) || counted.contains(claim.sentence.begin))) continue;
        Claim said = claim;
        said.kind = ClaimKind::state;
        said.quantity = {};
        said.measure = {};
        said.measure.event = axis;
        if (none) said.measure.aspects.emplace_back("said/none");
        said.holder.clear();
        said.text = none ? "none" : "some";
        said.nearby.clear();
        const std::string& people = claim.measure.noun;
        if (!none || people == "people") told.push_back(said);
        if (people.starts_with("people/") && people != "people/victims") {
            said.measure.noun = people;
            told.push_back(std::move(said));
        }
    }
    std::move(told.begin(), told.end(), std::back_inserter(claims));
}

}  // namespace claimdiff
