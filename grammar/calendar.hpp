// ISO 8601 date arithmetic: days, weeks and the periods of the calendar, in local time.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimdiff {

using Day = std::chrono::local_days;
using Instant = std::chrono::local_seconds;

// The units a calendar counts in, the finest first.
enum class Grain : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,    // Saturday and Sunday
    week,       // Monday to Sunday
    fortnight,  // two weeks, or half a month
    month,
    quarter,
    season,  // astronomical, of the northern hemisphere
    half,    // of a year
    year,
    decade,
    century,
    millennium,
};

std::optional<Grain> grain_from(std::string_view name);  // "second" … "millennium"

// A stretch of local time; the end is not part of it.
struct Interval {
    Instant begin, end;

    friend bool operator==(const Interval&, const Interval&) = default;
};

// A civil date; nothing for one that does not exist, such as 30 February.
std::optional<Day> make_day(int year, int month, int day);

int year_of(Day day);
int month_of(Day day);
int day_of(Day day);
int weekday_of(Day day);  // 1 Monday – 7 Sunday
Day day_of(Instant instant);

// The period of `grain` that holds `day`; of a weekend, that of its week.
Interval period(Grain grain, Day day);
// The day `steps` periods on; the day of the month is clamped (31 January + 1 month: 28 February).
// `grain` is a day or coarser.
Day shift(Day day, Grain grain, int steps);
Instant shift(Instant instant, Grain grain, int steps);

// The first day of week `week` of the ISO year `year`, and the ISO week of a day.
Day week_start(int year, int week);
struct IsoWeek {
    int year, week;
};
IsoWeek iso_week(Day day);

// The weekday (1–7) on or before, or on or after, `day`.
Day weekday_on_or_before(Day day, int weekday);
Day weekday_on_or_after(Day day, int weekday);

// Season 1 spring … 4 winter: the one that begins in `year` (winter: in December).
Interval season(int year, int which);
Day easter(int year);           // Western (Gregorian) Easter Sunday
Day orthodox_easter(int year);  // Easter Sunday of the Julian reckoning, as a Gregorian day

// ISO 8601: "2022-12-19", "2022-12-19T14:30" (seconds only when there are some), and TIMEX3 for
// the period of a grain that holds a day: "2022-12", "2022-W51", "2022-Q4", "202".
std::string iso_date(Day day);
std::string iso_time(Instant instant);
std::string iso_period(Grain grain, Day day);

// "2022-12-19" or "2022-12-19T14:30[:00]"; what follows is ignored.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace claimdiff
