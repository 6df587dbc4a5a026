// Dates that hang on the day of publication or on a date beside them.
//
// With 2022-12-20 (a Tuesday) as the day of publication: "hier" → 2022-12-19; "la semaine dernière"
// → 2022-W50; "lundi prochain" → 2022-12-26. Without one they stay open: "XXXX-WXX".
#include "grammar/time_moment.hpp"

namespace claimdiff {

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

namespace {

std::optional<Grain> unit_of(const TimeTree& unit, const TimeScene& scene) {
    return grain_from(scene.id(unit.tokens.front(), Category::time_unit));
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
        const std::chrono::days one(1), week(7);
        if (steps < 0) day = weekday_on_or_before(today - one, *m->weekday) + week * (steps + 1);
        if (steps > 0) day = weekday_on_or_after(today + one, *m->weekday) + week * (steps - 1);
        if (steps == 0 && scene.looks_ahead() && day < today) day += week;  // "este lunes"
        // "se impuso [este domingo]", in Monday's paper
        if (steps == 0 && scene.outlook == Outlook::only_past && today < day) day -= week;
        return moment_of(Grain::day, day);
    }
    if (m->day && !m->month && steps != 0) {  // "el pasado día 24"
        const std::chrono::days one(steps < 0 ? -1 : 1);
        Day day = today + one;
        while (day_of(day) != *m->day) day += one;
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
    if (steps < -1 || steps > 1) move(steps < 0 ? steps + 1 : steps - 1);  // "übernächsten März"
    return moment_of(m->grain, day_of(span.begin));
}

std::optional<Moment> near_unit(Grain grain, int steps, const TimeScene& scene) {
    if (grain < Grain::day) return {};
    if (!scene.reference) return floating(grain);
    // "next weekend" on a weekday: the one that comes
    if (grain == Grain::weekend && steps > 0 && weekday_of(*scene.today()) < 6) --steps;
    return moment_of(grain, shift(*scene.today(), grain, steps));
}

// Whether a date is near enough to publication to be of what the text tells, and no birth or
// founding: a day of these months, a year or a month of these years.
bool is_of_story(const Moment& date, const TimeScene& scene) {
    constexpr int months = 90, years = 3 * 366;  // days
    if (!scene.reference || !date.span) return true;
    const auto apart = std::abs((day_of(date.span->begin) - *scene.today()).count());
    return apart <= (date.grain == Grain::day ? months : years);
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
            // "in 2023, up from 9 million the previous year"
            const TimeTree* marker = tree.part(TimeNode::marker);
            const bool from_then
                = marker != nullptr
                  && scene.text.has_id(marker->tokens.front(), Category::role_word, "from-then");
            if (const auto then = from_then ? date_beside(scene) : std::nullopt;
                then && then->grain <= *grain && (steps > 0 || is_of_story(*then, scene))) {
                TimeScene there = scene;
                there.reference = then->span->begin;
                return near_unit(*grain, steps, there);
            }
            if (bare && scene.reference && !scene.looks_ahead() && weekday_of(*scene.today()) < 6)
                --steps;
            return near_unit(*grain, steps, scene);
        }
        case TimeNode::season:
            return season_moment(*thing, scene, steps);
        case TimeNode::day_part: {
            auto day = scene.today();
            if (day) *day += std::chrono::days(steps);
            const Token& part = thing->tokens.front();
            return day_part_on(part, scene, day_of_night(part, scene, day));
        }
        default:
            return near_date(*thing, scene, steps);
    }
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
    const std::chrono::days steps(scene.value(word, Category::relative_day));
    auto day = scene.today();
    if (scene.text.has_id(word, Category::role_word, "from-then")) {
        // "arrested on 14 February and charged the next day"
        const auto then = date_beside(scene);
        if (then && then->grain == Grain::day && is_of_story(*then, scene)) {
            day = day_of(then->span->begin);
        } else if (scene.outlook == Outlook::only_past && steps.count() > 0) {
            return floating(Grain::day);  // of a day named in another sentence
        }
    }
    if (day) *day += steps;
    const Lexeme* part = word.lexeme(Category::day_part);
    if (part != nullptr && !part->capital) return day_part_on(word, scene, day);  // "tonight"
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
        case TimeNode::ago:
        case TimeNode::within:
        case TimeNode::offset:
            return resolve_offset(tree, scene);
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
