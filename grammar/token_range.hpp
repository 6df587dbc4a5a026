// A run of tokens, as the syntax trees of the grammars hold them.
#pragma once

#include "grammar/token.hpp"

namespace claimdiff {

// Tokens [first, last); empty when the part is absent.
struct TokenRange {
    const Token* first = nullptr;
    const Token* last = nullptr;

    bool empty() const { return first == last; }
    const Token* begin() const { return first; }
    const Token* end() const { return last; }
    const Token& front() const { return *first; }
    const Token& back() const { return *(last - 1); }
};

}  // namespace claimdiff
