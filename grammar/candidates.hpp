// Where a grammar is worth trying: a look at the next few tokens that spares most places a parse.
// It never says no where the grammar would match (tests/grammar/candidates_test.cpp tries both
// everywhere).
#pragma once

#include "grammar/token_range.hpp"

namespace claimdiff {

// The first of the tokens [from, to) that any mention may begin with, whatever follows: most
// cannot.
const Token* next_opening(const Token* from, const Token* to);

// The same of times.
bool may_open_time(const Token& token);

// Whether it may be what a number before it counts: "5 people", "2 000 €".
bool may_be_counted(const Token& token);

// Whether the dictionary has the word as an adjective.
bool may_be_adjective(const Token& token);

// Whether parse_time or parse_duration could match at the first of the tokens (at least one).
bool may_begin_time(TokenRange tokens);

// The categories of the tokens that a time which begins at the first could take: of those before
// the first word that stands in no time.
Categories inside_time(TokenRange tokens);

// The same as may_begin_time of parse_quantity.
bool may_begin_quantity(TokenRange tokens);

}  // namespace claimdiff
