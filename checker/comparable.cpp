// Two figures of one kind are compared when their likeness (checker/likeness.hpp) makes one slot
// likely; what can never be one thing is a veto before that. Example:
//     "21 drones … abattu"  /  "16 drones abattus"       same thing, same event: likely
//     "850 officers"        /  "850 firefighters"        other things of one family: unlikely
//     "4 a day"             /  "4 a week"                vetoed
#include "checker/comparable.hpp"

#include <algorithm>

#include "checker/comparable_accounts.hpp"
#include "checker/comparable_readings.hpp"
#include "checker/grounds.hpp"
#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/likeness.hpp"
#include "checker/measure_name.hpp"
#include "checker/rows.hpp"
#include "checker/sole_figures.hpp"
#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

bool exclusive(Relation relation) {
    return relation == Relation::sibling || relation == Relation::apart;
}

// What speaks most against one slot.
std::string against(const Claim& a, const Claim& b, const Pairing& pairing) {
    const Measure &x = a.measure, &y = b.measure;
    if (exclusive(pairing.noun))
        return "different things: " + concept_name(x.noun) + " and " + concept_name(y.noun);
    if (exclusive(pairing.event))
        return "different events: " + concept_name(x.event) + " and " + concept_name(y.event);
    if (a.scope.background != b.scope.background) return "one is about an earlier event";
    if ((a.modality == Modality::forecast) != (b.modality == Modality::forecast))
        return "a forecast and a result";
    return "too little in common";
}

}  // namespace

bool share_place(const Scope& a, const Scope& b) {
    return std::any_of(a.places.begin(), a.places.end(), [&](const std::string& p) {
        return std::find(b.places.begin(), b.places.end(), p) != b.places.end();
    });
}

bool names_a_place(const Scope& scope) {
    return std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
        return !p.starts_with("kind/");
    });
}

bool exclude_each_other(const std::string& a, const std::string& b) {
    return exclude_each_other(Term(a), Term(b));
}

bool exclude_each_other(const Term& a, const Term& b) { return exclusive(relation_of(a, b)); }

bool may_be_compared_by_likeness(ClaimKind kind) {
    switch (kind) {
        case ClaimKind::count:
        case ClaimKind::amount:
        case ClaimKind::percent:
        case ClaimKind::money:
        case ClaimKind::temperature:
        case ClaimKind::duration:
        case ClaimKind::date:
        case ClaimKind::age:
            return true;
        default:
            return false;
    }
}

bool compared_by_likeness(const Profile& a, const Profile& b) {
    const ClaimKind kind = a.claim->kind;
    if (kind != b.claim->kind || !a.is(Trait::by_likeness)) return false;
    if (both(a, b, Trait::account) || both(a, b, Trait::reading)) return false;
    if (kind == ClaimKind::date) return !are_dates_by_rule(*a.claim, *b.claim);
    if (are_sole_figures(a, b)) return false;
    return kind != ClaimKind::age || a.holder == 0 || b.holder == 0;
}

std::optional<double> odds_of_one_slot(
    const Profile& a, const Profile& b, const WordWeights& weights, double story) {
    const Pairing pairing = pairing_of(a, b, story);
    Prospect prospect(a, b, pairing);
    if (!prospect.is_worth_a_look() || veto_of(a, b, pairing.event) != Veto::none) return {};
    const bool in_row = a.is(Trait::row) || b.is(Trait::row);
    if (in_row && !other_row(*a.claim, *b.claim).empty()) return {};
    return prospect.odds(weights);
}

Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights) {
    return compare_claims(a, b, weights, weights.story(a.document, b.document));
}

Comparison compare_claims(
    const Claim& a, const Claim& b, const WordWeights& weights, double story) {
    if (!weights.names().may_be_one_story(a.document, b.document)) {
        Comparison unrelated;
        unrelated.obstacle = "the texts name nobody and nothing in common";
        return unrelated;
    }
    if (const auto own = kind_for(a.kind).speak_of_one_thing) {
        if (auto decided = own(a, b, weights)) return *std::move(decided);
    }
    if (std::string row = other_row(a, b); !row.empty()) {
        Comparison apart;
        apart.obstacle = std::move(row);
        return apart;
    }
    if (are_accounts(a, b)) return compare_accounts(a, b, weights);
    if (are_readings(a, b)) return compare_readings(a, b, weights);
    Comparison result;
    const Profile &p = weights.profile(a), &q = weights.profile(b);
    const Pairing pairing = pairing_of(p, q, story);
    result.obstacle = words_of(veto_of(p, q, pairing.event), a, b);
    if (!result.obstacle.empty()) return result;
    if (are_sole_figures(p, q)) {
        constexpr double certain = 3;  // log odds
        result = comparison_on(grounds_of(p, q, pairing.noun, pairing.event, weights));
        result.special_case = result.special_case || is_one_of_firefighters(a, b);
        result.strength = certain;
        return result;
    }
    const double strength = log_odds(likeness_of(p, q, weights, pairing), family_of(a.kind));
    if (strength < worth_a_look) {
        result.strength = strength;
        result.obstacle = against(a, b, pairing);
        return result;
    }
    result = comparison_on(grounds_of(p, q, pairing.noun, pairing.event, weights));
    result.strength = strength;
    return result;
}

}  // namespace claimdiff
