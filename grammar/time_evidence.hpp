// Whether words that may be a date are one here: "2020" beside "en", "mars" beside "de".
#pragma once

#include "grammar/time_place.hpp"

namespace claimdiff {

// Whether the surroundings bear out a date or a range.
bool is_borne_out(const TimeTree& tree, const TimePlace& place);

// Whether it is a day of the month and nothing else: "le 21".
bool is_lone_day(const TimeTree& tree);

// Whether a decade is of somebody's life: "in her sixties", "in his late 50s".
bool is_decade_of_life(const TimeTree& tree, const TimePlace& place);

}  // namespace claimdiff
