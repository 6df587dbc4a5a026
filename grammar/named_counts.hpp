// Numbers that stand apart from what they count: "brought to 13 the number of people killed". A
// number behind its subject is read in tallies.hpp.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/noun_phrase.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// What is counted, and what befell it; without a noun when nothing is named.
struct NamedCount {
    std::string noun, event;
    std::uint32_t last = 0;  // one past the noun
};

// "taking the final toll to [13]": whether the number is how many died; a phrase of the lexicon may
// have the noun in it.
bool is_toll(const Words& words, std::uint32_t first);

// "brought to [29] the number of people killed"
NamedCount closing_count(const Words& words, std::uint32_t after);

// "put [900] jobs at risk": the noun that a phrase of the lexicon opens with; empty when it has
// none.
std::string noun_in_phrase(const Words& words, std::uint32_t i);

}  // namespace claimdiff
