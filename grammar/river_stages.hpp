// "The river rose to [6.4 metres]": how high the water stands, though no noun says so.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Whether the length of `mention` is the stage of a river that its clause speaks of.
bool is_river_stage(const Words& words, const Mention& mention);

// "is down to 5.1 metres by now": a stage after the peak, told of by a verb of falling.
bool has_fallen(const Words& words, const Mention& mention);

}  // namespace claimdiff
