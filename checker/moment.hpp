// When a claim of a date says that something was, read once for many comparisons.
#pragma once

#include <optional>

#include "grammar/calendar.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

struct EventTime {
    std::optional<Instant> begin;  // of its interval; nothing where no day is known
    std::optional<int> clock;      // the minute of the day (clock_of())
};

EventTime moment_of(const TimeValue& time);

// How far apart two times are, on a logarithmic scale: 0 at the same hour, 1 a month or more apart;
// by the time of day alone when a day is unknown.
double distance_of(const EventTime& a, const EventTime& b);

}  // namespace claimdiff
