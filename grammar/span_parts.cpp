#include "grammar/span_parts.hpp"

#include <chrono>

namespace claimdiff {
namespace {

using std::chrono::days;

std::string iso(Instant instant) {
    return instant == Instant(day_of(instant)) ? iso_date(day_of(instant)) : iso_time(instant);
}

}  // namespace

Moment stretch(Interval span, const std::string& open) {
    Moment m;
    m.span = span;
    m.range = true;
    m.date = open;
    return m;
}

Moment stretch(Interval span) { return stretch(span, iso(span.begin) + "/" + iso(span.end)); }

std::optional<Moment> nth(int n, Grain grain, int weekday, Interval span) {
    const Day first = day_of(span.begin), last = day_of(span.end) - days(1);
    const int back = n < 0 ? -n - 1 : 0;  // how many before the last one
    if (weekday != 0) {
        const Day day = n > 0 ? weekday_on_or_after(first, weekday) + days(7 * (n - 1))
                              : weekday_on_or_before(last, weekday) - days(7 * back);
        if (day > last || day < first) return {};
        return moment_of(Grain::day, day);
    }
    if (grain == Grain::week || grain == Grain::weekend) {  // those that lie in it as a whole
        const int anchor = grain == Grain::week ? 1 : 6, size = grain == Grain::week ? 7 : 2;
        const bool year = last - first > days(300);
        Day day = n > 0 ? weekday_on_or_after(first, anchor) + days(7 * (n - 1))
                        : weekday_on_or_before(last - days(size - 1), anchor) - days(7 * back);
        if (year && n > 0 && grain == Grain::week) day = week_start(year_of(first), n);
        if (year && n < 0 && grain == Grain::week)  // 28 December always lies in the last one
            day = weekday_on_or_before(last - days(3), anchor) - days(7 * back);
        return moment_of(grain, day);
    }
    if (grain == Grain::fortnight && last - first < days(32)) {
        const Instant middle(first + days(15));
        return stretch(n == 1 ? Interval{span.begin, middle} : Interval{middle, span.end});
    }
    const Day day = n > 0 ? shift(first, grain, n - 1) : shift(last, grain, -back);
    if (day > last || day < first) return {};
    return moment_of(grain, day);
}

Interval third(Interval span, Grain grain, int which) {
    const Day first = day_of(span.begin);
    const auto cut = [&](Instant from, Instant to) {
        return Interval{
            which == 0   ? span.begin
            : which == 1 ? from
                         : to,
            which == 0   ? from
            : which == 1 ? to
                         : span.end};
    };
    switch (grain) {
        case Grain::week:
            return cut(Instant(first + days(3)), Instant(first + days(4)));
        case Grain::month:
            return cut(Instant(first + days(10)), Instant(first + days(20)));
        case Grain::year:
            return cut(
                Instant(shift(first, Grain::month, which == 0 ? 3 : 4)),
                Instant(shift(first, Grain::month, 8)));
        case Grain::decade:
            return cut(
                Instant(shift(first, Grain::year, 4)), Instant(shift(first, Grain::year, 7)));
        default: {
            const auto part = (span.end - span.begin) / 3;
            if (part < days(1)) return cut(span.begin + part, span.end - part);
            const auto whole_days = std::chrono::floor<days>(part);
            return cut(span.begin + whole_days, span.end - whole_days);
        }
    }
}

}  // namespace claimdiff
