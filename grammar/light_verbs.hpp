// Verbs that say little of their own, and what is said by what stands around them.
#pragma once

#include <cstdint>

#include "grammar/words.hpp"

namespace claimdiff {

// "The train [left] Lorme on Tuesday", "is to [leave] in June": what elsewhere says little, of the
// verb at `verb` and the time that begins at `time`.
bool departs(const Words& words, std::uint32_t verb, std::uint32_t time);

// "was last hit by an [earthquake] in 1988": the act by which a verb that says little was done, in
// front of the time that begins at `time`; no_token when there is none.
std::uint32_t agent_of_carrier(const Words& words, std::uint32_t verb, std::uint32_t time);

}  // namespace claimdiff
