// Whether two claims speak of the same thing, and why or why not.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

// How often a word of the claims' sentences stands in the corpus: rare words tell more.
class WordWeights {
  public:
    explicit WordWeights(const std::vector<Claim>& claims);

    // Similarity of two sorted contexts, 0–1: weighted cosine over words, names and figures.
    double similarity(const std::vector<std::string>& a, const std::vector<std::string>& b) const;

  private:
    double square(const std::string& word) const;

    std::unordered_map<std::string, double> squares_;  // of the words' weights
    double unseen_ = 0;                                // of a word that no claim's context holds
};

// How two scopes stand to each other.
enum class ScopeRelation : std::uint8_t {
    same,      // equal, or unknown on one side
    contains,  // one is part of the other: a city and the country
    other,     // said to be elsewhere: "9 ailleurs"
};

struct Comparison {
    bool comparable = false;
    double strength = 0;  // 0–3: noun, event and context
    ScopeRelation place = ScopeRelation::same;
    std::string definition;     // how the two figures are defined differently: "organic"
    bool special_case = false;  // one counts a special case of the other's noun, and fewer: "17
                                // workers", "21 people"
    std::vector<std::string> reasons;  // why they are compared
    std::string obstacle;              // why they are not; empty when they are
};

// Whether two nouns or events are known to be different: both concepts, neither the other's special
// case.
bool exclude_each_other(const std::string& a, const std::string& b);

// Whether the two name a place in common.
bool share_place(const Scope& a, const Scope& b);

// Compares two claims of the same kind. What vetoes: another thing, another event, another period,
// a part against the whole, a forecast against a result, another denominator.
Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights);

}  // namespace claimdiff
