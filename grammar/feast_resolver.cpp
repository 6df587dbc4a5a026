// Feasts and other named days. Their ids in the language files say how they are found:
//
//     12-25                       a day of the year
//     11-4-4                      the fourth Thursday of November
//     easter+39, orthodox-easter  so many days from Easter
//     hebrew:1-10, islamic:10-1   a day of another calendar (text/other_calendars.hpp)
//     hindu:7-30-18               a lunar day of a Hindu month, at an hour
//     (text/hindu_calendar.hpp) hindu-solar:270             the sun's entry into a sidereal
//     longitude islamic:9-1..islamic:10-1   from a day up to another, which is not part of it
//
// "Noël 2021" → 2021-12-25; without a year, the nearest one that fits the outlook.
#include <cstdio>
#include <cstdlib>

#include "grammar/time_moment.hpp"
#include "text/hindu_calendar.hpp"
#include "text/other_calendars.hpp"

namespace claimdiff {
namespace {

using std::chrono::days;

// The days of a year that an id without an offset names.
std::vector<Day> named_days(const std::string& id, int year) {
    if (id == "easter") return {easter(year)};
    if (id == "orthodox-easter") return {orthodox_easter(year)};
    int a = 0, b = 0, c = 0;
    std::vector<Day> found;
    if (const std::size_t colon = id.find(':'); colon != id.npos) {
        if (id.starts_with("hindu")) {
            const int read = std::sscanf(id.c_str() + colon + 1, "%d-%d-%d", &a, &b, &c);
            const auto day = read == 3 ? hindu_day(a, b, c, year) : hindu_solar_day(a, year);
            if (day) found.push_back(Day(days(*day)));
            return found;
        }
        if (std::sscanf(id.c_str() + colon + 1, "%d-%d", &a, &b) != 2) return {};
        for (const std::int32_t day : days_in_year(id.substr(0, colon), a, b, year))
            found.push_back(Day(days(day)));
        return found;
    }
    const int fields = std::sscanf(id.c_str(), "%d-%d-%d", &a, &b, &c);
    const auto first = make_day(year, a, fields == 2 ? b : 1);
    if (!first || fields < 2) return {};
    return {fields == 2 ? *first : weekday_on_or_after(*first, b) + days(7 * (c - 1))};
}

std::vector<Day> feast_days(const std::string& id, int year) {
    const std::string_view name = "easter";
    const std::size_t at = id.find(name);
    const std::size_t offset = at == id.npos ? id.find('+') : at + name.size();
    if (offset >= id.size()) return named_days(id, year);
    std::vector<Day> found = named_days(id.substr(0, offset), year);
    for (Day& day : found) day += days(std::atoi(id.c_str() + offset));
    return found;
}

// The feasts of a year as stretches of days.
std::vector<Interval> feasts_of(const std::string& id, int year) {
    const std::size_t dots = id.find("..");
    std::vector<Interval> found;
    for (const Day first : feast_days(id.substr(0, dots), year)) {
        Day last = first + days(1);
        if (dots != id.npos) {
            const std::string end = id.substr(dots + 2);
            for (const int y : {year, year + 1}) {
                const auto ends = feast_days(end, y);
                if (ends.empty() || ends.back() <= first) continue;
                last = ends.front() > first ? ends.front() : ends.back();
                break;
            }
        }
        found.push_back({Instant(first), Instant(last)});
    }
    return found;
}

Moment moment_of(const Interval& feast, std::optional<int> year) {
    const Day first = day_of(feast.begin);
    Moment m = claimdiff::moment_of(Grain::day, first);
    m.year = year;
    if (feast.end - feast.begin > days(1)) {
        m.range = true;
        m.span = feast;
        m.date = iso_date(first) + "/" + iso_date(day_of(feast.end));
    }
    return m;
}

}  // namespace

std::optional<Moment> resolve_feast(const TimeTree& tree, const TimeScene& scene) {
    const std::string id(scene.id(tree.tokens.front(), Category::time_name));
    if (const TimeTree* named = tree.part(TimeNode::year)) {
        const auto year = named->tokens.back().value.to_integer();
        if (!year) return {};
        const auto feasts = feasts_of(id, static_cast<int>(*year));
        if (feasts.empty()) return {};
        return moment_of(feasts.front(), static_cast<int>(*year));
    }
    if (!scene.reference) {
        Moment m;
        m.date = "XXXX-" + id;
        return m;
    }
    const Day today = *scene.today();
    std::optional<Interval> best;
    const auto distance
        = [&](const Interval& feast) { return std::abs((day_of(feast.begin) - today).count()); };
    for (int year = year_of(today) - 1; year <= year_of(today) + 1; ++year) {
        for (const Interval& feast : feasts_of(id, year)) {
            if ((scene.looks_ahead() && feast.end <= Instant(today))
                || (scene.outlook == Outlook::only_past && Instant(today) < feast.begin))
                continue;
            if (!best || distance(feast) < distance(*best)) best = feast;
        }
    }
    if (!best) return {};
    return moment_of(*best, {});
}

}  // namespace claimdiff
