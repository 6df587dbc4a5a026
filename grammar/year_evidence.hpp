// Whether a number that may be a year is one here.
#pragma once

#include "grammar/time_place.hpp"

namespace claimdiff {

// "2013" in "en 2013", but not in "2013 personnes": the tokens are those of the year alone.
bool year_here(const TokenRange& tokens, const TimePlace& place);

}  // namespace claimdiff
