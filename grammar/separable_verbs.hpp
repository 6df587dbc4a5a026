// What German words are by their place: verbs whose prefix stands apart ("nahm … fest"), relative
// pronouns that are none.
#pragma once

#include <deque>
#include <vector>

#include "grammar/token.hpp"

namespace claimdiff {

// Gives the verbs of `sentence`, whose tokens are at the end of `tokens`, the lexemes of the verb
// that they make with a prefix at the end of their clause. New lexemes are added to `lexemes`.
void join_separable_verbs(
    const Lexicon& lexicon,
    const Sentence& sentence,
    std::vector<Token>& tokens,
    std::deque<std::vector<Lexeme>>& lexemes);

// "Der Unfall, [bei dem] drei starben" opens a clause, "Bei dem Unfall starben drei" does not: the
// comma tells.
void free_prepositions(const Sentence& sentence, std::vector<Token>& tokens);

}  // namespace claimdiff
