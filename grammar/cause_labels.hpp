// How the word for a cause is joined to the cause: "Cause: [lightning]", "the cause was [a spark]".
#pragma once

#include "grammar/words.hpp"

namespace claimdiff {

// The token behind which the cause stands whose label ends before `at`: a copula, what stands
// between it and the article, or a colon; no_token when there is none near.
std::uint32_t label_end(const Words& words, std::uint32_t at);

// The comma behind the phrase at `at`: "À l'origine du geste[,] une dispute"; no_token when none is
// near.
std::uint32_t comma_after(const Words& words, std::uint32_t at);

}  // namespace claimdiff
