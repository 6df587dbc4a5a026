// The hours between two times say little where they are many: a day apart is much nearer than a
// week, thirty days are as good as forty.
#include "checker/moment.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ratio>

#include "checker/kinds/comparisons.hpp"

namespace claimdiff {

EventTime moment_of(const TimeValue& time) { return {parse_instant(time.begin), clock_of(time)}; }

double distance_of(const EventTime& a, const EventTime& b) {
    constexpr double month = 30 * 24;  // hours
    double hours = month;
    if (a.begin && b.begin) {
        hours = std::abs(
            std::chrono::duration<double, std::ratio<3600>>(*a.begin - *b.begin).count());
    } else if (a.clock && b.clock) {
        hours = std::abs(*a.clock - *b.clock) / 60.0;
    }
    return std::min(1.0, std::log1p(hours) / std::log1p(month));
}

}  // namespace claimdiff
