// The total that a figure without a noun is of.
#pragma once

#include <optional>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// The words that stand for the figure where a total reaches it, as a mention of its value; what
// follows them is counted. Nothing when no total is told. Examples:
//     "The [number of] homes destroyed by the fire rose to 120"
//     "Le [nombre de] personnes tuées quand le canot a coulé est passé à neuf"
//     "The [toll] of a landslide that buried a village has risen to 66 as troops search"
std::optional<Mention> total_of(const Words& words, const Mention& figure);

// Whether the words are a toll's, which counts the dead where nothing else is said.
bool is_toll(const Words& words, const Mention& total);

// The verb in front of the figure that only gives it, "rose to [120]", "had passed [4,300]", "était
// de [8]"; no_token when there is none.
std::uint32_t giving_verb(const Words& words, std::uint32_t figure);

}  // namespace claimdiff
