// "[The death toll] from Sunday's crash has risen to 12": a figure whose subject says what is
// counted, however much stands between.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/words.hpp"

namespace claimdiff {

struct Tally {
    std::string noun, event;  // concepts; no noun where there is no tally

    bool found() const { return !noun.empty(); }
};

// The tally that the bare number at token `first` is the figure of.
Tally tally_of(const Words& words, std::uint32_t first);

// "[That number] has since been reduced to 142": whether the figure at token `first` is one that
// was given before.
bool takes_up_number(const Words& words, std::uint32_t first);

// The verb in front of the figure that only gives it, "rose to [120]", "had passed [4,300]", "était
// de [8]"; no_token when there is none.
std::uint32_t giving_verb(const Words& words, std::uint32_t figure);

}  // namespace claimdiff
