// Quantities: numbers with their bounds, units, currencies and percent signs.
#pragma once

#include <optional>

#include "grammar/mention.hpp"

namespace claimdiff {

// The longest quantity that begins at token `at` of the sentence (an index into TokenText::tokens).
std::optional<Mention> match_quantity(
    const TokenText& text, const Sentence& sentence, std::uint32_t at);

}  // namespace claimdiff
