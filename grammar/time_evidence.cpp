// The words for times are often other words as well. A bare year, month, season or part of a day
// counts only with evidence beside it:
//
//     "en 2013"      yes     "2013 personnes"     no
//     "in March"     yes     "March on the city"  no
//     "l'été"        yes     "a été"              no
//
// Whether a length of time is one is another question (duration_evidence.hpp).
#include "grammar/time_evidence.hpp"

#include <algorithm>

#include "grammar/year_evidence.hpp"

namespace claimdiff {
namespace {

// "arrêté le 21.", "on the 21st, …": behind the word that leads to a day of the month, and with
// nothing behind it that it could count.
bool day_here(const TokenRange& tokens, const TimePlace& place) {
    const Token* previous = place.before(tokens);
    const Token* next = place.after(tokens);
    const Lexeme* link = previous == nullptr ? nullptr : previous->lexeme(Category::day_link);
    if (link == nullptr) return false;
    if (link->value == 1) {  // "the": an ordinal, and "on", "until" … before it
        const Token* earlier = place.before(tokens, 2);
        if (tokens.first + 1 == tokens.last) return false;
        const bool leads = earlier == nullptr
                           || (link_strength(earlier) == 1 && !earlier->has(Category::of_word))
                           || earlier->has(Category::since) || earlier->has(Category::until)
                           || earlier->has(Category::before) || earlier->has(Category::after);
        if (!leads) return false;
    }
    if (next == nullptr) return true;
    if (next->kind == TokenKind::sign)
        return !measured(next)
               && (!next->glued() || next->is_sign(".") || next->is_sign(",") || next->is_sign(";")
                   || next->is_sign(")"));
    if (next->is_number() || next->capital || next->hyphen_before || next->has(Category::of_word))
        return false;
    return next->has(Category::preposition) || next->has(Category::conjunction)
           || (next->has(Category::time_link) && !next->has(Category::article));
}

bool only(const TimeTree& date, TimeNode kind) {
    return date.kind == TimeNode::date && date.parts.size() == 1 && date.parts.front().kind == kind;
}

bool month_here(const TokenRange& tokens, const TimePlace& place) {
    const Token& word = tokens.front();
    const Token* previous = place.before(tokens);
    const Token* next = place.after(tokens);
    const Lexeme* lexeme = word.lexeme(Category::month);
    if (place.alone) return true;
    if (!lexeme->capital && word.capital && previous != nullptr) return false;  // "sur Mars"
    if (link_strength(previous) >= 1 || (previous != nullptr && previous->has(Category::of_word)))
        return !(
            lexeme->capital && next != nullptr && next->is_word() && next->capital
            && link_strength(previous) < 2);
    if (!lexeme->capital) return previous != nullptr;
    // A name, a verb or the beginning of a sentence: "May said", "March on …"
    if (previous == nullptr || previous->kind == TokenKind::sign || previous->capital) return false;
    if (next != nullptr && next->is_word() && next->capital) return false;
    for (const Reading reading : word.readings) {
        if (reading.pos.has_any(Pos::verb | Pos::function)) return false;
    }
    return true;
}

bool season_here(const TimeTree& season, const TimePlace& place) {
    if (place.alone || season.part(TimeNode::year) != nullptr) return true;
    const Token* next = place.after(season.tokens);
    if (next != nullptr && (next->has(Category::of_word) || (noun_only(*next) && !next->capital)))
        return false;
    return link_strength(place.before(season.tokens)) >= 1;
}

bool day_part_here(const TimeTree& part, const TimePlace& place) {
    if (place.alone) return true;
    const Token* next = place.after(part.tokens);
    const Token* previous = place.before(part.tokens);
    if (next != nullptr && noun_only(*next)) return false;
    if (part.kind == TimeNode::part_of) return true;
    // "overnight": only with its day
    const Token& word = part.tokens.front();
    if (part.kind == TimeNode::day_part && word.readings.begin() != word.readings.end()
        && !may_be_noun(word))
        return false;
    // "the dawn of an era", "la nuit de l'incendie": of something that is no day
    if (next != nullptr && next->has(Category::of_word)
        && (next + 1 == place.last || !(next + 1)->is_number()))
        return false;
    return link_strength(previous) >= 1;
}

// "his 60s" and "her sixties" are ages: the decade of two digits has "the" before it.
bool decade_here(const TimeTree& decade, const TimePlace& place) {
    const Token& first = decade.tokens.front();
    const Token* previous = place.before(decade.tokens);
    if (!first.is_number())
        return previous == nullptr || !previous->has(Category::article)
               || link_strength(previous) >= 1;
    if (first.digit_count == 4 || follows_decade(decade.tokens, place)) return true;
    return link_strength(place.before(decade.tokens)) >= 1;
}

bool counts_next(const TokenRange& tokens, const TimePlace& place) {
    const Token* next = place.after(tokens);
    return measured(next) || (next != nullptr && noun_only(*next) && !next->capital);
}

bool ends_in_bare_year(const TimeTree& tree) {
    return !tree.parts.empty() && tree.parts.back().kind == TimeNode::moment
           && only(tree.parts.back().parts.back(), TimeNode::year);
}

// "after Tuesday's storm": after the storm.
bool next_is_owned(const Token* next) { return next != nullptr && next->word == "'s"; }

// "after night of …": a part of a day that nothing makes one.
bool bare_day_part(const TimeTree& bounded) {
    const TimeTree& moment = bounded.parts.back();
    return moment.kind == TimeNode::moment && moment.parts.front().kind == TimeNode::day_part
           && bounded.parts.front().kind == TimeNode::marker
           && bounded.parts.front().tokens.last == moment.tokens.first;
}

// "last year", "2024" in a text of 2026: a period that is over.
bool is_over(const TimeTree& moment, const TimePlace& place) {
    const TimeTree& part = moment.parts.front();
    const TimeTree* marker = part.part(TimeNode::marker);
    if (part.kind == TimeNode::near)
        return marker != nullptr && marker->tokens.front().has(Category::last_word);
    return only(part, TimeNode::year) && part.tokens.front().value < Decimal(place.published);
}

// "up from a year ago", "rose 8% from the previous year": no beginning but a comparison.
bool compares(const TimeTree& bounded, const TimePlace& place) {
    const TimeTree& moment = bounded.parts.back();
    const TimeTree* marker = bounded.part(TimeNode::marker);
    const Lexeme* since
        = marker == nullptr ? nullptr : marker->tokens.front().lexeme(Category::since);
    if (since == nullptr || since->value <= 0 || moment.kind != TimeNode::moment) return false;
    if (moment.parts.front().kind == TimeNode::ago) return true;
    const Token* previous = place.before(bounded.tokens);
    return previous != nullptr
           && (previous->has(Category::percent) || previous->has(Category::direction))
           && is_over(moment, place);
}

// A number that may count what follows it, and no year.
bool ends_in_count(const Token& t) {
    if (t.is_number()) return t.digit_count < 4;
    return t.has(Category::cardinal) && !t.has(Category::time_unit);
}

// "stieg um drei auf 14": by so much; "um drei" is a time where nothing rises or falls.
bool may_be_difference(const TimeTree& moment, const TimePlace& place) {
    const TimeTree* clock = moment.part(TimeNode::clock);
    if (clock == nullptr) return false;
    const Lexeme* preposition = clock->tokens.front().lexeme(Category::clock_preposition);
    if (preposition == nullptr || preposition->value != 2) return false;
    return std::any_of(
        place.first, place.last, [](const Token& t) { return t.has(Category::direction); });
}

// "antes de las ocho", "son las ocho", but "las ocho" may be eight of anything.
bool may_count(const TimeTree& clock, const TimePlace& place) {
    const Token& first = clock.tokens.front();
    if (clock.parts.size() != 1 || clock.part(TimeNode::hour) == nullptr
        || !first.has(Category::article) || !first.has(Category::clock_preposition)
        || clock.tokens.last - clock.tokens.first != 2 || place.alone)
        return false;
    const Token* previous = place.before(clock.tokens);
    return previous == nullptr
           || !(
               previous->has(Category::until) || previous->has(Category::since)
               || previous->has(Category::before) || previous->has(Category::after)
               || previous->has(Category::auxiliary) || previous->has(Category::bound)
               || link_strength(previous) == 2);
}

// "0745" is a time of day behind what leads to one, else the digits of a code.
bool is_code(const TimeTree& clock, const TimePlace& place) {
    const Token& digits = clock.tokens.front();
    if (digits.digit_count != 4 || clock.part(TimeNode::zone) != nullptr) return false;
    const Token* previous = place.before(clock.tokens);
    return previous == nullptr
           || !(
               previous->has(Category::clock_preposition) || previous->has(Category::until)
               || previous->has(Category::since) || previous->has(Category::before)
               || previous->has(Category::after));
}

// "el abogado Domingo Abril": where weekdays have no capital, one with a capital in front of
// another word with one.
bool is_first_name(const Token& weekday, const Token* next, const TimePlace& place) {
    const Lexeme* lexeme = weekday.lexeme(Category::weekday);
    return place.head_first && lexeme != nullptr && weekday.capital && &weekday != place.first
           && (&weekday - 1)->is_word() && !(&weekday - 1)->has(Category::article)
           && !(&weekday - 1)->has(Category::preposition) && !(&weekday - 1)->has(Category::of_word)
           && !(&weekday - 1)->has(Category::time_link) && next != nullptr && next->is_word()
           && next->capital;
}

// "the course will last three weeks": the verb, behind an auxiliary or "to".
bool is_verb_here(const TokenRange& tokens, const TimePlace& place) {
    const Token* previous = place.before(tokens);
    if (previous == nullptr || !previous->has(Category::auxiliary)) return false;
    for (const Reading reading : tokens.front().readings) {
        if (reading.pos.has_any(Pos::verb | Pos::infinitive)) return true;
    }
    return false;
}

}  // namespace

bool is_borne_out(const TimeTree& tree, const TimePlace& place) {
    const Token* next = place.after(tree.tokens);
    if (tree.kind == TimeNode::moment && may_be_difference(tree, place)) return false;
    if (place.capital_nouns && next != nullptr && next->is_word() && next->capital
        && ends_in_count(tree.tokens.back()))
        return false;  // "um 3 Punkte"
    if (tree.kind == TimeNode::bounded
        && (next_is_owned(next) || bare_day_part(tree) || compares(tree, place)))
        return false;
    if (tree.kind == TimeNode::range || tree.kind == TimeNode::bounded)
        return !ends_in_bare_year(tree) || !counts_next(tree.tokens, place);
    const TimeTree* part = lone_part(tree);
    if (part == nullptr) return true;
    if (part->kind == TimeNode::clock && (may_count(*part, place) || is_code(*part, place)))
        return false;
    if (part->kind == TimeNode::count && is_verb_here(part->tokens, place)) return false;
    if (only(*part, TimeNode::day))  // "el día 15" is one
        return link_strength(&part->tokens.front()) == 4
               || (place.alone && link_strength(place.before(part->tokens)) == 3)
               || day_here(part->tokens, place);
    if (only(*part, TimeNode::weekday) && !part->tokens.front().has(Category::weekday))
        return place.alone;  // "Mo."
    if (only(*part, TimeNode::weekday) && is_first_name(part->tokens.front(), next, place))
        return false;
    if (only(*part, TimeNode::year)) return year_here(part->tokens, place);
    if (only(*part, TimeNode::month)) return month_here(part->tokens, place);
    switch (part->kind) {
        case TimeNode::numeric_date: {  // "am 15.02.", but not "15.02"
            if (part->tokens.front().decimals == 0 || place.alone) return true;
            const auto strength = link_strength(place.before(part->tokens));
            const bool stop = next == nullptr && part->tokens.back().is_sign(".");
            return strength >= (stop ? 3 : 1);
        }
        case TimeNode::near:  // "cette année-là"
            return next == nullptr || !next->hyphen_before;
        case TimeNode::season:
            return season_here(*part, place);
        case TimeNode::day_part:
            return day_part_here(*part, place);
        case TimeNode::decade:
            return decade_here(*part, place);
        case TimeNode::part_of: {
            const TimeTree& whole = part->parts.back();
            if (whole.kind == TimeNode::decade && whole.tokens.front().is_number()
                && whole.tokens.front().digit_count == 2
                && whole.tokens.first == part->parts.front().tokens.last)
                return link_strength(place.before(part->tokens)) >= 1;  // "in his early 60s"
            return true;
        }
        default:
            return true;
    }
}

bool is_lone_day(const TimeTree& tree) {
    const TimeTree* part = lone_part(tree);
    return part != nullptr && only(*part, TimeNode::day);
}

bool is_decade_of_life(const TimeTree& tree, const TimePlace& place) {
    const TimeTree* part = lone_part(tree);
    if (part == nullptr) return false;
    if (part->kind == TimeNode::part_of) part = &part->parts.back();
    if (part->kind != TimeNode::decade || part->tokens.front().digit_count == 4) return false;
    const Token* previous = place.before(tree.tokens);
    return previous != nullptr && previous->has(Category::article) && link_strength(previous) == 0;
}

}  // namespace claimdiff
