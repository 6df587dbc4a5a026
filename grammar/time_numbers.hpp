// Numbers inside times. Many alternatives begin with one: it is read once at each token.
#pragma once

#include "grammar/number_grammar.hpp"
#include "grammar/time_grammar.hpp"

namespace claimdiff::grammar {

inline const auto any_number = remembered<8>[omit_tree(number)];
inline const auto any_ordinal = remembered<9>[omit_tree(ordinal)];

}  // namespace claimdiff::grammar
