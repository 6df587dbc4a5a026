#include "checker/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "checker/likeness.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 0;                  // log odds
constexpr double enough_if_explained = -0.5;  // it ends in a warning that says how they differ
constexpr double enough_to_agree = -1;        // two equal values are themselves evidence
constexpr double enough_in_one_text = 2;      // one text seldom says two figures of one thing
constexpr double enough_for_a_headline = 1;

bool agree(const Claim& a, const Claim& b) {
    const ValueRelation relation = compare_values(a, b, {});
    return relation == ValueRelation::same || relation == ValueRelation::compatible;
}

// A claim that another one is linked to.
struct Partner {
    std::uint32_t claim;
    double strength;
    bool agrees;
};

// What one claim meets in one document.
struct Field {
    double strongest = worth_a_look;
    bool agreeing = false;
};

double likelihood(double strength) { return 1 / (1 + std::exp(-strength)); }

// The links among claims compared by likeness, by claim.
class Partners {
  public:
    Partners(const std::vector<Claim>& claims, const std::vector<Link>& links)
        : claims_(claims), of_(claims.size()), shown_(claims.size()) {
        for (const Link& link : links) {
            const bool agrees = agree(claims[link.a], claims[link.b]);
            of_[link.a].push_back({link.b, link.strength, agrees});
            of_[link.b].push_back({link.a, link.strength, agrees});
        }
        for (std::uint32_t i = 0; i < claims.size(); ++i) {
            if (!of_[i].empty()) shown_[i] = display_value(claims[i]);
            std::sort(of_[i].begin(), of_[i].end(), [](const Partner& x, const Partner& y) {
                return std::pair(-x.strength, x.claim) < std::pair(-y.strength, y.claim);
            });
        }
    }

    // The rivals of `other` for `claim`.
    Field rivals(std::uint32_t claim, std::uint32_t other) const {
        Field field;
        for (const Partner& partner : of_[claim]) {
            if (claims_[partner.claim].document != claims_[other].document
                || shown_[partner.claim] == shown_[other])
                continue;
            field.strongest = std::max(field.strongest, partner.strength);
            field.agreeing = field.agreeing || partner.agrees;
        }
        return field;
    }

    // The likelihood that a third text speaks of the same as both, and agrees with one of them.
    double witness(std::uint32_t a, std::uint32_t b) const {
        double best = 0;
        const auto count = [](const std::vector<Partner>& partners) {
            return std::min(partners.size(), enough_witnesses);
        };
        for (std::size_t i = 0; i < count(of_[a]); ++i) {
            const Partner& x = of_[a][i];
            const std::uint32_t document = claims_[x.claim].document;
            if (document == claims_[a].document || document == claims_[b].document) continue;
            for (std::size_t k = 0; k < count(of_[b]); ++k) {
                const Partner& y = of_[b][k];
                if (x.claim == y.claim && x.agrees != y.agrees)
                    best = std::max(best, likelihood(std::min(x.strength, y.strength)));
            }
        }
        return best;
    }

  private:
    static constexpr std::size_t enough_witnesses = 32;  // of a claim that has very many

    const std::vector<Claim>& claims_;
    std::vector<std::vector<Partner>> of_;  // strongest first
    std::vector<std::string> shown_;        // values, of claims that have partners
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
    const auto by_likeness = [&claims](const Link& link) {
        return link.comparison->comparable && compared_by_likeness(claims[link.a], claims[link.b]);
    };
    std::vector<Link> weighed;
    std::copy_if(links.begin(), links.end(), std::back_inserter(weighed), by_likeness);
    const Partners partners(claims, weighed);
    auto obstacle = std::make_shared<Comparison>();
    obstacle->obstacle = "too little in common, beside what else the texts say";
    const std::shared_ptr<const Comparison> outdone = std::move(obstacle);
    for (Link& link : links) {
        if (!by_likeness(link)) continue;
        const Claim &a = claims[link.a], &b = claims[link.b];
        const Field left = partners.rivals(link.a, link.b), right = partners.rivals(link.b, link.a);
        const double x = link.strength - left.strongest, y = link.strength - right.strongest;
        link.strength = log_odds(
            Standings{
                link.strength,
                std::min(x, y),
                std::max(x, y),
                x > 0 && y > 0 ? 1.0 : 0.0,
                (left.agreeing ? 0.5 : 0) + (right.agreeing ? 0.5 : 0),
                partners.witness(link.a, link.b),
                1},
            family_of(a.kind));
        if (link.strength < threshold(a, b, *link.comparison, agree(a, b)))
            link.comparison = outdone;
    }
}

}  // namespace claimdiff
