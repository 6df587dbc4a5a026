// German verbs whose prefix stands apart: "nahm … fest".
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

}  // namespace claimdiff
