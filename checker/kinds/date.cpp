// A time has a day and a time of day, each of which may be unknown, and each of which is compared
// on its own: "Thursday at 18:22" and "18 h 22" are one time, "Thursday at 18:22" and "18 h 42" are
// not, "Thursday" and "18 h 22" say nothing of each other. Days are intervals ("late June 2026"
// lies in "the first half of 2026"), and times of day are as wide as they are hedged:
//
//     "18 h 22"           18:22           "around 4 p.m."        15:40–16:20
//     "11.45"             11:42–11:48     "peu après 14 heures"  14:00–14:30
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/date_rules.hpp"
#include "checker/kinds/deadlines.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/calendar.hpp"
#include "grammar/milestones.hpp"

namespace claimdiff {
namespace {

constexpr int day_minutes = 24 * 60;
struct Window {
    int first, last;  // minutes of the day, both included
};

int digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? -1 : value;
}

Window window(int clock, Bound bound) {
    const bool hour = clock % 60 == 0, half = clock % 30 == 0;
    switch (bound) {
        case Bound::about:
            return {clock - (hour ? 20 : half ? 15 : 10), clock + (hour ? 20 : half ? 15 : 10)};
        case Bound::more_than:
            return {clock, clock + (hour ? 30 : half ? 20 : 15)};
        case Bound::near_below:
        case Bound::less_than:
            return {clock - 30, clock};
        default:
            break;
    }
    const int rounding = half ? 5 : clock % 5 == 0 ? 3 : 0;
    return {clock - rounding, clock + rounding};
}

bool meet(const Window& a, const Window& b) {
    // "quarter past four" may be in the morning or in the afternoon.
    for (int shift : {0, day_minutes / 2, -day_minutes / 2, day_minutes, -day_minutes}) {
        const bool half_day = shift == day_minutes / 2 || shift == -day_minutes / 2;
        if (half_day && ((a.first + a.last) % 30 != 0 || (b.first + b.last) % 30 != 0)) continue;
        if (a.first + shift <= b.last && b.first <= a.last + shift) return true;
    }
    return false;
}

// The day or days, as two sortable strings, the end excluded; empty: open on that side.
struct Days {
    std::string begin, end;
};

std::optional<Days> days_of(const TimeValue& time) {
    const std::string& v = time.value;
    const bool open_begin = v.starts_with(".."), open_end = v.ends_with("..");
    const bool near = time.bound == Bound::about && !time.begin.empty();  // "16 weeks ago"
    if (!near && v.size() >= 10 && v[0] != 'X' && v[0] != 'T' && v.find('/') == std::string::npos
        && v[4] == '-' && v[7] == '-' && digits(v.substr(8, 2)) > 0) {
        return Days{v.substr(0, 10), v.substr(0, 10) + "~"};
    }
    if (v.starts_with("T") || (time.begin.empty() && !open_begin)
        || (time.end.empty() && !open_end))
        return {};
    return Days{open_begin ? "" : time.begin, open_end ? "" : time.end};
}

bool meet(const Days& a, const Days& b) {
    return (a.begin.empty() || b.end.empty() || a.begin < b.end)
           && (b.begin.empty() || a.end.empty() || b.begin < a.end);
}

// The month and day of "XXXX-05-18"; empty for others.
std::string_view month_and_day(const std::string& value, bool& partial) {
    partial = value.starts_with("XXXX-");
    if (value.size() < 10 || value[4] != '-' || value[7] != '-' || value[5] == 'W') return {};
    const std::string_view found = std::string_view(value).substr(5, 5);
    return found.find('X') == found.npos ? found : std::string_view();
}

// What is closed until Friday opens on that day or the next; two such days are days as any.
void lengthen(const TimeValue& time, const TimeValue& other, std::optional<Days>& days) {
    if (!days || !days->end.ends_with('~') || time.bound != Bound::at_least
        || other.bound == Bound::at_least)
        return;
    if (const auto day = parse_instant(days->begin))
        days->end = iso_date(shift(day_of(*day), Grain::day, 1)) + "~";
}

// Days without a year compare by what they have.
std::optional<bool> partial_days_meet(const TimeValue& a, const TimeValue& b) {
    bool partial_a = false, partial_b = false;
    const std::string_view x = month_and_day(a.value, partial_a),
                           y = month_and_day(b.value, partial_b);
    if (x.empty() || y.empty() || (!partial_a && !partial_b)) return {};
    const bool until_a = a.bound == Bound::at_least, until_b = b.bound == Bound::at_least;
    if (until_a == until_b) return x == y;
    const std::string_view until = until_a ? x : y, other = until_a ? y : x;
    const auto day = parse_instant("2000-" + std::string(until));
    return until == other
           || (day && iso_date(shift(day_of(*day), Grain::day, 1)).substr(5) == other);
}

ValueRelation compare_built_and_in_service(const Claim& a, const Claim& b) {
    const bool first_built = aspect_on(a.measure, milestone_axis) == "built";
    const auto built = days_of(first_built ? a.time : b.time),
               service = days_of(first_built ? b.time : a.time);
    if (!built || !service || built->begin.empty() || service->end.empty())
        return ValueRelation::incomparable;
    return built->begin < service->end ? ValueRelation::incomparable : ValueRelation::different;
}

// Minutes that the zone of "T04:50+01:00" or "T03:50Z" is ahead of UTC.
std::optional<int> zone_of(const TimeValue& time) {
    const std::string& v = time.value;
    const std::size_t clock = v.find(':');
    if (clock == v.npos || v.find('/') != v.npos) return {};
    if (v.ends_with('Z')) return 0;
    const std::size_t sign = v.find_first_of("+-", clock);
    if (sign == v.npos || sign + 6 > v.size()) return {};
    const int hours = digits(std::string_view(v).substr(sign + 1, 2)),
              minutes = digits(std::string_view(v).substr(sign + 4, 2));
    if (hours < 0 || minutes < 0) return {};
    return (v[sign] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

// Hours in two zones, or in one zone and in that of the place, which no text gives: "3:50 GMT" and
// "4:50 CET" are one hour; "4:50" may be the same. Nothing where zones change nothing.
std::optional<ValueRelation> compare_zoned(
    const TimeValue& a, int clock_a, const TimeValue& b, int clock_b) {
    const auto zone_a = zone_of(a), zone_b = zone_of(b);
    if (zone_a == zone_b || (clock_a == clock_b && !(zone_a && zone_b))) return {};
    const auto day_a = parse_instant(a.value.substr(0, 10)),
               day_b = parse_instant(b.value.substr(0, 10));
    const bool dated = day_a && day_b;
    const int apart
        = dated  // minutes from the day of a to that of b
              ? static_cast<int>(
                  std::chrono::duration_cast<std::chrono::minutes>(*day_b - *day_a).count())
              : 0;
    // minutes that the zone of `b` is ahead of that of `a`
    const auto one_hour = [&](int ahead) {
        const Window x = window(clock_a, a.bound), y = window(clock_b, b.bound);
        const Window there{y.first + apart - ahead, y.last + apart - ahead};
        return dated ? x.first <= there.last && there.first <= x.last : meet(x, there);
    };
    if (zone_a && zone_b)
        return one_hour(*zone_b - *zone_a) ? ValueRelation::compatible : ValueRelation::different;
    // Texts give the zone of a neighbour mostly; hours further apart may be one or not.
    constexpr int hour = 60, west = -12 * hour, east = 14 * hour, neighbours = 3 * hour;
    for (int local = west; local <= east; local += hour / 2) {  // minutes from UTC
        const int ahead = zone_a ? local - *zone_a : *zone_b - local;
        if (!one_hour(ahead)) continue;
        const bool near = ahead % hour == 0 && std::abs(ahead) <= neighbours;
        return near ? ValueRelation::compatible : ValueRelation::incomparable;
    }
    return ValueRelation::different;
}

}  // namespace

bool are_on_other_days(const TimeValue& a, const TimeValue& b) {
    const auto x = days_of(a), y = days_of(b);
    return x && y && !meet(*x, *y);
}

std::optional<int> clock_of(const TimeValue& time) {
    std::string_view value = time.value;
    if (value.starts_with("../")) value.remove_prefix(3);
    const std::size_t t = value.find('T');
    if (t == std::string_view::npos || t + 6 > value.size() || value[t + 3] != ':') return {};
    if (value.find('/') != std::string_view::npos) return {};
    const int hours = digits(value.substr(t + 1, 2)), minutes = digits(value.substr(t + 4, 2));
    if (hours < 0 || minutes < 0) return {};
    return hours * 60 + minutes;
}

ValueRelation compare_times(const TimeValue& a, const TimeValue& b) {
    const auto clock_a = clock_of(a), clock_b = clock_of(b);
    if (clock_a && clock_b) {
        if (const auto zoned = compare_zoned(a, *clock_a, b, *clock_b)) return *zoned;
    }
    auto days_a = days_of(a), days_b = days_of(b);
    lengthen(a, b, days_a);
    lengthen(b, a, days_b);
    bool compared = false;
    if (clock_a && clock_b) {
        if (!meet(window(*clock_a, a.bound), window(*clock_b, b.bound)))
            return ValueRelation::different;
        compared = true;
    }
    if (days_a && days_b) {
        if (!meet(*days_a, *days_b)) return ValueRelation::different;
        compared = true;
    } else if (const auto same_day = partial_days_meet(a, b)) {
        if (!*same_day) return ValueRelation::different;
        compared = true;
    }
    if (a.value == b.value) return ValueRelation::same;
    return compared ? ValueRelation::compatible : ValueRelation::incomparable;
}

bool are_weekday_and_date(const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::date || b.kind != ClaimKind::date || a.document != b.document)
        return false;
    const auto said_by = [](const Claim& c, std::string_view basis) {
        return c.measure.aspects.size() == 1 && c.measure.aspects.front() == basis;
    };
    const Claim &first = a.span < b.span ? a : b, &second = a.span < b.span ? b : a;
    constexpr std::uint32_t between = 3;  // bytes: ", "
    return said_by(first, "basis/weekday") && said_by(second, "basis/date")
           && first.span.end <= second.span.begin && second.span.begin - first.span.end <= between;
}

const Kind& date_kind() {
    static const Kind kind{
        "date",
        {ClaimKind::date},
        false,
        [](const Claim& a, const Claim& b, const WordWeights& weights)
            -> std::optional<Comparison> { return compare_dates_by_rule(a, b, weights); },
        [](const Claim& a, const Claim& b, const Tolerance&) {
            if (are_built_and_in_service(a, b)) return compare_built_and_in_service(a, b);
            if (are_two_deadlines(a, b)) return ValueRelation::different;
            return compare_times(a.time, b.time);
        }};
    return kind;
}

}  // namespace claimdiff
