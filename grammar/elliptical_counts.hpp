// What tells that a number without a noun counts something all the same.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/words.hpp"

namespace claimdiff {

// "la police a compté 1 800 manifestants, les [organisateurs] 3 500": who may give a figure.
bool is_speaker(const Words& words, std::uint32_t i);

// Whether the clause ends before token `i`: a sign, or no more tokens.
bool closes(const Words& words, std::uint32_t i);

// "Police put the march at [7,000]", "Arrests: [23]": what the noun in front of the token names;
// empty when there is none.
std::string named_before(const Words& words, std::uint32_t first);

// "[130] of them", "[onze] d'entre nous", "[dos] de ellos".
bool is_of_them(const Words& words, std::uint32_t after);

// "three [of those] killed", "trois [de ceux] qui": some of whom the words behind tell.
bool selects_among(const Words& words, std::uint32_t after);

}  // namespace claimdiff
