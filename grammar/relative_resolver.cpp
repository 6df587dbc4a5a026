// Dates that hang on the day of publication or on a date beside them.
//
// With 2022-12-20 (a Tuesday) as the day of publication: "hier" → 2022-12-19; "la semaine dernière"
// → 2022-W50; "il y a trois jours" → 2022-12-17; "lundi prochain" → 2022-12-26; "the last two
// weeks" → 2022-12-05/2022-12-19. Without one they stay open, and are no date.
#include "grammar/time_moment.hpp"

namespace claimdiff {
namespace {

// "last" −1, "next" 1, "this" 0, "the … before last" −2.
int steps_of(const TimeTree& marker, const TimeScene& scene) {
    const Token& token = marker.tokens.front();
    if (token.has(Category::last_word)) {
        const auto value = scene.value(token, Category::last_word);
        return value == 0 ? -1 : -static_cast<int>(value);
    }
    if (token.has(Category::next_word)) {
        const auto value = scene.value(token, Category::next_word);
        return value == 0 ? 1 : static_cast<int>(value);
    }
    return 0;
}

std::optional<Grain> unit_of(const TimeTree& unit, const TimeScene& scene) {
    return grain_from(scene.id(unit.tokens.front(), Category::time_unit));
}

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

int season_number(std::string_view id) {
    return id == "SP" ? 1 : id == "SU" ? 2 : id == "FA" ? 3 : 4;
}

// "last summer": the latest one that is over; "next summer": the first to come; "this summer": that
// of this year.
Moment near_season(int which, int steps, Day today) {
    int year = year_of(today);
    if (which == 4 && month_of(today) <= 3) --year;  // the winter that began last December
    if (steps < 0) {
        while (season(year, which).end > Instant(today)) --year;
    } else if (steps > 0) {
        while (season(year, which).begin <= Instant(today)) ++year;
    }
    return moment_of(Grain::season, day_of(season(year, which).begin));
}

std::optional<Moment> season_moment(const TimeTree& tree, const TimeScene& scene, int steps) {
    const int which = season_number(scene.id(tree.tokens.front(), Category::season));
    if (const TimeTree* year = tree.part(TimeNode::year)) {
        const auto named = year->tokens.front().value.to_integer();
        if (!named) return {};
        return moment_of(Grain::season, day_of(season(static_cast<int>(*named), which).begin));
    }
    if (scene.reference) return near_season(which, steps, *scene.today());
    Moment m;
    m.date = "XXXX-" + std::string(scene.id(tree.tokens.front(), Category::season));
    m.grain = Grain::season;
    return m;
}

// "lundi prochain", "last March", "le 5 mai dernier": the fields of a date, moved to the last or
// the next time they came or come true.
std::optional<Moment> near_date(const TimeTree& tree, const TimeScene& scene, int steps) {
    const auto m = resolve_date(tree, scene);
    if (!m || !m->span || m->year || !scene.reference) return m;
    const Day today = *scene.today();
    if (m->weekday && !m->day && !m->month) {
        Day day
            = period(Grain::week, today).begin < Instant(today) || steps == 0
                  ? day_of(period(Grain::week, today).begin) + std::chrono::days(*m->weekday - 1)
                  : today;
        if (steps < 0) day = weekday_on_or_before(today - std::chrono::days(1), *m->weekday);
        if (steps > 0) day = weekday_on_or_after(today + std::chrono::days(1), *m->weekday);
        return moment_of(Grain::day, day);
    }
    Interval span = *m->span;
    const auto move = [&](int years) {
        const Day moved_day = shift(day_of(span.begin), Grain::year, years);
        span = period(m->grain, moved_day);
    };
    const Interval now = period(m->grain, today);
    if (steps == 0) move(year_of(today) - year_of(day_of(span.begin)));
    if (steps < 0 && span.begin >= now.begin) move(-1);
    if (steps > 0 && span.begin <= now.begin) move(1);
    return moment_of(m->grain, day_of(span.begin));
}

// A date that nothing anchors: its grain is all that is known.
Moment floating(Grain grain) {
    Moment m;
    m.grain = grain;
    switch (grain) {
        case Grain::week:
            m.date = "XXXX-WXX";
            break;
        case Grain::weekend:
            m.date = "XXXX-WXX-WE";
            break;
        case Grain::month:
            m.date = "XXXX-XX";
            break;
        case Grain::quarter:
            m.date = "XXXX-QX";
            break;
        case Grain::half:
            m.date = "XXXX-HX";
            break;
        default:
            m.date = grain < Grain::month ? "XXXX-XX-XX" : "XXXX";
            break;
    }
    return m;
}

std::optional<Moment> near_unit(Grain grain, int steps, const TimeScene& scene) {
    if (grain < Grain::day) return {};
    if (!scene.reference) return floating(grain);
    return moment_of(grain, shift(*scene.today(), grain, steps));
}

std::optional<Moment> near(const TimeTree& tree, const TimeScene& scene) {
    int steps = 0;
    const TimeTree* thing = nullptr;
    for (const TimeTree& part : tree.parts) {
        if (part.kind == TimeNode::marker) {
            steps += steps_of(part, scene);
        } else {
            thing = &part;
        }
    }
    if (thing == nullptr) return {};
    switch (thing->kind) {
        case TimeNode::unit: {
            const auto grain = unit_of(*thing, scene);
            if (!grain) return {};
            // "over the weekend": the last one, once it has begun
            const bool bare = tree.parts.size() == 1;
            if (bare && scene.reference && scene.outlook != Outlook::future
                && weekday_of(*scene.today()) < 6)
                --steps;
            return near_unit(*grain, steps, scene);
        }
        case TimeNode::season:
            return season_moment(*thing, scene, steps);
        case TimeNode::day_part: {
            auto day = scene.today();
            if (day) *day += std::chrono::days(steps);
            return day_part_on(thing->tokens.front(), scene, day);
        }
        default:
            return near_date(*thing, scene, steps);
    }
}

std::optional<DurationMeaning> counted_units(const TimeTree& tree, const TimeScene& scene) {
    TimeTree duration{TimeNode::duration, tree.tokens, {}};
    for (const TimeNode kind : {TimeNode::amount, TimeNode::unit}) {
        const TimeTree* part = tree.part(kind);
        if (part == nullptr) return {};
        duration.parts.push_back(*part);
    }
    return resolve_duration(duration, scene);
}

// "the last two weeks": whole weeks up to the one that runs; "the next three days": from tomorrow.
std::optional<Moment> count(const TimeTree& tree, const TimeScene& scene) {
    const auto units = counted_units(tree, scene);
    if (!units) return {};
    int steps = 0;
    for (const TimeTree& part : tree.parts) {
        if (part.kind == TimeNode::marker) steps += steps_of(part, scene);
    }
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
    Moment m = moment_of(Grain::day, day_of(finest < Grain::day ? anchor : instant));
    if (finest > Grain::week || by.vague || finest < Grain::day) {
        m.about = true;
        if (finest > Grain::week && by.items.size() == 1)
            m.span = period(finest == Grain::year ? Grain::year : Grain::month, day_of(instant));
    }
    return m;
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
    int sign = -1;
    if (word.has(Category::in_future) && prefix) {
        sign = 1;
    } else if (word.has(Category::ago)) {
        sign = scene.value(word, Category::ago) > 0 ? 1 : -1;
    } else if (word.has(Category::later_word)) {
        sign = scene.value(word, Category::later_word) < 0 ? -1 : 1;
    } else if (word.has(Category::after)) {
        sign = 1;
    }
    return from_anchor(*scene.reference, scene.reference_has_time, *by, sign);
}

std::optional<Moment> within(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* length = tree.part(TimeNode::duration);
    if (length == nullptr) return {};
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

std::optional<Moment> offset(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* length = tree.part(TimeNode::duration);
    const TimeTree* marker = tree.part(TimeNode::marker);
    if (length == nullptr || marker == nullptr) return {};
    const auto by = resolve_duration(*length, scene);
    const auto anchor = resolve_relative(tree.parts.back(), scene);
    if (!by || !anchor || !anchor->span || by->quantity.bound == Bound::between) return {};
    const int sign = marker->tokens.front().has(Category::before) ? -1 : 1;
    return from_anchor(anchor->span->begin, anchor->grain < Grain::day, *by, sign);
}

// "chaque lundi": no one Monday is meant.
std::optional<Moment> every(const TimeTree& tree, const TimeScene& scene) {
    const TimeScene nowhere{scene.text, {}, false, scene.outlook};
    const TimeTree& what = tree.parts.front();
    if (what.kind != TimeNode::unit) return resolve_relative(what, nowhere);
    const auto grain = unit_of(what, scene);
    if (!grain) return {};
    DurationMeaning one;
    one.items.push_back({Decimal(1), *grain});
    Moment m;
    m.date = one.iso();
    m.grain = *grain;
    return m;
}

std::optional<Moment> relative_day(const TimeTree& tree, const TimeScene& scene) {
    const Token& word = tree.tokens.front();
    auto day = scene.today();
    if (day) *day += std::chrono::days(scene.value(word, Category::relative_day));
    if (word.has(Category::day_part)) return day_part_on(word, scene, day);  // "tonight"
    if (!day) return floating(Grain::day);
    return moment_of(Grain::day, *day);
}

}  // namespace

std::optional<Moment> resolve_relative(const TimeTree& tree, const TimeScene& scene) {
    switch (tree.kind) {
        case TimeNode::near:
            return near(tree, scene);
        case TimeNode::season:
            return season_moment(tree, scene, 0);
        case TimeNode::count:
            return count(tree, scene);
        case TimeNode::ago:
            return ago(tree, scene);
        case TimeNode::within:
            return within(tree, scene);
        case TimeNode::offset:
            return offset(tree, scene);
        case TimeNode::relative_day:
            return relative_day(tree, scene);
        case TimeNode::every:
            return every(tree, scene);
        case TimeNode::unit: {  // "the year" in "the end of the year"
            const auto grain = unit_of(tree, scene);
            if (!grain) return {};
            return near_unit(*grain, 0, scene);
        }
        default:
            return resolve_part(tree, scene);
    }
}

}  // namespace claimdiff
