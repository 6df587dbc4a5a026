// Whether two claims speak of the same thing, and why or why not.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "checker/text_layout.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// What each document of a corpus names, sorted (DocumentClaims::names).
using DocumentNames = std::vector<std::vector<std::string>>;

// What the corpus says of its words and claims: how often a word of the claims' sentences stands in
// it (rare words tell more), and where in their texts the claims stand.
class WordWeights {
  public:
    explicit WordWeights(const std::vector<Claim>& claims, const DocumentNames& names = {});

    // Similarity of two sorted contexts, 0–1: weighted cosine over words, names and figures.
    double similarity(const std::vector<std::string>& a, const std::vector<std::string>& b) const;

    // Similarity of two documents by all their claims' contexts, 0–1: two texts about one thing
    // share its names.
    double story(std::uint32_t a, std::uint32_t b) const;

    // Whether the two documents name somebody or something in common, or each has a name in common
    // with a third, as texts about one thing do; texts that name nothing may be of one story.
    bool may_be_one_story(std::uint32_t a, std::uint32_t b) const;

    const TextLayout& layout() const { return layout_; }

  private:
    double square(const std::string& word) const;

    std::unordered_map<std::string, double> squares_;  // of the words' weights
    double unseen_ = 0;                                // of a word that no claim's context holds
    std::vector<std::vector<std::string>> documents_;  // the words of each, sorted, unique
    DocumentNames names_;
    TextLayout layout_;
    // Of the pairs asked for: most are asked for once a pair of claims.
    mutable std::unordered_map<std::uint64_t, double> stories_;
    mutable std::unordered_map<std::uint64_t, bool> one_story_;
    std::vector<std::vector<std::uint32_t>>
        neighbours_;  // who share a rarer name with each, sorted
};

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

// Whether the two name a place in common.
bool share_place(const Scope& a, const Scope& b);

// Whether a place is named, not just its kind: "Lorme", not "the region".
bool names_a_place(const Scope& scope);

// Whether likeness decides: figures of one kind that have no closer way of being compared.
bool compared_by_likeness(const Claim& a, const Claim& b);

// Compares two claims of the same kind. Of figures compared by likeness, those it calls comparable
// are candidates: align() keeps what stands out against its rivals.
Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights);

}  // namespace claimdiff
