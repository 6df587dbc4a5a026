// What the parts of a time expression mean, before they are put together. Used by the resolver and
// what tells it where to look (time_outlook.hpp); the way in is time_resolver.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/calendar.hpp"
#include "grammar/mention.hpp"
#include "grammar/time_tree.hpp"

namespace claimdiff {

// Where a date without a year, or a weekday, lies when nothing else says so.
enum class Outlook : std::uint8_t {
    only_past,  // "depuis lundi", and what a verb in the past tells: up to today
    near,       // what was planned or may be, "devait partir lundi": the nearest on either side
    past,       // no sign: news tells what happened, so "lundi" is the last Monday
    coming,     // what a verb in the future tells: from today on
    future,     // an announcement without a verb, "jusqu'à lundi": from tomorrow on
};

// What relative times hang on.
struct TimeScene {
    const TokenText& text;
    std::optional<Instant> reference;
    bool reference_has_time = false;
    Outlook outlook = Outlook::past;
    std::string_view beside = {};  // the date named before, ISO
    bool alone = false;            // the time is all the text: a question, not a story

    std::optional<Day> today() const {
        if (!reference) return {};
        return day_of(*reference);
    }
    bool looks_ahead() const { return outlook == Outlook::coming || outlook == Outlook::future; }
    std::int64_t value(const Token& token, Category category) const;
    std::string_view id(const Token& token, Category category) const;
};

// A date, a period or a time of day. What stays unknown is absent, and "X" in the TIMEX3 forms.
struct Moment {
    std::string date;   // TIMEX3: "2022-12-19", "XXXX-12-19", "2022-W51"; empty: a time of day only
    std::string clock;  // "14:30", "MO"; empty: none
    std::optional<Interval> span;  // when anchored
    Grain grain = Grain::day;
    bool range = false;  // named by its limits: a season, the end of a month, a part of a day
    bool about = false;  // less exact than it is written: "il y a deux ans"

    // What the words give, to be shared with the other end of a range.
    std::optional<int> year, month, day, weekday;
    std::optional<int> minutes;   // of the day
    bool half_day_known = false;  // the hour is one of 24
    int seconds = -1;
    std::string zone;

    std::string value() const;
};

struct DurationItem {
    Decimal amount;
    Grain grain = Grain::day;
};

struct DurationMeaning {
    std::vector<DurationItem> items;    // as written, "2 years 3 months" is two
    Quantity quantity;                  // all of it, in the unit of the first item
    bool vague = false;                 // "quelques jours"
    std::optional<DurationItem> upper;  // "two to ten days", "between a month and two years"
    std::string iso() const;
    std::string upper_iso() const;
};

// Each gives nothing for what is no time after all ("30 February", "25:00").
std::optional<Moment> resolve_date(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside = nullptr);
std::optional<Moment> resolve_relative(const TimeTree& tree, const TimeScene& scene);
std::optional<Moment> resolve_part(const TimeTree& tree, const TimeScene& scene);
std::optional<Moment> resolve_clock(const TimeTree& tree, const TimeScene& scene);
std::optional<DurationMeaning> resolve_duration(const TimeTree& tree, const TimeScene& scene);

// "14:30"; with seconds when they are not −1.
std::string clock_text(int minutes, int seconds);
std::optional<Moment> resolve_offset(const TimeTree& tree, const TimeScene& scene);
std::optional<Moment> resolve_feast(const TimeTree& tree, const TimeScene& scene);
std::optional<Moment> resolve_period(const TimeTree& tree, const TimeScene& scene);
// A date, a time of day or both; what the date lacks comes from `beside`.
std::optional<Moment> resolve_moment(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside = nullptr);

// The part of a moment that is no time of day; null when there is none.
const TimeTree* date_part(const TimeTree& moment);
std::optional<Moment> resolve_day(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside);
// A day with a time of day, not after `last`; nothing when the date is no day.
std::optional<Moment> joined(const Moment& date, const Moment& clock, std::optional<Day> last = {});

// "last" −1, "next" 1, "this" 0, "the … before last" −2.
int steps_of(const TimeTree& marker, const TimeScene& scene);
// The date named before in the sentence, when it is a day, a month or a year.
std::optional<Moment> date_beside(const TimeScene& scene);
// A date that nothing anchors: its grain is all that is known.
Moment floating(Grain grain);
// The whole period of `grain` that holds `day`.
Moment moment_of(Grain grain, Day day);
// The instant moved by all items; `sign` is 1 or −1.
Instant moved(Instant from, const DurationMeaning& by, int sign);
// The stretch of a day part, e.g. "EV 18-24", on a day.
Moment day_part_on(const Token& word, const TimeScene& scene, std::optional<Day> day);

// "sont morts cette nuit": a night that runs past midnight, told of as over on the day of
// publication, began the day before.
std::optional<Day> day_of_night(const Token& word, const TimeScene& scene, std::optional<Day> day);

}  // namespace claimdiff
