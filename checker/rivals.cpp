#include "checker/rivals.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "checker/likeness.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 0.2;                // log odds
constexpr double enough_if_explained = -0.5;  // it ends in a warning that says how they differ
constexpr double enough_to_agree = -1;        // two equal values are themselves evidence
constexpr double enough_in_one_text = 2;      // one text seldom says two figures of one thing
constexpr double enough_for_a_headline = 1;

bool agree(const Claim& a, const Claim& b) {
    const ValueRelation relation = compare_values(a, b, {});
    return relation == ValueRelation::same || relation == ValueRelation::compatible;
}

// What one claim meets in one document.
struct Field {
    double first = worth_a_look, second = worth_a_look;
    std::size_t agreeing = 0;

    void add(double strength, bool agrees) {
        agreeing += agrees;
        if (strength > first) {
            second = std::exchange(first, strength);
        } else {
            second = std::max(second, strength);
        }
    }
    double margin(double strength) const { return strength - (strength < first ? first : second); }
};

double threshold(const Claim& a, const Claim& b, const Comparison& comparison, bool agrees) {
    const bool explained = comparison.special_case || comparison.place != ScopeRelation::same;
    if (a.document != b.document)
        return agrees ? enough_to_agree : explained ? enough_if_explained : enough;
    if (a.superseded != b.superseded) return enough;
    return a.headline || b.headline ? enough_for_a_headline : enough_in_one_text;
}

}  // namespace

void weigh_against_rivals(const std::vector<Claim>& claims, std::vector<Link>& links) {
    using Key = std::pair<std::uint32_t, std::uint32_t>;  // a claim, the other's document
    std::map<Key, Field> fields;
    auto obstacle = std::make_shared<Comparison>();
    obstacle->obstacle = "too little in common, beside what else the texts say";
    const std::shared_ptr<const Comparison> outdone = std::move(obstacle);
    std::vector<bool> agreeing(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        const Claim &a = claims[link.a], &b = claims[link.b];
        if (!link.comparison->comparable || !compared_by_likeness(a, b)) continue;
        agreeing[i] = agree(a, b);
        fields[{link.a, b.document}].add(link.strength, agreeing[i]);
        fields[{link.b, a.document}].add(link.strength, agreeing[i]);
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        Link& link = links[i];
        const Claim &a = claims[link.a], &b = claims[link.b];
        if (!link.comparison->comparable || !compared_by_likeness(a, b)) continue;
        const Field &x = fields[{link.a, b.document}], &y = fields[{link.b, a.document}];
        const double left = x.margin(link.strength), right = y.margin(link.strength);
        const auto elsewhere
            = [&](const Field& field) { return field.agreeing > (agreeing[i] ? 1u : 0u); };
        link.strength = log_odds(
            Standings{
                link.strength,
                std::min(left, right),
                std::max(left, right),
                left > 0 && right > 0 ? 1.0 : 0.0,
                (elsewhere(x) ? 0.5 : 0) + (elsewhere(y) ? 0.5 : 0),
                1},
            family_of(a.kind));
        if (link.strength < threshold(a, b, *link.comparison, agreeing[i]))
            link.comparison = outdone;
    }
}

}  // namespace claimdiff
