// The calendar is std::chrono's; here are the periods it lacks. Weeks follow ISO 8601: they begin
// on Monday, and week 1 is the one that holds 4 January. 2022-12-19 is day 1 of 2022-W51.
#include "grammar/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace claimdiff {
namespace {

namespace chrono = std::chrono;
using chrono::days;

constexpr std::array<std::string_view, 15> grain_names{
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "millennium"};

chrono::year_month_day civil(Day day) { return chrono::year_month_day(day); }

Day first_of(int year, int month) {
    return Day(chrono::year(year) / chrono::month(static_cast<unsigned>(month)) / chrono::day(1));
}

// The first day of the month `steps` months after that of `day`.
Day month_start(Day day, int steps) {
    const int index = year_of(day) * 12 + month_of(day) - 1 + steps;
    return first_of(index / 12, index % 12 + 1);
}

Interval months(Day first, int count) {
    return {Instant(first), Instant(month_start(first, count))};
}

int months_in(Grain grain) {
    switch (grain) {
        case Grain::month:
            return 1;
        case Grain::quarter:
        case Grain::season:
            return 3;
        case Grain::half:
            return 6;
        case Grain::year:
            return 12;
        case Grain::decade:
            return 120;
        case Grain::century:
            return 1200;
        case Grain::millennium:
            return 12000;
        default:
            return 0;
    }
}

int days_in(Grain grain) {
    if (grain == Grain::fortnight) return 14;
    return grain == Grain::week || grain == Grain::weekend ? 7 : 1;
}

}  // namespace

std::optional<Grain> grain_from(std::string_view name) {
    const auto found = std::find(grain_names.begin(), grain_names.end(), name);
    if (found == grain_names.end()) return {};
    return static_cast<Grain>(found - grain_names.begin());
}

std::optional<Day> make_day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return {};
    const auto date = chrono::year(year) / chrono::month(static_cast<unsigned>(month))
                      / chrono::day(static_cast<unsigned>(day));
    if (!date.ok()) return {};
    return Day(date);
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }
int day_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }
int weekday_of(Day day) { return static_cast<int>(chrono::weekday(day).iso_encoding()); }
Day day_of(Instant instant) { return chrono::floor<days>(instant); }

Interval period(Grain grain, Day day) {
    const Day monday = day - days(weekday_of(day) - 1);
    const auto of_days = [](Day first, int count) {
        return Interval{Instant(first), Instant(first + days(count))};
    };
    switch (grain) {
        case Grain::weekend:
            return of_days(monday + days(5), 2);
        case Grain::week:
            return of_days(monday, 7);
        case Grain::fortnight:
            return of_days(monday, 14);
        case Grain::month:
            return months(month_start(day, 0), 1);
        case Grain::quarter:
            return months(first_of(year_of(day), (month_of(day) - 1) / 3 * 3 + 1), 3);
        case Grain::half:
            return months(first_of(year_of(day), month_of(day) < 7 ? 1 : 7), 6);
        case Grain::year:
            return months(first_of(year_of(day), 1), 12);
        case Grain::decade:
            return months(first_of(year_of(day) / 10 * 10, 1), 120);
        case Grain::century:  // "the 21st century" as it is said: 2000–2099
            return months(first_of(year_of(day) / 100 * 100, 1), 1200);
        case Grain::millennium:
            return months(first_of(year_of(day) / 1000 * 1000, 1), 12000);
        case Grain::season:
            for (int which = 4; which >= 1; --which) {
                const Interval candidate = season(year_of(day), which);
                if (candidate.begin <= Instant(day)) return candidate;
            }
            return season(year_of(day) - 1, 4);
        default:
            return of_days(day, 1);
    }
}

Day shift(Day day, Grain grain, int steps) {
    const int count = months_in(grain);
    if (count == 0) return day + days(steps * days_in(grain));
    const Day first = month_start(day, count * steps);
    const Day last = month_start(first, 1) - days(1);
    return std::min(first + days(day_of(day) - 1), last);
}

Instant shift(Instant instant, Grain grain, int steps) {
    switch (grain) {
        case Grain::second:
            return instant + chrono::seconds(steps);
        case Grain::minute:
            return instant + chrono::minutes(steps);
        case Grain::hour:
            return instant + chrono::hours(steps);
        default: {
            const Day day = day_of(instant);
            return Instant(shift(day, grain, steps)) + (instant - Instant(day));
        }
    }
}

Day week_start(int year, int week) {
    const Day fourth = first_of(year, 1) + days(3);
    return fourth - days(weekday_of(fourth) - 1) + days(7 * (week - 1));
}

IsoWeek iso_week(Day day) {
    const Day thursday = day + days(4 - weekday_of(day));
    const int year = year_of(thursday);
    return {year, static_cast<int>((thursday - first_of(year, 1)).count()) / 7 + 1};
}

Day weekday_on_or_before(Day day, int weekday) {
    return day - days((weekday_of(day) - weekday + 7) % 7);
}

Day weekday_on_or_after(Day day, int weekday) {
    return day + days((weekday - weekday_of(day) + 7) % 7);
}

Interval season(int year, int which) {
    const auto start = [](int y, int season_number) {
        static constexpr std::array<int, 4> month{3, 6, 9, 12}, day{20, 21, 23, 21};
        const auto i = static_cast<std::size_t>(season_number - 1);
        return Instant(first_of(y, month[i]) + days(day[i] - 1));
    };
    return {start(year, which), which == 4 ? start(year + 1, 1) : start(year, which + 1)};
}

// The Gregorian computus of Meeus, Astronomical Algorithms, chapter 8.
Day easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return first_of(year, n / 31) + days(n % 31);
}

// Meeus, chapter 8, again; the Julian calendar lags by 13 days from 1900 to 2099.
Day orthodox_easter(int year) {
    const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30;
    const int e = (2 * a + 4 * b - d + 34) % 7, n = d + e + 114;
    return first_of(year, n / 31) + days(n % 31 + year / 100 - year / 400 - 2);
}

namespace {

constexpr std::size_t longest_time = 32;  // bytes, of any year that std::chrono knows

// Writes a number of at least so many digits, of which a sign takes the place of one; returns its
// end. Every date of every text comes by here, so it goes into a buffer.
char* write_digits(int number, std::size_t digits, char* out) {
    if (number < 0) {
        *out++ = '-';
        number = -number;
        --digits;
    }
    char plain[12];
    const auto size = static_cast<std::size_t>(
        std::to_chars(std::begin(plain), std::end(plain), number).ptr - plain);
    for (std::size_t missing = size; missing < digits; ++missing) *out++ = '0';
    return std::copy(plain, plain + size, out);
}

char* write_date(Day day, char* out) {
    const chrono::year_month_day date = civil(day);
    out = write_digits(static_cast<int>(date.year()), 4, out);
    *out++ = '-';
    out = write_digits(static_cast<int>(static_cast<unsigned>(date.month())), 2, out);
    *out++ = '-';
    return write_digits(static_cast<int>(static_cast<unsigned>(date.day())), 2, out);
}

}  // namespace

std::string iso_date(Day day) {
    char text[longest_time];
    return {text, write_date(day, text)};
}

std::string iso_time(Instant instant) {
    const auto seconds = static_cast<int>((instant - Instant(day_of(instant))).count());
    char text[longest_time];
    char* end = write_date(day_of(instant), text);
    *end++ = 'T';
    end = write_digits(seconds / 3600, 2, end);
    *end++ = ':';
    end = write_digits(seconds / 60 % 60, 2, end);
    if (seconds % 60 != 0) {
        *end++ = ':';
        end = write_digits(seconds % 60, 2, end);
    }
    return {text, end};
}

std::string iso_period(Grain grain, Day day) {
    char text[40];
    switch (grain) {
        case Grain::weekend:
        case Grain::week: {
            const IsoWeek week = iso_week(day);
            std::snprintf(text, sizeof text, "%04d-W%02d", week.year, week.week);
            return grain == Grain::week ? text : std::string(text) + "-WE";
        }
        case Grain::month:
            return iso_date(day).substr(0, 7);
        case Grain::quarter:
            return iso_date(day).substr(0, 4) + "-Q" + std::to_string((month_of(day) + 2) / 3);
        case Grain::half:
            return iso_date(day).substr(0, 4) + (month_of(day) < 7 ? "-H1" : "-H2");
        case Grain::season: {
            static constexpr std::array<std::string_view, 4> names{"-SP", "-SU", "-FA", "-WI"};
            const Day first = day_of(period(grain, day).begin);
            const auto which = static_cast<std::size_t>(month_of(first) / 3 - 1);
            return iso_date(first).substr(0, 4).append(names[which]);
        }
        case Grain::year:
            return iso_date(day).substr(0, 4);
        case Grain::decade:
            return iso_date(day).substr(0, 3);
        case Grain::century:
            return iso_date(day).substr(0, 2) + "XX";
        case Grain::millennium:
            return iso_date(day).substr(0, 1) + "XXX";
        default:
            return iso_date(day);
    }
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t size) -> int {
        if (text.size() < at + size) return -1;
        int value = 0;
        for (const char c : text.substr(at, size)) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
    const int year = number(0, 4);  // −1 for the "XXXX" of a year unknown
    const auto day = make_day(year, number(5, 2), number(8, 2));
    if (!day || year < 0) return {};
    Instant instant(*day);
    if (text.size() >= 16 && text[13] == ':') {
        const int hour = number(11, 2), minute = number(14, 2);
        if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
            instant += chrono::hours(hour) + chrono::minutes(minute);
    }
    return instant;
}

}  // namespace claimdiff
