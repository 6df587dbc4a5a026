// Words that are a quantity by themselves, without a number: "aucun", "no one", "both", "sixfold",
// "septuagénaire".
#pragma once

#include <optional>

#include "grammar/mention.hpp"

namespace claimdiff {

// The quantity that the one word at token `at` says (an index into TokenText::tokens).
std::optional<Mention> match_standing_word(
    const TokenText& text, const Sentence& sentence, std::uint32_t at);

}  // namespace claimdiff
