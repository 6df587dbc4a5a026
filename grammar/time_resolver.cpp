// Moments, ranges and half-open ranges.
//
// The ends of a range lend each other what they lack: "du 3 au 5 mai" has one month, "de juin à
// août 2020" one year, "from 3 to 6 p.m. on Thursday" one day and one half of it.
#include "grammar/time_resolver.hpp"

#include <algorithm>
#include <array>

namespace claimdiff {
namespace {

using std::chrono::minutes;

bool has_month(const TimeTree& moment) {
    const TimeTree* date = date_part(moment);
    return date == nullptr || date->kind != TimeNode::date || date->part(TimeNode::month) != nullptr
           || date->part(TimeNode::day) == nullptr;
}

bool clock_only(const TimeTree& moment) { return date_part(moment) == nullptr; }

// "3 to 6 p.m.": the first hour takes the half of the day that puts it before the second.
void share_half_day(Moment& start, const Moment& end) {
    if (!start.minutes || !end.minutes || start.half_day_known || !end.half_day_known) return;
    const int other = *start.minutes + 12 * 60;
    if (*end.minutes >= 12 * 60 && other <= *end.minutes && other < 24 * 60) {
        start.minutes = other;
        start.clock = clock_text(other, -1);
    }
}

Instant instant_of(const Moment& moment, Day day) {
    return Instant(day) + minutes(moment.minutes.value_or(0));
}

struct Ends {
    Moment start, end;
};

std::optional<Ends> clock_ends(
    const TimeTree& first, const TimeTree& last, const TimeTree* day, const TimeScene& scene) {
    auto start = resolve_moment(first, scene), end = resolve_moment(last, scene);
    if (!start || !end) return {};
    share_half_day(*start, *end);
    std::optional<Moment> date;
    if (day != nullptr) {
        date = resolve_moment(*day, scene);
        if (!date) return {};
    } else if (clock_only(first) != clock_only(last)) {
        const TimeTree* with_date = clock_only(first) ? &last : &first;
        date = resolve_day(*date_part(*with_date), scene, nullptr);
    }
    if (date) {
        const auto attach = [&](Moment& m) {
            const auto whole = m.date.empty() ? joined(*date, m) : std::optional<Moment>(m);
            if (whole) m = *whole;
            return whole.has_value();
        };
        if (!attach(*start) || !attach(*end)) return {};
    }
    // Of no day that is named; by itself, on the day of publication.
    const bool undated = !start->span && !end->span && !(scene.alone && scene.reference);
    if (!date) {
        const Day day_of_both = scene.today().value_or(Day());
        for (Moment* m : {&*start, &*end}) {
            if (!m->span)
                m->span = Interval{instant_of(*m, day_of_both), instant_of(*m, day_of_both)};
        }
    }
    if (start->span && end->span && end->span->begin < start->span->begin) {
        // "von 9 bis 5": in the afternoon; "de 22h à 5h": of the next day
        const std::chrono::hours half(12);
        const bool afternoon = !end->half_day_known && end->minutes.value_or(0) < 12 * 60
                               && !start->half_day_known
                               && start->span->begin < end->span->begin + half;
        const auto later = afternoon ? half : 2 * half;
        end->span = Interval{end->span->begin + later, end->span->end + later};
        if (afternoon) {
            *end->minutes += 12 * 60;
            end->clock = clock_text(*end->minutes, end->seconds);
        }
    }
    if (undated) start->span = end->span = {};
    return Ends{*start, *end};
}

std::optional<Ends> date_ends(const TimeTree& first, const TimeTree& last, const TimeScene& scene) {
    std::optional<Moment> start, end;
    const TimeTree* first_date = date_part(first);
    const TimeTree* last_date = date_part(last);
    const bool by_weekday = first_date->part(TimeNode::weekday) != nullptr
                            && last_date->part(TimeNode::weekday) != nullptr;
    if (!has_month(first)  // "3 au 5 mai": the end names the month
        && (last_date->part(TimeNode::day) == nullptr
            || last_date->part(TimeNode::month) == nullptr)
        && last_date->kind != TimeNode::numeric_date && last_date->kind != TimeNode::weekday_in
        && !by_weekday)
        return {};
    if (has_month(last)) {
        end = resolve_moment(last, scene);
        if (!end) return {};
        start = resolve_moment(first, scene, &*end);
    } else {
        Moment year;  // "July 13-15, 2021"
        if (const TimeTree* named = last_date->part(TimeNode::year))
            year.year = static_cast<int>(named->tokens.front().value.to_integer().value_or(0));
        start = resolve_moment(first, scene, year.year ? &year : nullptr);
        if (!start) return {};
        end = resolve_moment(last, scene, &*start);
    }
    if (!start || !end) return {};
    const bool weekdays = by_weekday && !start->day && !end->day;
    if (weekdays && start->span && end->span && end->span->begin < start->span->begin)
        start = moment_of(Grain::day, day_of(start->span->begin) - std::chrono::days(7));
    if (start->span && end->span && end->span->begin < start->span->begin
        && first_date->part(TimeNode::year) == nullptr) {  // "de novembre à février 2017"
        start = moment_of(start->grain, shift(day_of(start->span->begin), Grain::year, -1));
    }
    if (start->span && end->span && !(start->span->begin < end->span->end)) return {};
    return Ends{*start, *end};
}

TimeMeaning range_of(const Moment& start, const Moment& end) {
    TimeMeaning meaning;
    meaning.kind = MentionKind::daterange;
    // "de mediados de marzo a principios de abril": from where the first begins to where the last
    // ends
    const std::string from = start.value(), to = end.value();
    meaning.time.value = from.substr(0, start.clock.empty() ? from.find('/') : from.npos) + "/"
                         + (end.clock.empty() ? to.substr(to.find('/') + 1) : to);
    if (start.span && end.span) {
        meaning.time.begin = iso_time(start.span->begin);
        meaning.time.end = iso_time(end.minutes ? end.span->begin : end.span->end);
        meaning.time.bound = Bound::between;
    }
    return meaning;
}

// "APR - Feb 9", "n° 3 – jeudi 12 février": a dash between what is no beginning and no end of one
// range, a month and a day, or a number and a day that has its weekday.
bool parted_by_dash(const TimeTree& first, const TimeTree& last) {
    const Token& dash = *first.tokens.last;
    const TimeTree* from = date_part(first);
    const TimeTree* to = date_part(last);
    if (dash.kind != TokenKind::sign || from == nullptr || to == nullptr
        || from->kind != TimeNode::date || to->kind != TimeNode::date)
        return false;
    const auto lacks
        = [&](TimeNode part) { return from->part(part) == nullptr && to->part(part) != nullptr; };
    return lacks(TimeNode::day) || lacks(TimeNode::weekday);
}

std::optional<TimeMeaning> resolve_range(const TimeTree& tree, const TimeScene& scene) {
    const std::size_t n = tree.parts.size();
    if (n < 2) return {};
    if (n == 3 && clock_only(tree.parts[0]) && !clock_only(tree.parts[2])) {
        const auto day = resolve_moment(tree.parts[2], scene);  // "between 7 and 9 last night"
        if (!day || day->clock.size() != 2) return {};
        TimeTree turned = tree;
        std::rotate(turned.parts.begin(), turned.parts.end() - 1, turned.parts.end());
        return resolve_range(turned, scene);
    }
    const TimeTree& first = tree.parts[n - 2];
    const TimeTree& last = tree.parts[n - 1];
    const bool clocks
        = first.part(TimeNode::clock) != nullptr && last.part(TimeNode::clock) != nullptr;
    if (!clocks && (clock_only(first) || clock_only(last))) return {};
    if (n == 2 && parted_by_dash(first, last)) return {};
    const auto ends = clocks ? clock_ends(first, last, n == 3 ? &tree.parts[0] : nullptr, scene)
                             : date_ends(first, last, scene);
    if (!ends) return {};
    return range_of(ends->start, ends->end);
}

std::optional<TimeMeaning> plain(const Moment& m) {
    TimeMeaning meaning;
    const bool time_of_day = m.date.empty() || (m.minutes && !m.range);
    meaning.kind = m.range       ? MentionKind::daterange
                   : time_of_day ? MentionKind::time
                                 : MentionKind::date;
    meaning.time.value = m.value();
    if (m.about) meaning.time.bound = Bound::about;
    if (m.span) {
        meaning.time.begin = iso_time(m.span->begin);
        meaning.time.end = iso_time(m.minutes ? m.span->end + minutes(1) : m.span->end);
    }
    return meaning;
}

std::string unit_id(Grain grain) {
    static constexpr std::array<std::string_view, 15> ids{
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
        "half-year",
        "year",
        "decade",
        "century",
        "millennium"};
    return std::string(ids[static_cast<std::size_t>(grain)]);
}

std::optional<TimeMeaning> plain_duration(const TimeTree& tree, const TimeScene& scene) {
    const auto duration = resolve_duration(tree, scene);
    if (!duration) return {};
    TimeMeaning meaning;
    meaning.kind = MentionKind::duration;
    meaning.time.value = duration->iso();
    if (duration->upper) meaning.time.value += "/" + duration->upper_iso();
    meaning.quantity = duration->quantity;
    meaning.time.bound = duration->quantity.bound;
    meaning.unit = unit_id(duration->items.front().grain);
    return meaning;
}

// "before the end of the year": before its last day is over.
bool ends_at_end(const TimeTree& moment, const TimeScene& scene) {
    const TimeTree* part = moment.part(TimeNode::part_of);
    const TimeTree* marker = part == nullptr ? nullptr : part->part(TimeNode::marker);
    if (marker == nullptr) return false;
    const Token& word = marker->tokens.front();
    return word.has(Category::end_word) && scene.value(word, Category::end_word) != 3;
}

std::optional<TimeMeaning> bounded(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* marker = tree.part(TimeNode::marker);
    if (marker == nullptr || tree.parts.size() < 2) return {};
    const Token& word = marker->tokens.front();
    const TimeTree& what = tree.parts.back();
    std::optional<Moment> day;
    if (tree.parts.size() == 3) {
        day = resolve_moment(tree.parts.front(), scene);
        if (!day) return {};
    }
    if (what.kind == TimeNode::duration) {  // "depuis trois ans"
        if (!word.has(Category::since)) return {};
        auto meaning = plain_duration(what, scene);
        const auto length = resolve_duration(what, scene);
        // "depuis plus de trois ans"
        const Token& before = what.tokens.first[-1];
        const auto bound = bound_from(scene.id(before, Category::bound));
        if (meaning && bound && meaning->quantity.bound == Bound::exact) {
            Quantity& quantity = meaning->quantity;
            quantity = make_quantity(quantity.value, *bound, quantity.precision);
            meaning->time.bound = *bound;
        } else if (meaning && length && scene.reference)
            meaning->time.begin = iso_time(moved(*scene.reference, *length, -1));
        return meaning;
    }
    auto m = resolve_moment(what, scene);
    if (m && day) m = joined(*day, *m);
    if (!m) return {};
    if (!m->span && m->date.empty() && m->minutes && scene.reference && scene.alone) {
        const Instant at = instant_of(*m, *scene.today());
        m->span = Interval{at, at};
    }
    TimeMeaning meaning;
    meaning.kind = MentionKind::daterange;
    const bool starts = word.has(Category::since) || word.has(Category::after);
    // "by the end of 2030": of a stretch only the side that counts
    const std::string value = m->value();
    const std::size_t slash = m->clock.empty() ? value.find('/') : value.npos;
    meaning.time.value = starts ? value.substr(0, slash) + "/.."
                                : "../" + (slash == value.npos ? value : value.substr(slash + 1));
    if (word.has(Category::after)) meaning.time.bound = Bound::more_than;
    if (word.has(Category::since)) meaning.time.bound = Bound::at_least;
    if (word.has(Category::until)) meaning.time.bound = Bound::at_most;
    if (word.has(Category::before)) meaning.time.bound = Bound::less_than;
    if (!m->span) return meaning;
    if (word.has(Category::since)) {
        meaning.time.begin = iso_time(m->span->begin);
    } else if (word.has(Category::after)) {
        meaning.time.begin = iso_time(m->span->end);
    } else if (word.has(Category::until) || scene.value(word, Category::before) > 0) {
        meaning.time.end = iso_time(m->span->end);  // "by" and "until" take the day along
        if (day && day->span) meaning.time.begin = iso_time(day->span->begin);
    } else {
        meaning.time.end = iso_time(ends_at_end(what, scene) ? m->span->end : m->span->begin);
    }
    return meaning;
}

}  // namespace

std::optional<TimeMeaning> resolve_time(const TimeTree& tree, const TimeScene& scene) {
    switch (tree.kind) {
        case TimeNode::range:
            return resolve_range(tree, scene);
        case TimeNode::bounded:
            return bounded(tree, scene);
        case TimeNode::duration:
            return plain_duration(tree, scene);
        default: {
            const auto m = resolve_moment(tree, scene);
            if (!m) return {};
            return plain(*m);
        }
    }
}

}  // namespace claimdiff
