// Times of day: "14h30" → 14:30, "half past two" → 02:30, "8 heures du soir" → 20:00.
#include <algorithm>
#include <cstdio>

#include "grammar/time_moment.hpp"

namespace claimdiff {
namespace {

// "8.30 p.m." is one number: the decimals are the minutes.
std::optional<int> hours_in(const Token& token, int& minutes) {
    if (token.decimals == 2) {
        const auto hundredths = token.value.shifted(2).to_integer();
        if (!hundredths) return {};
        minutes = static_cast<int>(*hundredths % 100);
        return static_cast<int>(*hundredths / 100);
    }
    const auto whole = token.value.to_integer();
    if (!whole) return {};
    if (token.digit_count == 4) {  // "1030 GMT"
        minutes = static_cast<int>(*whole % 100);
        return static_cast<int>(*whole / 100);
    }
    return static_cast<int>(*whole);
}

// Europe's clocks go forward on the last Sunday of March, and back on that of October.
bool is_summer(Day day) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days(day.time_since_epoch())};
    const auto last_sunday = [&](std::chrono::month month) {
        return Day(
            std::chrono::sys_days(ymd.year() / month / std::chrono::Sunday[std::chrono::last])
                .time_since_epoch());
    };
    return last_sunday(std::chrono::March) <= day && day < last_sunday(std::chrono::October);
}

// "UK time" and "heure française" as offsets on the day of the text; nothing without one, and
// nothing for "local time", which times are anyway.
std::string zone_in(std::string_view id, const TimeScene& scene) {
    if (id != "local" && id != "western" && id != "central") return std::string(id);
    if (id == "local" || !scene.reference) return {};
    const bool summer = is_summer(*scene.today());
    if (id == "western") return summer ? "+01:00" : "Z";
    return summer ? "+02:00" : "+01:00";
}

int number_in(const TokenRange& tokens) {
    std::int64_t sum = 0;
    for (const Token& token : tokens) {
        if (token.is_number()) return static_cast<int>(token.value.to_integer().value_or(-1));
        if (const Lexeme* lexeme = token.lexeme(Category::cardinal)) sum += lexeme->value;
    }
    return static_cast<int>(sum);
}

// "quart", "trois quarts": minutes.
int fraction_in(const TokenRange& tokens, const TimeScene& scene) {
    const auto one = static_cast<int>(scene.value(tokens.back(), Category::clock_fraction));
    return one * std::max(number_in(tokens), 1);
}

}  // namespace

std::string clock_text(int minutes, int seconds) {
    char text[40];
    if (seconds < 0) {
        std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60, minutes % 60);
    } else {
        std::snprintf(text, sizeof text, "%02d:%02d:%02d", minutes / 60, minutes % 60, seconds);
    }
    return text;
}

std::optional<Moment> resolve_clock(const TimeTree& tree, const TimeScene& scene) {
    Moment moment;
    moment.grain = Grain::minute;
    int hour = -1, minutes = 0, sign = 1;
    for (const TimeTree& part : tree.parts) {
        const Token& first = part.tokens.front();
        switch (part.kind) {
            case TimeNode::hour:
                if (first.is_number()) {
                    const auto hours = hours_in(first, minutes);
                    if (!hours) return {};
                    hour = *hours;
                    moment.half_day_known
                        = hour > 12 || first.leading_zero || hour == 0 || first.digit_count == 4;
                } else {
                    hour = number_in(part.tokens);
                }
                break;
            case TimeNode::noon:
                // "12 del mediodía", "ein Uhr mittags"
                if (const auto noon = static_cast<int>(scene.value(first, Category::noon_word));
                    hour < 0 || (noon == 0 && hour == 12)) {
                    hour = noon;
                } else if (noon == 12 && hour < 6) {
                    hour += 12;
                }
                moment.half_day_known = true;
                break;
            case TimeNode::minute:
                minutes += number_in(part.tokens);
                break;
            case TimeNode::fraction:
                minutes += fraction_in(part.tokens, scene);
                break;
            case TimeNode::second:
                moment.seconds = number_in(part.tokens);
                break;
            case TimeNode::sign:  // "quarter to": what stands before or after it is taken away
                sign = static_cast<int>(scene.value(first, Category::clock_sign));
                break;
            case TimeNode::am_pm: {
                const auto half = static_cast<int>(scene.value(first, Category::am_pm));
                if (hour > 12) break;
                hour = hour % 12 + half;
                moment.half_day_known = true;
                break;
            }
            case TimeNode::day_part: {
                const std::string_view id = scene.id(first, Category::day_part);
                const bool later_half = id.substr(0, 2) == "AF" || id.substr(0, 2) == "EV"
                                        || (id.substr(0, 2) == "NI" && hour >= 6);
                if (later_half && hour < 12) hour += 12;
                if (id.substr(0, 2) == "NI" && hour == 12 && minutes < 60) hour = 0;
                moment.half_day_known = true;
                break;
            }
            case TimeNode::zone:
                moment.zone = zone_in(scene.id(first, Category::time_zone), scene);
                break;
            default:
                break;
        }
    }
    if (hour < 0 || hour > 24 || (hour == 24 && minutes > 0)) return {};
    if (minutes >= 60) return {};
    const int total = (hour * 60 + sign * minutes + 1440) % 1440;
    moment.minutes = total;
    moment.clock = clock_text(total, moment.seconds);
    return moment;
}

Moment day_part_on(const Token& word, const TimeScene& scene, std::optional<Day> day) {
    Moment moment;
    const std::string id(scene.id(word, Category::day_part));
    int from = 0, to = 24;
    moment.clock = id.substr(0, 2);
    const bool one = id.size() > 3;  // not "mornings", which are of no one day
    if (one) std::sscanf(id.c_str() + 3, "%d-%d", &from, &to);
    moment.grain = Grain::hour;
    moment.range = true;
    if (day && one) {
        moment.date = iso_date(*day);
        moment.span = Interval{
            Instant(*day) + std::chrono::hours(from), Instant(*day) + std::chrono::hours(to)};
    }
    return moment;
}

std::optional<Day> day_of_night(const Token& word, const TimeScene& scene, std::optional<Day> day) {
    const bool past_midnight = scene.id(word, Category::day_part).ends_with("-30");
    if (!day || !past_midnight || scene.outlook != Outlook::only_past || day != scene.today())
        return day;
    return *day - std::chrono::days(1);
}

}  // namespace claimdiff
