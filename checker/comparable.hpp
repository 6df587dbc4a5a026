// Whether two claims speak of the same thing, and why or why not.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/word_weights.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// How two scopes stand to each other.
enum class ScopeRelation : std::uint8_t {
    same,      // equal, or unknown on one side
    contains,  // one is part of the other: a city and the country
    other,     // said to be elsewhere: "9 ailleurs"
};

struct Comparison {
    bool comparable = false;
    double strength = 0;  // log odds of one slot for figures compared by likeness, 0–3 for others
    ScopeRelation place = ScopeRelation::same;
    std::string definition;     // how the two figures are defined differently: "organic"
    bool special_case = false;  // one counts a special case of the other's noun, and fewer: "17
                                // workers", "21 people"
    std::vector<std::string> reasons;  // why they are compared
    std::string obstacle;              // why they are not; empty when they are

    friend auto operator<=>(const Comparison&, const Comparison&) = default;
};

// Whether two nouns or events are known to be different: both concepts, neither the other's special
// case.
bool exclude_each_other(const std::string& a, const std::string& b);
bool exclude_each_other(const Term& a, const Term& b);

// Whether the two name a place in common.
bool share_place(const Scope& a, const Scope& b);

// Whether a place is named, not just its kind: "Lorme", not "the region".
bool names_a_place(const Scope& scope);

// Whether likeness decides: figures of one kind that have no closer way of being compared.
bool compared_by_likeness(const Profile& a, const Profile& b);

// Whether it may, for claims of this kind.
bool may_be_compared_by_likeness(ClaimKind kind);

// The log odds that two figures compared by likeness are of one slot; nothing when something rules
// it out or it is not worth weighing. `story` is WordWeights::story() of their documents.
std::optional<double> odds_of_one_slot(
    const Profile& a, const Profile& b, const WordWeights& weights, double story);

// Compares two claims of the same kind. Of figures compared by likeness, those it calls comparable
// are candidates: align() keeps what stands out against its rivals.
Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights);
Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights, double story);

}  // namespace claimdiff
