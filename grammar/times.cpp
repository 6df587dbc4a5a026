// Finding times: parse, resolve, and see whether the surroundings bear the reading out.
//
// "depuis lundi 19 décembre à 14h30" → the half-open range [depuis … 14h30], value
// "2022-12-19T14:30/..".
//
// It is longer than other files because a reading that does not fit is cut, turned and tried again
// in one place.
#include "grammar/times.hpp"

#include <algorithm>

#include "grammar/candidates.hpp"
#include "grammar/duration_evidence.hpp"
#include "grammar/time_evidence.hpp"
#include "grammar/time_outlook.hpp"
#include "grammar/time_parser.hpp"
#include "grammar/time_resolver.hpp"

namespace claimdiff {
namespace {

struct Found {
    TimeMeaning meaning;
    const Token* end = nullptr;
};

bool names_what_follows(const Token& next) {
    if (next.has(Category::preposition) || next.has(Category::conjunction)
        || next.has(Category::time_link) || next.has(Category::auxiliary))
        return false;
    for (const Reading reading : next.readings) {
        if (reading.pos.has_any(Pos::noun | Pos::adjective)) return true;
    }
    return next.capital || next.has(Category::noun) || next.readings.empty();
}

class Matcher {
  public:
    Matcher(
        const TokenText& text,
        const Sentence& sentence,
        const TimeContext& context,
        std::string_view beside)
        : text_(text), scene_{text, {}, false, Outlook::past} {
        place_.first = text.tokens().data() + sentence.first;
        place_.last = text.tokens().data() + sentence.last;
        scene_.beside = beside;
        place_.head_first = text_.language().lexicon.conventions().head_first;
        place_.capital_nouns = text.language().lexicon.conventions().capital_nouns;
        if (!context.reference.empty()) {
            scene_.reference = parse_instant(context.reference);
            // "T11:50", of a page without a date, anchors nothing
            scene_.reference_has_time
                = scene_.reference && context.reference.find('T') != std::string::npos;
        }
        if (scene_.reference) place_.published = year_of(*scene_.today());
    }

    bool parsed() const { return parsed_; }

    // "published weekly", "closed on Mondays": how often, or each such day. In front of a noun the
    // word names a kind of thing: "a weekly magazine".
    std::optional<Found> recurring(const Token* at) const {
        const Token* next = at + 1 == place_.last ? nullptr : at + 1;
        const std::string_view id = text_.id(*at, Category::every_word);
        if (next != nullptr && next->is_number()) return {};  // "les dimanches 15 et 22 mars"
        const bool length = id.substr(0, 1) == "P";
        if (next != nullptr && next->is_word()
            && (next->hyphen_before || (length && names_what_follows(*next))))
            return {};
        TimeMeaning meaning;
        meaning.kind = length ? MentionKind::duration : MentionKind::date;
        meaning.time.value = id;
        return Found{meaning, at + 1};
    }

    std::optional<Found> read(const Token* at) {
        if (is_verb_last(at) || ends_name(at)) return {};
        auto tree = parse_time({at, place_.last});
        parsed_ = parsed_ || tree;
        if (!tree) return bounded_duration(at);
        if (tree->kind == TimeNode::duration) return duration(*tree);
        if (tree->kind == TimeNode::range) day_and_clock(*tree);
        if (tree->kind == TimeNode::moment) day_and_part(*tree);
        look_around(tree->tokens);
        if (tree->kind == TimeNode::bounded) scene_.outlook = outlook_along(*tree, scene_, place_);
        if (is_duration_here(*tree, place_)) {
            if (tree->kind != TimeNode::bounded) return duration_at(at);
            const TimeTree* marker = tree->part(TimeNode::marker);
            if (marker == nullptr || !marker->tokens.front().has(Category::since)) return {};
            auto since = *tree;
            const auto length = parse_duration({tree->parts.back().tokens.first, place_.last});
            if (!length) return {};
            since.parts.back() = *length;
            const auto meaning = resolve_time(since, scene_);
            if (!meaning) return {};
            return Found{*meaning, length->tokens.last};
        }
        if (is_decade_of_life(*tree, place_)) return decade_of_life(*tree);
        if (auto reading = accept(*tree)) return reading;
        return part_of_it(*tree, at);
    }

  private:
    // "is to [last] 22 months": no months past.
    bool is_verb_last(const Token* at) const {
        if (!at->has(Category::last_word) || at == place_.first || at + 1 == place_.last)
            return false;
        const std::string_view tense = text_.id(at[-1], Category::tense);
        return (at[1].is_number() || at[1].has(Category::cardinal))
               && (tense == "future" || tense == "open" || tense == "planned"
                   || text_.has_id(at[-1], Category::role_word, "infinitive"));
    }

    // "in the journal Medicine [Today]"
    bool ends_name(const Token* at) const {
        return at->has(Category::relative_day) && at->capital && at != place_.first
               && at[-1].is_word() && at[-1].capital && at[-1].lexeme_count == 0
               && !place_.capital_nouns;
    }

    // "le 16 à 18h": the sixteenth at six, where "16 à 18h" are two hours; "vendredi 15 à 18h" too.
    void day_and_clock(TimeTree& range) const {
        if (range.parts.size() != 2) return;
        const TimeTree& first = range.parts[0];
        const TimeTree* other = range.parts[1].part(TimeNode::clock);
        if (other == nullptr || range.parts[1].parts.size() != 1) return;
        if (!first.tokens.last->has(Category::clock_preposition)) return;
        const TimeTree* named = first.part(TimeNode::date);
        const bool weekday = named != nullptr && named->part(TimeNode::weekday) != nullptr
                             && named->part(TimeNode::day) != nullptr;
        if (!weekday) {
            const Token* before = place_.before(range.tokens);
            if (before == nullptr || !before->has(Category::day_link)
                || first.tokens.first + 1 != first.tokens.last || !first.tokens.front().is_number())
                return;
        }
        TimeTree day{TimeNode::day, first.tokens, {}};
        TimeTree date = weekday ? *named : TimeTree{TimeNode::date, first.tokens, {std::move(day)}};
        TimeTree time = *other;
        range.kind = TimeNode::moment;
        range.parts = {std::move(date), std::move(time)};
    }

    // "le 12 au matin": the morning of the twelfth, where "8 du matin" is an hour.
    void day_and_part(TimeTree& moment) const {
        const TimeTree& clock = moment.parts.front();
        const Token* before = place_.before(moment.tokens);
        const Lexeme* link = before == nullptr ? nullptr : before->lexeme(Category::day_link);
        if (moment.parts.size() != 1 || clock.kind != TimeNode::clock || clock.parts.size() != 2
            || clock.parts.front().kind != TimeNode::hour
            || clock.parts.back().kind != TimeNode::day_part || link == nullptr || link->value != 0)
            return;
        const TimeTree& hour = clock.parts.front();
        if (!hour.tokens.front().is_number() || hour.tokens.last->has(Category::hour_word)) return;
        TimeTree date{TimeNode::date, hour.tokens, {TimeTree{TimeNode::day, hour.tokens, {}}}};
        TimeTree part{TimeNode::day_part_of, clock.tokens, {std::move(date), clock.parts.back()}};
        moment.parts = {std::move(part)};
    }

    // "in her sixties": from 60 to 69 years old.
    std::optional<Found> decade_of_life(const TimeTree& tree) const {
        std::int64_t from = 0;
        for (const Token& token : tree.tokens) {
            if (token.is_number()) from = token.value.to_integer().value_or(0);
            from = std::max(from, scene_.value(token, Category::decade_word));
        }
        if (from < 20 || from > 90) return {};
        constexpr int youngest_to_oldest = 9;
        TimeMeaning meaning;
        meaning.kind = MentionKind::age;
        meaning.unit = "year";
        meaning.quantity
            = {Decimal(from * 10 + 45, -1),
               Decimal(from),
               Decimal(from + youngest_to_oldest),
               Bound::between,
               0};
        return Found{meaning, tree.tokens.last};
    }

    void look_around(const TokenRange& tokens) {
        scene_.alone = place_.alone = stands_alone(tokens, place_);
        scene_.outlook = outlook_around(text_, tokens, place_);
    }

    // "in 2:21:34": hours, minutes and seconds that nothing makes a time of day are how long
    // something took.
    std::optional<Found> stopwatch(const TimeTree& tree) const {
        if (tree.kind != TimeNode::moment || tree.parts.size() != 1 || place_.alone) return {};
        const TimeTree& clock = tree.parts.front();
        const bool plain = clock.kind == TimeNode::clock && clock.parts.size() == 3
                           && clock.part(TimeNode::hour) != nullptr
                           && clock.part(TimeNode::minute) != nullptr
                           && clock.part(TimeNode::second) != nullptr;
        const Token* before = place_.before(tree.tokens);
        if (!plain || before == nullptr || before->has(Category::clock_preposition)
            || before->has(Category::since) || before->has(Category::until)
            || before->has(Category::before) || before->has(Category::after)
            || !clock.tokens.back().is_number() || !clock.tokens.front().is_number()
            || clock.tokens.front().leading_zero)
            return {};
        const Token* unit = place_.after(tree.tokens);
        if (unit != nullptr && unit->has(Category::time_unit)) return {};  // "2:27:14 Stunden"
        const TimeTree length{TimeNode::duration, clock.tokens, clock.parts};
        const auto meaning = resolve_time(length, scene_);
        if (!meaning) return {};
        return Found{*meaning, clock.tokens.last};
    }

    // "the June 18 hearing", but not "in June 18 people": a day before a noun is one where an
    // article leads to the noun, or the noun is one thing; else the month alone is named.
    std::optional<TimeTree> without_count(const TimeTree& tree) const {
        const Token* next = place_.after(tree.tokens);
        if (tree.kind != TimeNode::moment || tree.parts.size() != 1 || next == nullptr
            || !may_be_counted(*next))
            return {};
        const TimeTree& date = tree.parts.front();
        if (date.kind != TimeNode::date || date.parts.size() < 2
            || date.parts.back().kind != TimeNode::day
            || date.parts[date.parts.size() - 2].kind != TimeNode::month)
            return {};
        const Token* before = place_.before(tree.tokens);
        const bool led = before != nullptr && before->has(Category::article);
        const bool people = text_.id(*next, Category::noun).starts_with("people");
        if (led || (!people && is_singular(*next))) return {};
        TimeTree month = tree;
        month.parts.front().parts.pop_back();
        month.tokens.last = month.parts.front().tokens.last
            = month.parts.front().parts.back().tokens.last;
        return month;
    }

    std::optional<Found> accept(const TimeTree& whole) {
        if (auto length = stopwatch(whole)) return length;
        const std::optional<TimeTree> shorter = without_count(whole);
        const TimeTree& tree = shorter ? *shorter : whole;
        if (!is_borne_out(tree, place_)) return {};
        if (!scene_.reference && is_lone_day(tree)) return {};  // "the 4th" of what?
        if (tells_how_long(tree)) return {};
        auto meaning = resolve_time(tree, scene_);
        if (!meaning) return {};
        if (place_.alone) by_limits(meaning->time);
        const Token* before = place_.before(tree.tokens);
        if (meaning->time.bound == Bound::exact && before != nullptr
            && before->has(Category::bound)) {
            const auto bound = bound_from(text_.id(*before, Category::bound));
            if (bound == Bound::about) meaning->time.bound = *bound;
        }
        return Found{std::move(*meaning), tree.tokens.last};
    }

    // "this summer" and nothing else: from when to when. In a story it has its name, "2026-SU".
    static void by_limits(TimeValue& time) {
        if (names_part(time.value) && !time.begin.empty() && !time.end.empty())
            time.bound = Bound::between;
    }

    // "sank in under an hour", "its first win in 40 years": no time to come but a length, where a
    // verb tells the past or a rank stands before it.
    bool tells_how_long(const TimeTree& tree) const {
        if (tree.kind != TimeNode::moment || tree.parts.front().kind != TimeNode::ago) return false;
        const Lexeme* in = tree.tokens.front().lexeme(Category::in_future);
        if (in == nullptr || scene_.looks_ahead()) return false;
        const TimeTree* length = tree.parts.front().part(TimeNode::duration);
        const TimeTree* unit = length == nullptr ? nullptr : length->part(TimeNode::unit);
        if (unit != nullptr && scene_.reference && !scene_.reference_has_time) {
            const auto grain = grain_from(scene_.id(unit->tokens.front(), Category::time_unit));
            if (grain && *grain < Grain::day) return true;  // "won in 2 hours and 11 minutes"
        }
        if (in->value != 1) return false;
        if (scene_.outlook == Outlook::only_past) return true;
        constexpr std::ptrdiff_t furthest = 8;
        const Token* from
            = tree.tokens.first - std::min(furthest, tree.tokens.first - place_.first);
        return std::any_of(from, tree.tokens.first, [](const Token& t) {
            return t.has(Category::first_word) || t.has(Category::ordinal);
        });
    }

    // What does not fit as a whole may fit in part: "this week 8 p.m.", "3 mars à 500 personnes".
    std::optional<Found> part_of_it(const TimeTree& tree, const Token* at) {
        const bool whole_starts_here = !tree.parts.empty() && tree.parts.front().tokens.first == at;
        if (whole_starts_here && tree.kind == TimeNode::range) {
            look_around(tree.parts.front().tokens);
            if (tree.parts.front().kind == TimeNode::moment) {
                if (auto reading = accept(tree.parts.front())) return reading;
            }
        }
        // "next week after 2:00": what is no day has no hours
        if (whole_starts_here && tree.kind == TimeNode::bounded && tree.parts.size() == 3) {
            look_around(tree.parts.front().tokens);
            if (auto reading = accept(tree.parts.front())) return reading;
        }
        // "el día 3, el pasado mes": two dates
        if (whole_starts_here && tree.kind == TimeNode::moment && tree.parts.size() == 1
            && tree.parts.front().kind == TimeNode::weekday_in
            && tree.parts.front().parts.front().kind == TimeNode::date) {
            TimeTree date = tree;
            date.parts = {tree.parts.front().parts.front()};
            date.tokens = date.parts.front().tokens;
            look_around(date.tokens);
            if (auto reading = accept(date)) return reading;
        }
        if (whole_starts_here && tree.kind == TimeNode::moment && tree.parts.size() == 2) {
            TimeTree first = tree;
            first.parts.pop_back();
            first.tokens = first.parts.front().tokens;
            look_around(first.tokens);
            if (auto reading = accept(first)) return reading;
        }
        return duration_at(at);
    }

    std::optional<Found> duration(const TimeTree& tree) {
        if (is_no_duration(tree, place_)) return {};
        auto meaning = resolve_time(tree, scene_);
        if (!meaning) return {};
        if (meaning->kind == MentionKind::duration && is_age(tree, text_, place_)) {
            meaning->kind = MentionKind::age;
            meaning->time = {};
        }
        const Token* end = tree.tokens.last;
        if (meaning->quantity.bound == Bound::exact) {
            const bool round = std::any_of(
                tree.tokens.first, end, [](const Token& t) { return t.has(Category::collective); });
            const auto behind = bound_behind(end);  // it may move the end
            if (const auto bound = behind || !round ? behind : Bound::about) {
                meaning->quantity
                    = make_quantity(meaning->quantity.value, *bound, meaning->quantity.precision);
                meaning->time.bound = *bound;
            }
            // "d'une quarantaine d'années": in their forties, or nearly
            constexpr std::int64_t rest_of_decade = 9;
            if (round && meaning->kind == MentionKind::age && !behind)
                meaning->quantity.upper = add(meaning->quantity.value, Decimal(rest_of_decade));
        }
        return Found{std::move(*meaning), end};
    }

    // "two hours at least", "deux semaines ou plus": the bound behind, and moves past it.
    std::optional<Bound> bound_behind(const Token*& at) const {
        const Token* word = at;
        Category category = Category::bound_after;
        const Lexeme* link = word == place_.last ? nullptr : word->lexeme(Category::range_word);
        if (link != nullptr && link->value >= 2 && !word->has(category)) {  // "and", "or"
            ++word;
            category = Category::bound_and;
        }
        if (word == place_.last || !word->has(category)) return {};
        const bool counts = word + 1 != place_.last
                            && ((word + 1)->is_number() || (word + 1)->has(Category::cardinal));
        if (category == Category::bound_and && counts) return {};
        at = word + 1;
        return bound_from(text_.id(*word, category));
    }

    std::optional<Found> duration_at(const Token* at) {
        const auto tree = parse_duration({at, place_.last});
        parsed_ = parsed_ || tree;
        if (!tree) return {};
        return duration(*tree);
    }

    // "$3m less than a year earlier", "higher than a month ago": the bound is of something else.
    bool compares_with_past(const Token* at, const Token* end) const {
        if (end == place_.last || (!end->has(Category::later_word) && !end->has(Category::ago)))
            return false;
        return text_.has_id(*at, Category::role_word, "compares-levels")
               || (at != place_.first && measured(at - 1));
    }

    // "plus de deux heures", "at least three days"
    std::optional<Found> bounded_duration(const Token* at) {
        if (!at->has(Category::bound) || at + 1 == place_.last) return {};
        if (at->has(Category::clock_preposition)) {  // "vers 15 heures", "à environ 15 heures"
            const auto time = parse_time({at + 1, place_.last});
            if (time && time->kind == TimeNode::moment
                && time->parts.front().kind == TimeNode::clock) {
                look_around(time->tokens);
                if (is_duration_here(*time, place_)) return {};
                return accept(*time);
            }
        }
        const auto bound = bound_from(text_.id(*at, Category::bound));
        auto reading = duration_at(at + 1);
        if (!reading || !bound || compares_with_past(at, reading->end)) return {};
        if (reading->meaning.quantity.bound != Bound::exact) return reading;
        reading->meaning.quantity = make_quantity(
            reading->meaning.quantity.value, *bound, reading->meaning.quantity.precision);
        reading->meaning.time.bound = *bound;
        if (at->has(Category::age_word)
            && reading->meaning.unit == "year") {  // "mayores de 65 años"
            reading->meaning.kind = MentionKind::age;
            reading->meaning.time = {};
        }
        return reading;
    }

    const TokenText& text_;
    TimeScene scene_;
    TimePlace place_;
    bool parsed_ = false;  // whether there was a tree
};

// "will [last] three weeks", "expected to last": the verb.
bool is_verb_here(const Token* token, const Token* first) {
    if (!token->has(Category::last_word) || token == first) return false;
    const Token& before = *(token - 1);
    const auto announces
        = [](const Token& t) { return t.has(Category::forecast) || t.has(Category::hypothetical); };
    const bool leads_to_verb = before.has(Category::auxiliary) || before.word.ends_with(" to");
    if (leads_to_verb && announces(before)) return true;  // "is due to last six weeks"
    return before.word == "to" && token - first > 1
           && (announces(*(token - 2)) || (token - 2)->has(Category::auxiliary));
}

}  // namespace

TimeMatch match_time(
    const TokenText& text,
    const Sentence& sentence,
    std::uint32_t at,
    const TimeContext& context,
    std::string_view beside) {
    TimeMatch match;
    const Token* token = text.tokens().data() + at;
    if (!may_open_time(*token) || is_verb_here(token, text.tokens().data() + sentence.first))
        return match;
    const TokenRange rest{token, text.tokens().data() + sentence.last};
    const bool recurring
        = token->has(Category::every_word) && !text.id(*token, Category::every_word).empty();
    if (!recurring && !may_begin_time(rest)) return match;
    Matcher matcher(text, sentence, context, beside);
    auto reading = matcher.read(token);
    if (!reading && recurring) reading = matcher.recurring(token);
    match.parsed = matcher.parsed();
    if (!reading || reading->end == token) return match;
    match.parsed = true;
    Mention& mention = match.mention.emplace();  // in place: mentions are large to move
    mention.first = at;
    mention.last = static_cast<std::uint32_t>(reading->end - text.tokens().data());
    mention.span = cover(token->span, (reading->end - 1)->span);
    mention.kind = reading->meaning.kind;
    mention.time = std::move(reading->meaning.time);
    mention.quantity = reading->meaning.quantity;
    mention.unit = std::move(reading->meaning.unit);
    return match;
}

}  // namespace claimdiff
