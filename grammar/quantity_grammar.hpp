// Quantities as a text writes them: the syntax tree, and the way to it. No Spirit here.
#pragma once

#include <optional>

#include "grammar/number.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff {

// Absent parts are empty. [bound] [symbol] first [join [symbol] second] [unit] [bound_after]
struct QuantitySyntax {
    TokenRange ordinal;  // "21st", "vingt et unième"; then nothing else is there
    Number first;

    const Token* end = nullptr;
};

// The longest reading of the tokens that begins at `first`; it does not reach past `last`.
std::optional<QuantitySyntax> parse_quantity(const Token* first, const Token* last);

}  // namespace claimdiff
