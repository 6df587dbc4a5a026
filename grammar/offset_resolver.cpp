// Dates at so many days, weeks or years from another, and stretches of so many.
//
// With 2022-12-20 (a Tuesday) as the day of publication: "il y a trois jours" → 2022-12-17; "the
// last two weeks" → 2022-12-05/2022-12-19; "two weeks before 13 May 2021" → 2021-04-29.
#include "grammar/time_moment.hpp"

namespace claimdiff {
namespace {

Moment open_range(Interval span) {
    Moment m;
    m.span = span;
    m.range = true;
    m.date = iso_date(day_of(span.begin)) + "/" + iso_date(day_of(span.end));
    return m;
}

Moment clock_range(Interval span) {
    Moment m;
    m.span = span;
    m.range = true;
    m.grain = Grain::minute;
    m.date = iso_time(span.begin) + "/" + iso_time(span.end);
    return m;
}

std::optional<DurationMeaning> counted_units(const TimeTree& tree, const TimeScene& scene) {
    TimeTree duration{TimeNode::duration, tree.tokens, {}};
    for (const TimeNode kind : {TimeNode::amount, TimeNode::unit, TimeNode::added}) {
        const TimeTree* part = tree.part(kind);
        if (part != nullptr) {
            duration.parts.push_back(*part);
        } else if (kind == TimeNode::amount) {  // "the past year and a half": of the article
            const TimeTree* added = tree.part(TimeNode::added);
            if (added == nullptr) return {};
            duration.parts.push_back({TimeNode::amount, tree.parts.front().tokens, {}});
        } else if (kind == TimeNode::unit) {
            return {};
        }
    }
    return resolve_duration(duration, scene);
}

// "trois derniers jours", "drei letzten Tage"; not "turned 30 last week".
bool plural(const TimeTree& tree) {
    const auto ends = [&](TimeNode kind, std::string_view letters) {
        const TimeTree* part = tree.part(kind);
        return part != nullptr && letters.find(part->tokens.front().word.back()) != letters.npos;
    };
    return ends(TimeNode::marker, "sn") || ends(TimeNode::unit, "s");
}

// "the last two weeks": whole weeks up to the one that runs; "the next three days": from tomorrow.
std::optional<Moment> count(const TimeTree& tree, const TimeScene& scene) {
    const auto units = counted_units(tree, scene);
    if (!units) return {};
    int steps = 0;
    for (const TimeTree& part : tree.parts) {
        if (part.kind == TimeNode::marker) steps += steps_of(part, scene);
    }
    if (tree.parts.front().kind == TimeNode::amount && !plural(tree)) return {};
    const Grain grain = units->items.front().grain;
    if (grain < Grain::day || !scene.reference) {
        if (!scene.reference_has_time) {  // it cannot be anchored, but it is so long
            Moment m;
            m.date = units->iso();
            m.range = true;
            return m;
        }
        const Instant other = moved(*scene.reference, *units, steps < 0 ? -1 : 1);
        return clock_range(
            steps < 0 ? Interval{other, *scene.reference} : Interval{*scene.reference, other});
    }
    if (!units->items.front().amount.is_integer()) {  // "the past year and a half": up to today
        const Instant today(*scene.today());
        return open_range(
            steps < 0 ? Interval{moved(today, *units, -1), today}
                      : Interval{today, moved(today, *units, 1)});
    }
    // In a story, "the last three months" are those up to today; decades and quarters are counted
    // whole.
    if (!scene.alone && grain <= Grain::year && grain != Grain::quarter
        && grain != Grain::weekend) {
        const Instant today(*scene.today());
        const Instant tomorrow = today + std::chrono::hours(24);
        return open_range(
            steps < 0 ? Interval{moved(today, *units, -1), today}
                      : Interval{tomorrow, moved(tomorrow, *units, 1)});
    }
    const Interval current = period(grain, *scene.today());
    if (steps < 0) return open_range({moved(current.begin, *units, -1), current.begin});
    return open_range({current.end, moved(current.end, *units, 1)});
}

// "il y a deux ans": the day is named as if it were exact; what is meant is that year.
std::optional<Moment> from_anchor(
    Instant anchor, bool anchor_has_time, const DurationMeaning& by, int sign) {
    Grain finest = by.items.front().grain;
    for (const DurationItem& item : by.items) finest = std::min(finest, item.grain);
    const Instant instant = moved(anchor, by, sign);
    if (finest < Grain::day && anchor_has_time) {
        Moment m = moment_of(Grain::day, day_of(instant));
        m.clock = iso_time(instant).substr(11);
        m.span = Interval{instant, instant};
        m.grain = Grain::minute;
        return m;
    }
    // "in 36 hours": the next day, whatever the hour
    constexpr int day = 24;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(instant - anchor).count();
    Moment m = moment_of(
        Grain::day,
        finest < Grain::day ? day_of(anchor) + std::chrono::days(hours / day) : day_of(instant));
    if (finest > Grain::week || by.vague || finest < Grain::day) {
        m.about = true;
        if (finest > Grain::week && by.items.size() == 1)
            m.span = period(finest == Grain::year ? Grain::year : Grain::month, day_of(instant));
    }
    // "16 weeks ago" is no day sixteen times seven days before, but one near it
    constexpr int few = 2, near = 4;  // weeks, days
    const DurationItem& first = by.items.front();
    if (finest == Grain::week && by.items.size() == 1 && Decimal(few) < first.amount) {
        m.about = true;
        m.span = Interval{
            Instant(day_of(instant) - std::chrono::days(near)),
            Instant(day_of(instant) + std::chrono::days(near))};
    }
    return m;
}

// "in January … a year earlier": January of the year before; "in 2021 … four years later": 2025.
std::optional<Moment> from_date_beside(
    const TimeScene& scene, const DurationMeaning& by, int sign) {
    const auto anchor = date_beside(scene);
    if (!anchor || by.vague) return {};
    for (const DurationItem& item : by.items) {
        if (item.grain < anchor->grain) return {};
    }
    return moment_of(anchor->grain, day_of(moved(anchor->span->begin, by, sign)));
}

std::optional<Moment> ago(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* length = tree.part(TimeNode::duration);
    const TimeTree* marker = tree.part(TimeNode::marker);
    if (length == nullptr || marker == nullptr) return {};
    const auto by = resolve_duration(*length, scene);
    if (!by || by->quantity.bound == Bound::between) return {};
    if (!scene.reference) return floating(by->items.back().grain);
    const Token& word = marker->tokens.front();
    const bool prefix = marker->tokens.first < length->tokens.first;
    // "cayeron 80 litros en seis horas": so long it lasted
    if (prefix && word.has(Category::in_future) && scene.outlook == Outlook::only_past) return {};
    // "the first win in over two years", "phased in over two years"
    if (prefix && word.has(Category::in_future) && by->quantity.bound == Bound::more_than)
        return {};
    int sign = -1;
    if (word.has(Category::in_future) && prefix) {
        sign = 1;
    } else if (word.has(Category::ago)) {
        sign = scene.value(word, Category::ago) > 0 ? 1 : -1;
    } else if (word.has(Category::later_word)) {
        sign = scene.value(word, Category::later_word) < 0 ? -1 : 1;
        // "landed two hours later": on the day of publication or another
        if (by->items.back().grain < Grain::day && !scene.reference_has_time) return {};
        if (auto beside = from_date_beside(scene, *by, sign)) return beside;
        // "Two days later, he was arrested": after what was told, which no date here names
        if (sign > 0 && scene.outlook == Outlook::only_past && by->items.back().grain >= Grain::day)
            return {};
    } else if (word.has(Category::after)) {
        sign = 1;
    }
    return from_anchor(*scene.reference, scene.reference_has_time, *by, sign);
}

std::optional<Moment> within(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* length = tree.part(TimeNode::duration);
    if (length == nullptr || scene.outlook == Outlook::only_past) return {};
    const auto by = resolve_duration(*length, scene);
    if (!by) return {};
    if (!scene.reference || by->items.front().grain < Grain::day) {
        if (!scene.reference_has_time) {
            Moment m;
            m.date = by->iso();
            m.range = true;
            return m;
        }
        return clock_range({*scene.reference, moved(*scene.reference, *by, 1)});
    }
    const Instant from(*scene.today());
    return open_range({from, moved(from, *by, 1)});
}

// "la veille de Noël": the day before that day.
std::optional<Moment> day_beside(const TimeTree& tree, const TimeScene& scene) {
    const auto anchor = resolve_relative(tree.parts.back(), scene);
    if (!anchor || anchor->grain != Grain::day) return {};
    if (!anchor->span) return floating(Grain::day);
    const auto steps = scene.value(tree.parts.front().tokens.front(), Category::relative_day);
    return moment_of(Grain::day, day_of(anchor->span->begin) + std::chrono::days(steps));
}

std::optional<Moment> offset(const TimeTree& tree, const TimeScene& scene) {
    if (tree.parts.front().kind == TimeNode::relative_day) return day_beside(tree, scene);
    const TimeTree* length = tree.part(TimeNode::duration);
    const TimeTree* marker = tree.part(TimeNode::marker);
    if (length == nullptr || marker == nullptr) return {};
    const auto by = resolve_duration(*length, scene);
    const auto anchor = resolve_relative(tree.parts.back(), scene);
    if (!by || !anchor || !anchor->span || by->quantity.bound == Bound::between) return {};
    const int sign = marker->tokens.front().has(Category::before) ? -1 : 1;
    return from_anchor(anchor->span->begin, anchor->grain < Grain::day, *by, sign);
}

}  // namespace

std::optional<Moment> date_beside(const TimeScene& scene) {
    const std::string_view date = scene.beside;
    if (date.find_first_not_of("0123456789-") != date.npos) return {};
    if (date.size() != 4 && date.size() != 7 && date.size() != 10) return {};
    const std::string first = std::string(date)
                              + std::string("-01-01").substr(
                                  date.size() == 4   ? 0
                                  : date.size() == 7 ? 3
                                                     : 6);
    const auto day = parse_instant(first);
    if (!day) return {};
    return moment_of(
        date.size() == 4   ? Grain::year
        : date.size() == 7 ? Grain::month
                           : Grain::day,
        day_of(*day));
}

std::optional<Moment> resolve_offset(const TimeTree& tree, const TimeScene& scene) {
    switch (tree.kind) {
        case TimeNode::count:
            return count(tree, scene);
        case TimeNode::ago:
            return ago(tree, scene);
        case TimeNode::within:
            return within(tree, scene);
        default:
            return offset(tree, scene);
    }
}

}  // namespace claimdiff
