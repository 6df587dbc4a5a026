// Parts of spans of time, by the calendar alone: the third Monday of a month, the end of a year.
#pragma once

#include <optional>
#include <string>

#include "grammar/time_moment.hpp"

namespace claimdiff {

// A moment that is a range, written as `open`, or as its two ends.
Moment stretch(Interval span, const std::string& open);
Moment stretch(Interval span);

// The n-th (from the end: −1, −2 …) day, week, weekday … of a span; `weekday` is 1–7, or 0 for
// none. Nothing when the span has none.
std::optional<Moment> nth(int n, Grain grain, int weekday, Interval span);

// Which third of a span "début" (0), "mi-" (1) and "fin" (2) mean, in the units people think in.
Interval third(Interval span, Grain grain, int which);

}  // namespace claimdiff
