// A company has one revenue a year, but many figures bear the name: of a quarter, of a segment,
// adjusted, organic, expected. Each difference of that sort is an axis (languages/*/aspects.yaml):
//
//     segment, change                 said on one side only: another figure
//     basis                           said on one side only: another definition of the figure
//     dividend                        nothing said is the total
//     span, shares, direction         nothing said is unknown; a rise and a fall of one number
//                                     are one figure, of which a sign has slipped
//
// Two values of one axis are never one figure; of `basis` they are worth saying side by side.
#include "checker/comparable_accounts.hpp"

#include <algorithm>
#include <cmath>

#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

bool disjoint(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

bool one_figure(const std::string& a, const std::string& b) {
    const std::string &general = a.size() < b.size() ? a : b,
                      &special = a.size() < b.size() ? b : a;
    return special.starts_with(general)
           && (special.size() == general.size() || special[general.size()] == '/');
}

std::string obstacle(const Claim& a, const Claim& b) {
    if (!one_figure(a.measure.noun, b.measure.noun))
        return "different figures: " + a.measure.noun + " and " + b.measure.noun;
    if (a.measure.per != b.measure.per) return "different denominators";
    if (a.holder != b.holder) return "different companies";
    if (a.document == b.document && a.sentence == b.sentence) return "said in one sentence";
    if (a.modality == Modality::denied || b.modality == Modality::denied) return "one is denied";
    // A dividend that "will be paid" is no less decided.
    const bool decided = a.measure.noun == "money/dividend";
    if (!decided && (a.modality == Modality::forecast) != (b.modality == Modality::forecast))
        return "a forecast and a result";
    if (a.scope.background != b.scope.background) return "one is said for comparison";
    if (disjoint(a.scope.time, b.scope.time))
        return "different periods: " + a.scope.time.value + " and " + b.scope.time.value;
    for (std::string_view axis : {"segment", "change"}) {
        if (aspect_on(a.measure, axis) != aspect_on(b.measure, axis))
            return "different figures: " + std::string(axis);
    }
    const bool one_number
        = std::fabs(a.quantity.value.to_double()) == std::fabs(b.quantity.value.to_double());
    for (std::string_view axis : {"span", "shares", "direction"}) {
        const std::string_view x = aspect_on(a.measure, axis), y = aspect_on(b.measure, axis);
        if (!x.empty() && !y.empty() && x != y && !(axis == "direction" && one_number))
            return "different figures: " + std::string(x) + " and " + std::string(y);
    }
    const auto dividend = [](const Claim& c) {
        const std::string_view kind = aspect_on(c.measure, "dividend");
        return kind.empty() ? "total" : kind;
    };
    if (dividend(a) != dividend(b)) return "different dividends";
    return {};
}

// Revenues of which one is nearly twice the other are those of two firms, or of a year and a half,
// unless a magnitude may have slipped.
bool are_of_two_sizes(const Claim& a, const Claim& b) {
    constexpr double twice = 1.8, slip = 9;
    if (a.kind != ClaimKind::money || !a.measure.noun.starts_with("money/revenue")
        || a.unit != b.unit)
        return false;
    const double x = std::fabs(a.quantity.value.to_double()),
                 y = std::fabs(b.quantity.value.to_double());
    const double ratio = std::max(x, y) / std::max(std::min(x, y), 1.0);
    return ratio > twice && ratio < slip;
}

// "organic" against "as reported"; empty when the two are defined alike.
std::string other_definition(const Claim& a, const Claim& b) {
    const auto basis = [](const Claim& c) {
        const std::string_view said = aspect_on(c.measure, "basis");
        return std::string(said.empty() ? "reported" : said);
    };
    const std::string x = basis(a), y = basis(b);
    return x == y ? std::string{} : x + " and " + y;
}

}  // namespace

bool is_account(const Claim& claim) {
    return (claim.kind == ClaimKind::money || claim.kind == ClaimKind::percent)
           && (is_account(claim.measure.noun) || is_account(claim.measure.per));
}

bool are_accounts(const Claim& a, const Claim& b) { return is_account(a) && is_account(b); }

Comparison compare_accounts(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    result.obstacle = obstacle(a, b);
    if (!result.obstacle.empty()) return result;
    if (are_of_two_sizes(a, b)) {
        result.obstacle = "of two sizes: of two firms or periods";
        return result;
    }
    result.definition = other_definition(a, b);
    result.strength = (result.definition.empty() ? 2 : 1.6) + weights.context_similarity(a, b);
    // One text seldom gives one figure twice: only where it says the period both times.
    const bool dated = !a.scope.time.value.empty() && a.scope.time.value == b.scope.time.value;
    const bool changes = !aspect_on(a.measure, "change").empty()
                         && result.definition.empty();  // by region, by product
    if (a.document == b.document && (!dated || changes) && !a.headline && !b.headline) {
        result.obstacle = "said twice in one text, without a period";
        return result;
    }
    result.comparable = true;
    result.reasons.push_back("same figure: " + a.measure.noun);
    if (dated) result.reasons.push_back("same period: " + a.scope.time.value);
    if (!result.definition.empty())
        result.reasons.push_back("other definition: " + result.definition);
    return result;
}

}  // namespace claimdiff
