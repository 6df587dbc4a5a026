// "There will be no trains [until Monday]": when what runs runs again.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Whether the clause before the time says that there are none of what runs: trains, flights,
// crossings.
bool is_service_gap(const Words& words, const Mention& time);

}  // namespace claimdiff
