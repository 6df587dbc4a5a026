// Numbers inside times. Many alternatives begin with one: it is read once at each token.
#pragma once

#include "grammar/number_grammar.hpp"
#include "grammar/time_grammar.hpp"

namespace claimdiff::grammar {

inline const auto any_number = remembered<8>[omit_tree(number)];
inline const auto any_ordinal = remembered<9>[omit_tree(ordinal)];
// "a year and a half"
inline const auto half_more = node<
    TimeNode::
        added>[is(Category::number_and) >> -is(Category::one_article) >> is(Category::fraction)];

}  // namespace claimdiff::grammar
