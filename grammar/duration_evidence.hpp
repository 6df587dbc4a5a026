// Whether a length of time is one here: "15 heures" beside "pendant", "a day" behind "twice".
#pragma once

#include "grammar/time_place.hpp"

namespace claimdiff {

// Whether "15 heures", in this tree a time of day, is a duration here.
bool is_duration_here(const TimeTree& tree, const TimePlace& place);

// Whether "19 ans" is an age: "Zoé, 19 ans, …", "une femme de 19 ans".
bool is_age(const TimeTree& duration, const TokenText& text, const TimePlace& place);

// Whether a duration is none: "twice a day", "une seconde fois".
bool is_no_duration(const TimeTree& tree, const TimePlace& place);

}  // namespace claimdiff
