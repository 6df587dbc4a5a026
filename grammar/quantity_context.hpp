// What looks like a quantity and is none: the surroundings decide.
#pragma once

#include "grammar/quantity_grammar.hpp"
#include "grammar/token.hpp"

namespace claimdiff {

// Whether the digits or number words of `syntax` count nothing where they stand: parts of names
// ("S-400", "Boeing 737"), of other notations ("2.0.1", "06 12 34 56 78"), labels ("n° 7"),
// articles and pronouns ("un", "the one"), adjectives ("neuf").
bool counts_nothing(const TokenText& text, const Sentence& sentence, const QuantitySyntax& syntax);

}  // namespace claimdiff
