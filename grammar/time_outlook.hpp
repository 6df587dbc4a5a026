// Which way a date lies that the words leave open: "vendredi" was, where the verb tells what
// happened, and is to come, where it announces.
#pragma once

#include "grammar/time_moment.hpp"
#include "grammar/time_place.hpp"

namespace claimdiff {

// Whether nothing but small words and signs stands beside a time in its sentence.
bool stands_alone(const TokenRange& tokens, const TimePlace& place);

// From the verb around the time; `place.alone` must be known.
Outlook outlook_around(const TokenText& text, const TokenRange& tokens, const TimePlace& place);

// The same for a time behind "since", "until" or "by", which may say it themselves; else the one
// that `scene` has.
Outlook outlook_along(const TimeTree& bounded, const TimeScene& scene, const TimePlace& place);

}  // namespace claimdiff
