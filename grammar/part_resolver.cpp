// Periods inside periods: the first Monday of a month, the end of February, the evening of a day.
//
// "troisième trimestre 2022" → 2022-Q3; "first Monday of March 2014" → 2014-03-03; "fin février
// 2020" → 2020-02-21/2020-03-01; "lundi soir" → 2022-12-19TEV.
#include <algorithm>

#include "grammar/span_parts.hpp"
#include "grammar/time_moment.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff {
namespace {

using std::chrono::days;
using std::chrono::hours;

// "les premiers mois de 2019", "the first days of May": a beginning, and no one month or day.
bool several(const TimeTree& ordinal, const TimeTree& unit) {
    const Token& first = ordinal.tokens.back();
    const std::string_view word = unit.tokens.front().word;
    const bool plural = unit.kind == TimeNode::unit && word.back() == 's' && word != "mois";
    return first.is_word() && ((first.word.back() == 's' && first.word.size() > 5) || plural);
}

std::optional<Moment> ordinal_in(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* ordinal = tree.part(TimeNode::ordinal);
    if (ordinal == nullptr || tree.parts.size() < 2) return {};
    int n = -1;
    if (!ordinal->tokens.front().has(Category::last_word)) {
        const auto number = evaluate_cardinal(ordinal->tokens);
        if (!number) return {};
        n = static_cast<int>(number->value.to_integer().value_or(0));
    }
    if (n == 0 || n > 400) return {};
    const bool from_the_end = tree.parts[1].kind == TimeNode::marker;  // "third last"
    if (from_the_end) n = -n;
    Grain grain = Grain::day;
    int weekday = 0;
    const TimeTree& what = tree.parts[from_the_end ? 2 : 1];
    if (what.kind == TimeNode::unit) {
        const auto named = grain_from(scene.id(what.tokens.front(), Category::time_unit));
        if (!named || *named < Grain::day) return {};
        grain = *named;
    } else if (what.kind == TimeNode::weekday) {
        weekday = static_cast<int>(scene.value(what.tokens.front(), Category::weekday));
    } else {
        return {};
    }
    if (tree.parts.back().kind == TimeNode::every) {  // "the second Tuesday of every month"
        if (weekday == 0) return {};
        Moment m;
        m.date = "XXXX-WXX-" + std::to_string(weekday);
        return m;
    }
    if (tree.parts.size() == 2) {  // "the third quarter": of this year
        if ((grain != Grain::quarter && grain != Grain::half) || n < 0) return {};
        if (!scene.reference) return {};
        const Day today = *scene.today();
        auto m = nth(n, grain, 0, period(Grain::year, today));
        // What the past tells of was last year's where this year's is to come or has just begun.
        const bool told = scene.outlook == Outlook::only_past;
        if (m && !scene.looks_ahead()
            && (told ? third(*m->span, m->grain, 1) : *m->span).begin > Instant(today))
            m = nth(n, grain, 0, period(Grain::year, shift(today, Grain::year, -1)));
        return m;
    }
    const auto in = resolve_relative(tree.parts.back(), scene);
    if (in && in->date.starts_with("FY") && grain == Grain::quarter && n >= -1 && n <= 4) {
        Moment m = *in;
        m.date += "-Q" + std::to_string(n < 0 ? 4 : n);
        m.grain = grain;
        return m;
    }
    if (!in || !in->span || in->grain <= grain) return {};
    if (several(*ordinal, what) && (n == 1 || n == -1))
        return stretch(third(*in->span, in->grain, n == 1 ? 0 : 2));
    return nth(n, grain, weekday, *in->span);
}

// "the first nine months of the year", "trois derniers jours de mai".
std::optional<Moment> edge(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* which = tree.part(TimeNode::ordinal);
    TimeTree length{TimeNode::duration, tree.tokens, {}};
    for (const TimeNode kind : {TimeNode::amount, TimeNode::unit}) {
        const TimeTree* part = tree.part(kind);
        if (part == nullptr) return {};
        length.parts.push_back(*part);
    }
    const auto by = resolve_duration(length, scene);
    const auto in = resolve_relative(tree.parts.back(), scene);
    if (which == nullptr || !by || by->vague || !in || !in->span) return {};
    const bool last = which->tokens.front().has(Category::last_word);
    const Interval span = last ? Interval{moved(in->span->end, *by, -1), in->span->end}
                               : Interval{in->span->begin, moved(in->span->begin, *by, 1)};
    if (span.begin < in->span->begin || in->span->end < span.end) return {};
    return stretch(span);
}

// "2022-23": both years, the second in the first one's century or the next.
std::optional<Moment> years(const TimeTree& tree) {
    const auto first = tree.tokens.front().value.to_integer();
    const auto last = tree.tokens.back().value.to_integer();
    if (!first || !last) return {};
    const int from = static_cast<int>(*first);
    int to = from / 100 * 100 + static_cast<int>(*last);
    if (to <= from && from % 100 == 99) to += 100;
    const bool season = tree.tokens.first[1].is_sign("/");  // "2021/22", not "2021/54"
    if (to <= from || (season && to != from + 1)) return {};
    const auto begin = make_day(from, 1, 1), end = make_day(to + 1, 1, 1);
    if (!begin || !end) return {};
    return stretch(
        {Instant(*begin), Instant(*end)}, std::to_string(from) + "/" + std::to_string(to));
}

// The hours that people mean by the beginning, the middle and the end of a part of the day.
Moment part_of_day_part(const Moment& whole, int which) {
    struct Hours {
        std::string_view part;
        int from[3], to[3];
    };
    static constexpr Hours table[]
        = {{"MO", {7, 9, 10}, {9, 11, 12}},
           {"AF", {12, 14, 17}, {14, 17, 19}},
           {"EV", {18, 20, 21}, {21, 22, 24}},
           {"DT", {6, 11, 17}, {10, 16, 21}}};
    Moment m = whole;
    m.range = true;
    if (!whole.span) return m;
    m.span = third(*whole.span, Grain::hour, which);
    const Instant day(day_of(whole.span->begin));
    for (const Hours& row : table) {
        if (row.part == whole.clock)
            m.span = Interval{day + hours(row.from[which]), day + hours(row.to[which])};
    }
    return m;
}

// "the rest of the week": from today on.
constexpr std::int64_t rest = 3;

int which_third(const TimeTree& marker) {
    const Token& word = marker.tokens.front();
    return word.has(Category::start_word) ? 0 : word.has(Category::mid_word) ? 1 : 2;
}

// This year, or the last where the third of it that is meant is yet to come and nothing looks
// ahead.
std::optional<Moment> over_or_under_way(const TimeTree& period, const TimeScene& scene, int which) {
    auto whole = resolve_relative(period, scene);
    if (!whole || !whole->span || !scene.reference || scene.looks_ahead()) return whole;
    const Day today = *scene.today();
    if (third(*whole->span, whole->grain, which).begin <= Instant(today)) return whole;
    return moment_of(whole->grain, shift(today, whole->grain, -1));
}

// "year-end": of the year named behind it, else of this one or the last.
std::optional<Moment> whole_before(const TimeTree& tree, const TimeScene& scene) {
    if (tree.parts.back().kind == TimeNode::date) return resolve_date(tree.parts.back(), scene);
    constexpr int last_third = 2;
    return over_or_under_way(tree.parts.front(), scene, last_third);
}

std::optional<Moment> part_of(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* marker = tree.part(TimeNode::marker);
    if (marker == nullptr || tree.parts.size() < 2) return {};
    // "was 1.9x at the end of the year": the year is told of as over
    const TimeTree& named = tree.parts[1];
    const bool told = scene.outlook == Outlook::only_past
                      && (named.kind == TimeNode::unit
                          || (named.kind == TimeNode::near && named.parts.size() == 1));
    const bool unit_first = tree.parts.front().kind == TimeNode::unit;
    const auto whole = unit_first ? whole_before(tree, scene)
                       : told     ? over_or_under_way(named, scene, which_third(*marker))
                                  : resolve_relative(named, scene);
    if (!whole) return {};
    if (!whole->span) {
        Moment m = *whole;
        m.range = true;
        return m;
    }
    if (scene.value(marker->tokens.front(), Category::end_word) == rest) {
        if (!scene.reference) return {};
        const Instant today(*scene.today());
        if (today < whole->span->begin || !(today < whole->span->end)) return whole;
        return stretch({today, whole->span->end});
    }
    const int which = which_third(*marker);
    if (whole->grain == Grain::hour && whole->range) return part_of_day_part(*whole, which);
    Moment m = stretch(third(*whole->span, whole->grain, which));
    m.year = whole->year;
    m.month = whole->month;
    return m;
}

// "the three months to June", "the week ending 14 June": up to the end of what is named.
std::optional<Moment> length_to(const TimeTree& tree, const TimeScene& scene) {
    auto end = resolve_relative(tree.parts.back(), scene);
    if (!end || !end->span) return {};
    // "sur les douze mois clos fin mars": of last year where this year's is to come
    if (!end->year && scene.reference && !scene.looks_ahead()
        && Instant(*scene.today()) < end->span->begin && end->grain < Grain::year) {
        const auto year_before = [](Instant i) { return shift(i, Grain::year, -1); };
        end->span = Interval{year_before(end->span->begin), year_before(end->span->end)};
    }
    DurationMeaning by;
    if (tree.parts.front().kind == TimeNode::amount) {
        const TimeTree length{TimeNode::duration, tree.tokens, {tree.parts.front(), tree.parts[1]}};
        const auto named = resolve_duration(length, scene);
        if (!named || named->vague) return {};
        by = *named;
    } else {
        const Token& unit = tree.parts.front().tokens.front();
        const auto grain = grain_from(scene.id(unit, Category::time_unit));
        by.items.push_back({Decimal(1), grain.value_or(Grain::year)});  // a fiscal year
    }
    DurationItem& length = by.items.front();
    constexpr int hours_of_day = 24;  // "in the 48 hours to Tuesday": whole days
    const auto count = length.amount.to_integer().value_or(1);
    if (length.grain == Grain::hour && by.items.size() == 1 && count % hours_of_day == 0)
        length = {Decimal(count / hours_of_day), Grain::day};
    const Grain grain = length.grain;
    if (grain < Grain::day || grain < end->grain) return {};
    const Interval span{moved(end->span->end, by, -1), end->span->end};
    for (const Grain whole : {Grain::quarter, Grain::half, Grain::year}) {
        if (period(whole, day_of(span.begin)) == span) return moment_of(whole, day_of(span.begin));
    }
    return stretch(span);
}

// "le week-end des 3 et 4 mai": both days.
std::optional<Moment> weekend_days(const TimeTree& tree, const TimeScene& scene) {
    if (tree.parts.size() < 2) return {};
    const TimeTree& first = tree.parts[tree.parts.size() - 2];
    const TimeTree& last = tree.parts.back();
    const bool month_first = last.part(TimeNode::month) == nullptr;
    const auto whole = resolve_day(month_first ? first : last, scene, nullptr);
    if (!whole || !whole->span) return {};
    const auto other = resolve_day(month_first ? last : first, scene, &*whole);
    if (!other || !other->span) return {};
    const Interval from = month_first ? *whole->span : *other->span;
    const Interval to = month_first ? *other->span : *whole->span;
    if (to.end - from.begin != days(2)) return {};
    return stretch({from.begin, to.end});
}

// "lundi soir", "le matin du 5 mai", "demain en fin d'après-midi".
std::optional<Moment> day_part_of(const TimeTree& tree, const TimeScene& scene) {
    const TimeTree* when = nullptr;
    const TimeTree* part = nullptr;
    for (const TimeTree& p : tree.parts) {
        if (p.kind == TimeNode::day_part || p.kind == TimeNode::part_of) {
            part = &p;
        } else {
            when = &p;
        }
    }
    if (when == nullptr || part == nullptr) return {};
    const auto day = resolve_relative(*when, scene);
    if (!day || day->grain != Grain::day) return {};
    const TimeTree& word = part->kind == TimeNode::part_of ? part->parts.back() : *part;
    std::optional<Day> anchor;
    if (day->span) anchor = day_of(day->span->begin);
    Moment m = day_part_on(word.tokens.front(), scene, anchor);
    if (!anchor) m.date = day->date;
    if (part->kind == TimeNode::part_of && m.span) {
        m = part_of_day_part(m, which_third(part->parts.front()));
    }
    return m;
}

// "arrested on Saturday and freed in the evening": the day named before, else that of publication.
std::optional<Day> day_at_hand(const TimeScene& scene) {
    const auto named = date_beside(scene);
    return named && named->grain == Grain::day ? day_of(named->span->begin) : scene.today();
}

}  // namespace

std::optional<Moment> resolve_part(const TimeTree& tree, const TimeScene& scene) {
    switch (tree.kind) {
        case TimeNode::quarter:
        case TimeNode::decade:
        case TimeNode::century:
        case TimeNode::fiscal:
            return resolve_period(tree, scene);
        case TimeNode::ordinal_in:
            return ordinal_in(tree, scene);
        case TimeNode::edge:
            return edge(tree, scene);
        case TimeNode::years:
            return years(tree);
        case TimeNode::part_of:
            return part_of(tree, scene);
        case TimeNode::length_to:
            return length_to(tree, scene);
        case TimeNode::weekend_days:
            return weekend_days(tree, scene);
        case TimeNode::day_part_of:
            return day_part_of(tree, scene);
        case TimeNode::day_part:
            return day_part_on(
                tree.tokens.front(),
                scene,
                day_of_night(tree.tokens.front(), scene, day_at_hand(scene)));
        case TimeNode::week_of: {
            const auto day = resolve_relative(tree.parts.back(), scene);
            const auto grain
                = grain_from(scene.id(tree.parts.front().tokens.front(), Category::time_unit));
            if (!day || !grain) return {};
            if (*grain == day->grain) return day;  // "le mois de mars", "the year 2008"
            if (!day->span || *grain < day->grain) return {};
            return moment_of(*grain, day_of(day->span->begin));
        }
        case TimeNode::night: {
            // "du 3 au 4 mai", "of April 14-15"
            const bool month_first = tree.parts[2].kind == TimeNode::date
                                     && tree.parts[2].part(TimeNode::weekday) == nullptr
                                     && tree.parts[2].part(TimeNode::month) == nullptr;
            const auto to = month_first ? std::nullopt : resolve_relative(tree.parts[2], scene);
            const auto from = resolve_day(tree.parts[1], scene, to ? &*to : nullptr);
            if (!from || from->grain != Grain::day || !from->span) return {};
            Moment m = day_part_on(tree.parts[0].tokens.front(), scene, day_of(from->span->begin));
            constexpr hours small_hours(6);  // where a night alone ends at midnight
            if (m.span && m.span->end == Instant(day_of(m.span->end))) m.span->end += small_hours;
            return m;
        }
        case TimeNode::weekday_in: {
            const TimeTree* in = tree.part(TimeNode::near);
            if (in == nullptr) in = tree.part(TimeNode::ago);
            if (in == nullptr) return {};
            auto around = resolve_relative(*in, scene);
            if (!around || !around->span) return {};
            if (in->kind == TimeNode::ago)  // the week that holds the day two weeks on
                around = moment_of(Grain::week, day_of(around->span->begin));
            const TimeNode kind = tree.parts[0].kind;
            const bool flat = kind == TimeNode::near || kind == TimeNode::weekday;
            const TimeTree& what = flat ? tree : tree.parts[0];
            const TimeTree* weekday = what.part(TimeNode::weekday);
            if (weekday != nullptr && around->grain == Grain::week) {
                const auto n = scene.value(weekday->tokens.front(), Category::weekday);
                return moment_of(Grain::day, day_of(around->span->begin) + days(n - 1));
            }
            const bool day_alone
                = what.part(TimeNode::day) != nullptr && what.part(TimeNode::month) == nullptr;
            if (day_alone && around->grain != Grain::month) return {};
            Moment year;
            year.year = year_of(day_of(around->span->begin));
            year.month = month_of(day_of(around->span->begin));
            return resolve_date(what, scene, &year);
        }
        default:
            return resolve_date(tree, scene);
    }
}

}  // namespace claimdiff
