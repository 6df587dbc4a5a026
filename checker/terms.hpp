// Nouns, events and denominators of claims, prepared for comparing: each pair of claims asks what
// their nouns and their events are to each other, and the answer lies in a few numbers.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

// What two nouns, or two events, are to each other.
enum class Relation : std::uint8_t {
    unknown,        // neither is known
    half_known,     // one is known
    same_concept,   // "people/firefighters" twice
    same_word,      // a word without a concept, twice
    special,        // one is more special: "vehicles", "vehicles/trucks"
    akin,           // two concepts that may be said of one thing: "burned", "destroyed"
    other_word,     // two words of one language, or a word and a concept
    two_languages,  // two words of two languages
    sibling,        // two concepts of one family: "harm/killed", "harm/injured"
    apart,          // two concepts of two families
};
constexpr std::size_t relation_count = 10;

Relation relation_of(std::string_view a, std::string_view b);

// Whether one is a special case of the other: "vehicles/trucks" of "vehicles".
bool more_special(std::string_view special, std::string_view general);

using KindredGroups = std::bitset<128>;  // one bit a group of kindred concepts

// A noun or an event. It holds a view of the string it was made of.
struct Term {
    std::string_view text;
    std::uint64_t hash = 0, family = 0;  // of the whole, and of what stands before the first slash
    KindredGroups akin;                  // that it is in
    bool is_concept = false;
    bool ambiguous = false;  // several, side by side

    explicit Term(std::string_view text);
};

// The same as of their texts.
Relation relation_of(const Term& a, const Term& b);

// The terms of claims, which must stay where they are.
class Terms {
  public:
    explicit Terms(const std::vector<Claim>& claims);

    const Term& noun(const Claim& claim) const { return terms_[nouns_[&claim - claims_]]; }
    const Term& event(const Claim& claim) const { return terms_[events_[&claim - claims_]]; }
    const Term& per(const Claim& claim) const { return terms_[pers_[&claim - claims_]]; }

  private:
    const Claim* claims_;
    std::vector<Term> terms_;                           // each once
    std::vector<std::uint32_t> nouns_, events_, pers_;  // by claim
};

}  // namespace claimdiff
