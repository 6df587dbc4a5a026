// What an amount measures: "une perte nette de [40 millions d'euros]", "roulait à [70 km/h]",
// "[$3.4bn] coal terminal".
#pragma once

#include <string>

#include "grammar/event.hpp"
#include "grammar/mention.hpp"
#include "grammar/noun_phrase.hpp"

namespace claimdiff {

struct Measured {
    std::uint32_t token = no_token;
    NounPhrase phrase;
    int strength = 0;  // 0–100, as Event's
};

// The noun that the amount is of; `token` is no_token when the sentence names none.
Measured measured_noun(const Words& words, const Mention& mention);

// Whether the amount says how far something is from a place: "à 11 km du port", "12 miles west of
// Lorme". Its measure is that, whatever nouns stand around it, and no length of something.
bool is_way_to_place(const Words& words, const Mention& mention);

// The general measure of a dimension when no noun says more: "measure/speed" for a speed. Empty for
// money and percent.
std::string default_measure(std::string_view unit);

// Whether a measure can be given in the unit: a speed in miles an hour, not in hectares. Measures
// whose dimension is not known can be in any that no other is known for.
bool measures_unit(std::string_view noun, std::string_view unit);

// Whether the concept is a measure of its own ("money/revenue", "share/turnout"), as against a
// thing that is counted.
bool is_measure(std::string_view noun);

// Whether figures of the concept are told of each party or candidate: seats, votes and their
// shares.
bool is_contested(std::string_view noun);

// "the average [bill]", "la [facture] moyenne", "Rents average $1,870": whether the word is not
// what is measured, but how.
bool describes_average(const Words& words, std::uint32_t i);

}  // namespace claimdiff
