#include "checker/kinds/deadlines.hpp"

#include <chrono>
#include <optional>
#include <string_view>

#include "grammar/calendar.hpp"

namespace claimdiff {
namespace {

// The days that "by 30 June", "before July", "by June", "by the summer" may mean at the latest;
// only of what is still to come when the text is published.
struct Deadline {
    Day first, last;
};

// How far the words of a deadline reach back from its end: "2026" is all of that year, and a day
// that bounds a period ("the end of June", "mid-2026") may stand for a part of it. Nothing for what
// is no such period.
std::optional<std::chrono::days> extent_of(std::string_view value) {
    constexpr int year = 366, season = 93, month = 31, week = 7;
    using std::chrono::days;
    if (value.size() == 4) return days(year);
    if (value.size() < 7 || value[4] != '-') return {};
    if (const auto instant = parse_instant(value); instant && value.size() == 10) {
        const Day end = day_of(*instant);
        const int day = day_of(end);
        if (day == 1) return days(season);
        const bool solstice = day >= 20 && day <= 23 && month_of(end) % 3 == 0;
        return days(solstice ? month : 1);
    }
    switch (value[5]) {
        case 'H':
            return days(year / 2);
        case 'Q':
            return days(season);
        case 'W':
            return days(value.substr(5, 2) == "WI" ? season : week);
        case 'S':  // spring, summer
        case 'F':
            return days(season);
        default:
            break;
    }
    if (value.size() == 7) return days(month);
    return {};
}

std::optional<Deadline> deadline_of(const Claim& claim) {
    const std::string_view value = claim.time.value;
    if (!value.starts_with("../") || value.find('T') != value.npos) return {};
    const auto end = parse_instant(claim.time.end), told = parse_instant(claim.published);
    if (!end || (told ? *end <= *told : claim.modality != Modality::forecast)) return {};
    const auto extent = extent_of(value.substr(3));
    if (!extent) return {};
    const Day last = day_of(*end);
    return Deadline{last - *extent, shift(last, Grain::day, 1)};
}

}  // namespace

bool are_two_deadlines(const Claim& a, const Claim& b) {
    const auto x = deadline_of(a), y = deadline_of(b);
    return x && y && (x->last < y->first || y->last < x->first);
}

}  // namespace claimdiff
