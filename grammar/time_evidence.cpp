// The words for times are often other words as well. A bare year, month, season or part of a day
// counts only with evidence beside it:
//
//     "en 2013"      yes     "2013 personnes"     no
//     "in March"     yes     "March on the city"  no
//     "l'été"        yes     "a été"              no
//     "à 15 heures"  a time  "pendant 15 heures"  a duration
//
// It is longer than other files because every such question looks at the same few neighbours.
#include "grammar/time_evidence.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

bool noun_only(const Token& t) {
    if (!t.is_word() || t.has(Category::time_link) || t.has(Category::preposition)
        || t.has(Category::conjunction) || t.has(Category::auxiliary))
        return false;
    bool noun = t.has(Category::noun);
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::verb) || reading.pos.has(Pos::function)) return false;
        noun = noun || reading.pos.has(Pos::noun);
    }
    return noun;
}

bool measured(const Token* t) {
    return t != nullptr
           && (t->has(Category::percent) || t->has(Category::currency) || t->has(Category::unit)
               || t->has(Category::scale) || t->is_number());
}

// Time links: 1 may lead to many things ("de", "the"), 2 hardly to anything but a time ("en",
// "in").
std::int64_t link_strength(const Token* t) {
    if (t == nullptr) return 0;
    const Lexeme* link = t->lexeme(Category::time_link);
    return link == nullptr ? 0 : link->value;
}

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

bool plain_year(const Token& t) {
    return t.is_number() && !t.grouped && t.decimals == 0 && Decimal(1900) < t.value
           && t.value < Decimal(2100);
}

const TimeTree* lone_part(const TimeTree& tree) {
    return tree.kind == TimeNode::moment && tree.parts.size() == 1 ? &tree.parts.front() : nullptr;
}

bool only(const TimeTree& date, TimeNode kind) {
    return date.kind == TimeNode::date && date.parts.size() == 1 && date.parts.front().kind == kind;
}

bool may_be_noun(const Token& t) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::noun)) return true;
    }
    return t.has(Category::noun);
}

// "le budget 2024", "the 2019 election", "2018 and 2019", "compared with 2019": thousands are
// written with a separator, so four digits beside a noun are a year unless a noun is counted.
bool called_by_year(const Token& previous, const Token* next, const Token* earlier) {
    const bool noun_next = next != nullptr && noun_only(*next) && !next->capital;
    const Lexeme* link = previous.lexeme(Category::range_word);
    if ((previous.is_sign(",") || (link != nullptr && link->value == 2)) && earlier != nullptr)
        return earlier->digit_count == 4 && plain_year(*earlier) && !noun_next;
    if (previous.has(Category::article) && !previous.has(Category::of_word))
        return next != nullptr && !next->capital && may_be_noun(*next);
    if (previous.has(Category::preposition) || previous.has(Category::versus)) return !noun_next;
    return noun_only(previous) && !previous.capital && !noun_next
           && (next == nullptr || !next->capital);
}

// "wurde 1884 gegründet", "die 1931 gebaute Brücke": German years need no preposition. What is
// counted has a capital, and round figures are rather counts.
bool bare_year(const Token& year, const Token* next, const TimePlace& place) {
    if (!place.capital_nouns || year.digit_count != 4 || year.grouped || year.decimals != 0)
        return false;
    const auto value = year.value.to_integer();
    if (!value || *value < 1500 || *value >= 2100 || *value % 100 == 0) return false;
    const Token* previous = place.before({&year, &year + 1});
    const bool led = previous != nullptr && previous->word.find(' ') != previous->word.npos;
    if (led && next != nullptr && next->kind == TokenKind::sign)
        return true;  // the phrase "stammt aus dem Jahr" leads to one
    if (next == nullptr || !next->is_word() || next->capital || next->hyphen_before) return false;
    if (next->has(Category::of_word))  // "1884 von einem Brauer", not "1884 von 2010 Stimmen"
        return next + 1 < place.last && (next + 1)->has(Category::article);
    const bool counts = next + 1 < place.last && (next + 1)->capital
                        && !next->has(Category::preposition) && !next->has(Category::article)
                        && !next->has(Category::place_preposition);
    return !counts || next->has(Category::event);
}

bool year_here(const TokenRange& tokens, const TimePlace& place) {
    const Token* next = place.after(tokens);
    const Token* previous = place.before(tokens);
    if (measured(next)) return false;
    if (place.alone || bare_year(tokens.front(), next, place)) return true;
    const bool recent = Decimal(1900) < tokens.front().value;
    if (previous == nullptr)  // "2022 was a dry year"
        return recent && next != nullptr && next->has(Category::auxiliary);
    const std::int64_t strength = link_strength(previous);
    const bool noun_next = next != nullptr && noun_only(*next) && !next->capital;
    if (previous->has(Category::time_unit) || previous->has(Category::start_word)
        || previous->has(Category::end_word))
        return true;
    if (previous->is_sign("(") && next != nullptr && (next->is_sign(")") || next->is_sign(",")))
        return recent;
    if (strength >= 2) return recent || !noun_next;
    if (recent && called_by_year(*previous, next, place.before(tokens, 2))) return true;
    // "de 2019", "of 2019": digits that count something are followed by it
    return strength == 1 && recent && !noun_next && previous->has(Category::of_word);
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
    if (first.digit_count == 4) return true;
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

// "up from a year ago": no beginning but a comparison.
bool compares(const TimeTree& bounded) {
    const TimeTree& moment = bounded.parts.back();
    const TimeTree* marker = bounded.part(TimeNode::marker);
    const Lexeme* since
        = marker == nullptr ? nullptr : marker->tokens.front().lexeme(Category::since);
    return since != nullptr && since->value > 0 && moment.kind == TimeNode::moment
           && moment.parts.front().kind == TimeNode::ago;
}

// "1h30"
bool hour_and_minutes(const TimeTree& clock) {
    return clock.parts.size() == 2 && clock.part(TimeNode::minute) != nullptr
           && clock.tokens.first + 1 < clock.tokens.last
           && clock.tokens.first[1].has(Category::time_unit);
}

// "environ 1h30", "pendant 1h30", "1h30 de retard"
bool lasts(const TimeTree& clock, const TimePlace& place) {
    const Token* previous = place.before(clock.tokens);
    const Token* next = place.after(clock.tokens);
    if (next != nullptr && next->has(Category::of_word)) return true;
    if (previous == nullptr || previous->has(Category::since) || previous->has(Category::until))
        return false;
    if (previous->has(Category::bound) && !previous->has(Category::clock_preposition)) {
        const Token* earlier = place.before(clock.tokens, 2);
        return earlier == nullptr || !earlier->has(Category::clock_preposition);
    }
    return previous->has(Category::lasting);
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

// "the course will last three weeks": the verb, behind an auxiliary or "to".
bool is_verb_here(const TokenRange& tokens, const TimePlace& place) {
    const Token* previous = place.before(tokens);
    if (previous == nullptr || !previous->has(Category::auxiliary)) return false;
    for (const Reading reading : tokens.front().readings) {
        if (reading.pos.has_any(Pos::verb | Pos::infinitive)) return true;
    }
    return false;
}

// "a las ocho y media", "a las 14 horas": the preposition says that it is a time; "las" alone may
// stand before hours that are counted.
bool led_by_preposition(const TimeTree& clock) {
    const Token& first = clock.tokens.front();
    const Lexeme* preposition = first.lexeme(Category::clock_preposition);
    if (preposition == nullptr || preposition->value != 1) return false;
    return !first.has(Category::article)
           || std::none_of(clock.tokens.first, clock.tokens.last, [](const Token& t) {
                  return t.has(Category::time_unit);
              });
}

}  // namespace

bool is_borne_out(const TimeTree& tree, const TimePlace& place) {
    const Token* next = place.after(tree.tokens);
    if (tree.kind == TimeNode::moment && may_be_difference(tree, place)) return false;
    if (place.capital_nouns && next != nullptr && next->is_word() && next->capital
        && ends_in_count(tree.tokens.back()))
        return false;  // "um 3 Punkte"
    if (tree.kind == TimeNode::bounded
        && (next_is_owned(next) || bare_day_part(tree) || compares(tree)))
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

bool is_duration_here(const TimeTree& tree, const TimePlace& place) {
    const TimeTree* clock = lone_part(tree);
    if (clock == nullptr && tree.kind == TimeNode::bounded && tree.parts.back().parts.size() == 1)
        clock = &tree.parts.back().parts.front();
    if (clock == nullptr || clock->kind != TimeNode::clock) return false;
    const TimeTree* hour = clock->part(TimeNode::hour);
    if (hour == nullptr || led_by_preposition(*clock)) return false;
    const TokenRange& words = clock->tokens;
    // "2 horas y 11 minutos", "2 h 35 min"
    const bool spelled = clock->part(TimeNode::minute) != nullptr
                         && words.back().has(Category::time_unit)
                         && hour->tokens.last->has(Category::time_unit);
    if (hour_and_minutes(*clock) && !spelled) return lasts(*clock, place);
    const bool half = clock->parts.size() == 3 && words.back().has(Category::fraction)
                      && clock->part(TimeNode::sign) != nullptr
                      && !clock->part(TimeNode::sign)->tokens.front().has(Category::minus);
    const bool plain = clock->parts.size() == 1 && words.back().has(Category::hour_word)
                       && words.back().has(Category::time_unit);
    if (!plain && !half && !spelled) return false;
    // Only "15 heures" is open: "du soir" or "o'clock" settle it.
    const Token& number = hour->tokens.front();
    const Token* next = place.after(clock->tokens);
    if (!(number.value < Decimal(24)) || (next != nullptr && next->has(Category::of_word)))
        return true;
    if (place.alone && number.is_number() && clock->tokens.back().glued()) return false;
    const Token* previous = place.before(clock->tokens);
    // A time stamp: "11 h – Le préfet …"
    const bool stamp = (previous == nullptr || previous->kind == TokenKind::sign)
                       && (next == nullptr || next->kind == TokenKind::sign) && number.is_number()
                       && clock->tokens.back().word == "h";
    const bool bracketed = previous != nullptr && previous->is_sign("(") && next != nullptr
                           && next->is_sign(")") && number.is_number();  // "samedi (21 heures)"
    if (stamp || bracketed) return false;
    if (previous == nullptr) return true;
    const Lexeme* since = previous->lexeme(Category::since);
    if (since != nullptr && since->value > 0) return false;  // "dès 7 heures"
    if (since != nullptr || previous->has(Category::after))
        return !number.is_number() || number.value < Decimal(8);
    if (previous->has(Category::clock_preposition) || previous->has(Category::until)
        || previous->has(Category::before))
        return false;
    const Token* earlier = place.before(clock->tokens, 2);
    if (previous->has(Category::bound) && earlier != nullptr
        && earlier->has(Category::clock_preposition))
        return false;
    return true;
}

bool is_no_duration(const TimeTree& tree, const TimePlace& place) {
    const TimeTree* amount = tree.part(TimeNode::amount);
    const TimeTree* unit = tree.part(TimeNode::unit);
    if (tree.part(TimeNode::hour) != nullptr) return false;
    if (amount == nullptr || unit == nullptr) return true;
    const Token* previous = place.before(tree.tokens);
    const Token* next = place.after(tree.tokens);
    // "€5 a day", "twice a year"
    const bool article = amount->tokens.front().has(Category::one_article)
                         && amount->tokens.first + 1 == amount->tokens.last;
    if (article && next != nullptr && next->has(Category::of_word)) return true;  // "a year of"
    if (article && previous != nullptr && (measured(previous) || previous->has(Category::multiple)))
        return true;
    if (article && previous != nullptr && previous->has(Category::per)) {  // not "por un mes"
        const Token* counted = place.before(tree.tokens, 2);
        return !previous->has(Category::time_link) || measured(counted)
               || (counted != nullptr && noun_only(*counted));
    }
    // "12,000 cars a day"
    const Token* owner = place.before(tree.tokens, 2);
    const bool of_noun = previous != nullptr && owner != nullptr && owner->has(Category::of_word)
                         && may_be_noun(*previous);  // "900,000 litres of water a day"
    const bool timed = previous != nullptr && previous->has(Category::time_unit)
                       && !(owner != nullptr && owner->is_number());  // "36 hours a week"
    if (article && previous != nullptr && (noun_only(*previous) || of_noun) && !timed
        && (next == nullptr || (!next->has(Category::ago) && !next->has(Category::later_word))))
        return true;
    // "in her 60s", "early 50s", "the over-65s", "747-800s"
    const Token& last = unit->tokens.front();
    const Token& count = amount->tokens.back();
    if (last.glued() && last.word == "s") {
        const bool decade = count.value.is_integer() && !(count.value < Decimal(20))
                            && count.value < Decimal(100);
        const bool led
            = previous != nullptr
              && (previous->has(Category::article) || previous->has(Category::time_link)
                  || previous->has(Category::start_word) || previous->has(Category::mid_word)
                  || previous->has(Category::end_word));
        if ((decade && led) || count.hyphen_before || tree.part(TimeNode::amount_up) != nullptr
            || !(count.value < Decimal(100)))
            return true;
    }
    // "une seconde fois", not "douze centièmes de seconde d'avance"
    return unit->tokens.front().has(Category::ordinal) && next != nullptr && next->is_word()
           && unit->tokens.first == amount->tokens.last && !next->has(Category::preposition)
           && !next->has(Category::conjunction) && !next->has(Category::ago)
           && !next->has(Category::later_word);
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

bool is_age(const TimeTree& duration, const TokenText& text, const TimePlace& place) {
    const TimeTree* unit = duration.part(TimeNode::unit);
    const bool more = duration.part(TimeNode::amount_up) != nullptr
                      || duration.part(TimeNode::added) != nullptr;  // "6 ans et demi"
    const std::size_t parts = more ? 3 : 2;
    if (unit == nullptr || duration.parts.size() != parts) return false;
    const bool years = text.id(unit->tokens.front(), Category::time_unit) == "year";
    const Token* previous = place.before(duration.tokens);
    const Token* earlier = place.before(duration.tokens, 2);
    if (previous != nullptr && earlier != nullptr && previous->has(Category::bound)
        && earlier->has(Category::of_word)) {  // "una mujer de unos 40 años"
        previous = earlier;
        earlier = place.before(duration.tokens, 3);
    }
    if (years && previous != nullptr && previous->has(Category::age_word)) return true;
    const Token* next = place.after(duration.tokens);
    if (previous == nullptr) return false;
    const Lexeme* bare = unit->tokens.front().lexeme(Category::old_word);
    const bool bare_years = years && bare != nullptr && bare->value == 2;
    if (earlier == nullptr)  // "À 34 ans, elle …"
        return bare_years && previous->has(Category::range_word)
               && previous->has(Category::preposition) && next != nullptr && next->is_sign(",");
    if (!years && text.id(unit->tokens.front(), Category::time_unit) != "month") return false;
    const auto of_person = [&](const Token& t) {
        return text.id(t, Category::noun).substr(0, 6) == "people" || t.has(Category::title_word);
    };
    // "murió a los 87 años", not "a los 5 años de …"
    const bool the_years = bare_years && previous->has(Category::article)
                           && earlier->has(Category::range_word)
                           && earlier->has(Category::preposition);
    if (the_years && (next == nullptr || !next->has(Category::of_word))) return true;
    const bool closed = next == nullptr || next->kind == TokenKind::sign;
    const Token* person = place.before(duration.tokens, 3);
    if (bare_years && previous->has(Category::of_word) && earlier->is_sign(",") && person != nullptr
        && closed)  // "Ana Ruiz, de 34 años, …"
        return person->capital || of_person(*person);
    if ((previous->is_sign(",") || previous->is_sign("(")) && closed)
        return years && earlier->is_word() && (earlier->capital || of_person(*earlier));
    // "mort à 87 ans", "le 3 mai à 87 ans", not "condamné à 12 ans"
    if (bare_years && previous->has(Category::range_word) && previous->has(Category::preposition)
        && (next == nullptr || !next->has(Category::of_word)))
        return earlier->is_number() || earlier->has(Category::month)
               || text.id(*earlier, Category::event).substr(0, 4) == "harm";
    return previous->has(Category::of_word) && of_person(*earlier);
}

}  // namespace claimdiff
