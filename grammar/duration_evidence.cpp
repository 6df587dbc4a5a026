// Lengths of time are often something else as well: an hour, an age, or how often a thing happens.
//
//     "à 15 heures"  a time of day    "pendant 15 heures"  a duration
//     "à 87 ans"     an age           "à 12 ans de prison" a duration
//     "€5 a day"     a rate           "a day later"        a duration
#include "grammar/duration_evidence.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

// "1h30"
bool hour_and_minutes(const TimeTree& clock) {
    return clock.parts.size() == 2 && clock.part(TimeNode::minute) != nullptr
           && clock.tokens.first + 1 < clock.tokens.last
           && clock.tokens.first[1].has(Category::time_unit);
}

// "parti à 14h15 de la gare", "vers 7 h de la place", but "à 2 heures de la ville", which is how
// far.
bool set_off_at(const TimeTree& clock, const Token* previous) {
    constexpr int farthest = 6;  // hours of a way
    return previous != nullptr && previous->has(Category::clock_preposition)
           && Decimal(farthest) < clock.part(TimeNode::hour)->tokens.front().value;
}

// "environ 1h30", "pendant 1h30", "1h30 de retard"
bool lasts(const TimeTree& clock, const TimePlace& place) {
    const Token* previous = place.before(clock.tokens);
    const Token* next = place.after(clock.tokens);
    const bool of = next != nullptr && next->has(Category::of_word) && !set_off_at(clock, previous);
    if (of || (next != nullptr && next->glued() && next->word == "m")) return true;
    if (previous == nullptr || previous->has(Category::since) || previous->has(Category::until))
        return false;
    if (previous->has(Category::bound) && !previous->has(Category::clock_preposition)) {
        const Token* earlier = place.before(clock.tokens, 2);
        return earlier == nullptr || !earlier->has(Category::clock_preposition);
    }
    return previous->has(Category::lasting);
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

// "prolongée de 24 heures lundi soir", "coupée pendant cinq heures dimanche": no hour of that day.
bool is_length_before_day(const TimeTree& tree, const TimePlace& place) {
    if (tree.kind != TimeNode::moment || tree.parts.size() != 2
        || tree.parts.front().kind != TimeNode::clock || tree.parts.front().parts.size() != 1)
        return false;
    const TokenRange& clock = tree.parts.front().tokens;
    const Token* previous = place.before(clock);
    if (previous == nullptr || !clock.back().has(Category::time_unit)) return false;
    return previous->has(Category::of_word)
           || (previous->has(Category::lasting) && !previous->has(Category::clock_preposition));
}

// "entre deux et quatre heures de travail", but not "de la nuit", "de mai à juin" or "de Paris".
bool is_range_of_lengths(const TimeTree& tree, const TimePlace& place) {
    if (tree.kind != TimeNode::range || !tree.tokens.back().has(Category::hour_word)
        || !tree.tokens.back().has(Category::time_unit))
        return false;
    constexpr int longest = 12;  // "fermée entre 18 et 20 heures de manière exceptionnelle"
    for (const Token& token : tree.tokens) {
        if (token.is_number() && Decimal(longest) < token.value) return false;
    }
    const Token* of = place.after(tree.tokens);
    const Token* noun = of == nullptr || of + 1 == place.last ? nullptr : of + 1;
    return noun != nullptr && of->has(Category::of_word) && may_be_noun(*noun)
           && !noun->use.any(Pos::adjective) && !noun->capital && !noun->has(Category::article)
           && !noun->has(Category::day_part) && !noun->has(Category::month)
           && !noun->has(Category::weekday);
}

}  // namespace

bool is_duration_here(const TimeTree& tree, const TimePlace& place) {
    if (is_length_before_day(tree, place) || is_range_of_lengths(tree, place)) return true;
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
    const Token* previous = place.before(clock->tokens);
    if (!(number.value < Decimal(24))
        || (next != nullptr && next->has(Category::of_word) && !set_off_at(*clock, previous)))
        return true;
    if (place.alone && number.is_number() && clock->tokens.back().glued()) return false;
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
    // "rose to 23 last month", not "the 23 last months": a number, and when it was
    const Token& measure = unit->tokens.front();
    if (!place.head_first && unit->tokens.first != amount->tokens.last
        && (unit->tokens.first - 1)->has(Category::last_word) && is_singular(measure))
        return true;
    // "€5 a day", "twice a year"
    const bool article = amount->tokens.front().has(Category::one_article)
                         && amount->tokens.first + 1 == amount->tokens.last;
    // "a year of", but "une heure et demie de débat"
    if (article && next != nullptr && next->has(Category::of_word)
        && unit->tokens.last == tree.tokens.last)
        return true;
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
    const bool numbered = previous != nullptr && owner != nullptr && may_be_noun(*previous)
                          && (owner->is_number() || owner->has(Category::cardinal)
                              || owner->has(Category::scale));  // "140 trains a day"
    const bool timed = previous != nullptr && previous->has(Category::time_unit)
                       && !(owner != nullptr && owner->is_number());  // "36 hours a week"
    if (article && previous != nullptr && (noun_only(*previous) || of_noun || numbered) && !timed
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
              && (follows_decade(tree.tokens, place) || previous->has(Category::article)
                  || previous->has(Category::time_link) || previous->has(Category::start_word)
                  || previous->has(Category::mid_word) || previous->has(Category::end_word));
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
    const bool closed = next == nullptr || next->kind == TokenKind::sign
                        || next->has(Category::number_and);  // ", de 22 años y con carné,"
    const Token* person = place.before(duration.tokens, 3);
    if (bare_years && previous->has(Category::of_word) && earlier->is_sign(",") && person != nullptr
        && closed) {  // "Ana Ruiz, de 34 años, …", "el delantero uruguayo, de 26 años, …"
        const Token* described = place.before(duration.tokens, 4);
        return person->capital || of_person(*person)
               || (described != nullptr && described->is_word() && of_person(*described));
    }
    if ((previous->is_sign(",") || previous->is_sign("(")) && closed)
        return years && earlier->is_word() && (earlier->capital || of_person(*earlier));
    // "mort à 87 ans", "le 3 mai à 87 ans", not "condamné à 12 ans"
    if (bare_years && previous->has(Category::range_word) && previous->has(Category::preposition)
        && (next == nullptr || !next->has(Category::of_word)))
        return (earlier->is_number() && !(earlier->value < Decimal(1000)))
               || earlier->has(Category::month)
               || text.id(*earlier, Category::event).substr(0, 4) == "harm";
    // "dos bebés gemelos de 11 meses"
    const bool described = person != nullptr && person->is_word() && earlier->is_word()
                           && earlier->lexeme_count == 0 && of_person(*person);
    return previous->has(Category::of_word) && (of_person(*earlier) || described);
}

}  // namespace claimdiff
