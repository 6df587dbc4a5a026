// A date and a time of day together: "lundi à 18h22", "5 p.m. on Monday", "ce soir à 8 heures".
#include "grammar/time_moment.hpp"

namespace claimdiff {

using std::chrono::minutes;

constexpr int minutes_of_day = 24 * 60;

std::optional<Moment> joined(const Moment& date, const Moment& clock, std::optional<Day> last) {
    const bool part = date.range && date.clock.size() == 2;  // "ce soir", with an hour as well
    if (date.date.substr(0, 1) == "P") return clock;         // "tous les jours": of no one day
    if (date.grain > Grain::day || (date.grain < Grain::day && !part)) return {};
    Moment m = date;
    int at = clock.minutes.value_or(0);
    if (part) {
        m.date = date.date;
        const bool later_half = date.clock == "AF" || date.clock == "EV" || date.clock == "NI";
        if (later_half && !clock.half_day_known && at >= 12 * 60) return {};
        if (later_half && !clock.half_day_known && (date.clock != "NI" || at >= 6 * 60))
            at += 12 * 60;
    }
    m.clock = clock_text(at % 1440, clock.seconds);
    m.zone = clock.zone;
    m.minutes = at;
    m.half_day_known = clock.half_day_known || part;
    m.range = false;
    m.grain = Grain::minute;
    if (date.span) {
        Instant instant = Instant(day_of(date.span->begin)) + minutes(at);
        const Instant next_day = instant + std::chrono::hours(24);
        const bool may_be_next = !last || day_of(next_day) <= *last;
        if (part && instant < date.span->begin && next_day < date.span->end && may_be_next) {
            instant = next_day;  // "à 3 heures, dans la nuit de vendredi à samedi"
            m.date = iso_date(day_of(instant));
        }
        if (at >= minutes_of_day) m.date = iso_date(day_of(instant));
        m.span = Interval{instant, instant};
    } else if (at >= minutes_of_day) {
        m.clock = "24:00";
    }
    return m;
}

namespace {

// "at midnight on New Year's Eve", "dimanche à minuit": when that day ends; "just after midnight on
// Sunday": when it begins.
bool ends_day(const TimeTree& clock, const TimeScene& scene) {
    const TimeTree* noon = clock.part(TimeNode::noon);
    if (noon == nullptr || clock.parts.size() != 1
        || scene.value(noon->tokens.front(), Category::noon_word) != 0)
        return false;
    if (clock.tokens.first == scene.text.tokens().data()) return true;
    const Token& lead = *(clock.tokens.first - 1);
    return !lead.has(Category::after) && !lead.has(Category::since)
           && scene.id(lead, Category::clock_preposition) != "after";
}

}  // namespace

const TimeTree* date_part(const TimeTree& moment) {
    for (const TimeTree& part : moment.parts) {
        if (part.kind != TimeNode::clock) return &part;
    }
    return nullptr;
}

std::optional<Moment> resolve_day(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside) {
    const bool dated = tree.kind == TimeNode::date || tree.kind == TimeNode::numeric_date;
    if (dated && beside != nullptr) return resolve_date(tree, scene, beside);
    return resolve_relative(tree, scene);
}

std::optional<Moment> resolve_moment(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside) {
    const TimeTree* date = date_part(tree);
    const TimeTree* clock = tree.part(TimeNode::clock);
    if (date == nullptr && clock == nullptr) return {};
    std::optional<Moment> day, time;
    if (date != nullptr) {
        day = resolve_day(*date, scene, beside);
        if (!day) return {};
    }
    if (clock != nullptr) {
        time = resolve_clock(*clock, scene);
        if (!time) return {};
    }
    if (!time) return day;
    if (!day) return time;
    const bool over = !day->span || scene.outlook != Outlook::only_past || !scene.reference
                      || !(Instant(*scene.today()) < day->span->end);
    if (over && ends_day(*clock, scene)) time->minutes = minutes_of_day;
    // "cette nuit à 3 heures" is not to come where the text tells what happened.
    const bool told = !scene.looks_ahead();
    return joined(*day, *time, told ? scene.today() : std::nullopt);
}

}  // namespace claimdiff
