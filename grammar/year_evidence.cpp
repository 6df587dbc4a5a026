// A number is a year beside what leads to one ("en 2013", "since 1998"), beside a noun that it
// names one of ("the 2019 election", "Annual Report 2025"), and never in front of what it counts.
#include "grammar/year_evidence.hpp"

#include <cstdlib>
#include <string_view>

namespace claimdiff {
namespace {

bool plain_year(const Token& t) {
    return t.is_four_digits() && Decimal(1900) < t.value && t.value < Decimal(2100);
}

// "le budget 2024", "the 2019 election", "2018 and 2019", "compared with 2019": thousands are
// written with a separator, so four digits beside a noun are a year unless a noun is counted.
bool called_by_year(const Token& previous, const Token* next, const Token* earlier) {
    const bool noun_next = next != nullptr && noun_only(*next) && !next->capital;
    const Lexeme* link = previous.lexeme(Category::range_word);
    if ((previous.is_sign(",") || (link != nullptr && link->value == 2)) && earlier != nullptr)
        return plain_year(*earlier) && !noun_next;
    if (previous.has(Category::article) && !previous.has(Category::of_word))
        return next != nullptr && !next->capital && may_be_noun(*next);
    if (previous.has(Category::preposition) || previous.has(Category::versus)) return !noun_next;
    return noun_only(previous) && !previous.capital && !noun_next
           && (next == nullptr || !next->capital);
}

// "the 1974 Act", "the 1848 revolution": what has a name, or is one thing, is not counted.
bool names_one(
    const Token& year, const Token& previous, const Token* next, const TimePlace& place) {
    if (place.head_first || place.capital_nouns || next == nullptr || !next->is_word()
        || next->hyphen_before || !year.is_four_digits() || !previous.has(Category::article)
        || year.value < Decimal(1500) || Decimal(2100) < year.value)
        return false;
    const bool round = year.value.to_integer().value_or(0) % 100 == 0;  // "the 1800 Germans"
    if (next->capital) return !round || Decimal(1900) < year.value;
    return noun_only(*next) && is_singular(*next);
}

// "wurde 1884 gegründet", "die 1931 gebaute Brücke": German years need no preposition. What is
// counted has a capital, and round figures are rather counts.
bool bare_year(const Token& year, const Token* next, const TimePlace& place) {
    if (!place.capital_nouns || !year.is_four_digits()) return false;
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

// A word that a number may count: a listed noun or a plural; in some languages it has a capital.
bool may_be_counted_here(const Token& t, const TimePlace& place) {
    if (!t.is_word() || !may_be_noun(t)) return false;
    if (place.capital_nouns) return t.capital;
    constexpr std::string_view ends_of_plurals = "sxz";  // "voix", "fois"
    return !t.capital
           && (t.has(Category::noun) || !is_singular(t)
               || ends_of_plurals.find(t.word.back()) != std::string_view::npos);
}

bool reads_as(const Token& t, Pos pos) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(pos)) return true;
    }
    return false;
}

// "[Annual Report] 2024", "[Perspectives] 2025", "[Résultats semestriels] 2025": a title or a label
// that no verb is part of.
bool is_label(const Token& t, const TimePlace& place) {
    if (!t.is_word()) return false;
    const bool noun = reads_as(t, Pos::noun) || (place.capital_nouns && t.capital),
               adjective = place.head_first && reads_as(t, Pos::adjective);
    return (noun || adjective)
           && (t.capital || (!reads_as(t, Pos::verb) && !reads_as(t, Pos::participle)))
           && !t.has(Category::preposition) && !t.has(Category::auxiliary)
           && !t.has(Category::bound) && !t.has(Category::direction);
}

// "• 2025 outlook", "“2024 was a good year", "2024 at a glance", "FX –0.7% → 2024"
bool opens_label(const Token* previous, const Token* next, const Token& year) {
    constexpr std::string_view opening = "(\"“«„‘[", closing = ",.;:";
    if (previous != nullptr) {
        if (previous->kind != TokenKind::sign) return false;
        const bool opens = opening.find(previous->word) != opening.npos;
        if (!opens && (year.glued() || closing.find(previous->word) != closing.npos)) return false;
    }
    return next == nullptr || next->kind == TokenKind::sign || next->has(Category::auxiliary)
           || next->has(Category::preposition)
           || (noun_only(*next) && is_singular(*next) && !next->has(Category::attribution_verb));
}

// The years about that of publication are years beside a label, and count nothing.
bool is_close_year(const Token& year, const TimePlace& place) {
    constexpr int reach = 3;  // years
    if (place.published == 0 || !year.is_four_digits() || year.hyphen_before) return false;
    const auto value = year.value.to_integer();
    if (!value || std::abs(*value - place.published) > reach) return false;
    const Token* previous = place.before({&year, &year + 1});
    const Token* next = place.after({&year, &year + 1});
    if (next != nullptr && next->is_sign(":") && previous != nullptr
        && previous->kind == TokenKind::sign && !year.glued())
        return true;  // "2023: 812; 2024: 846"
    const bool counts = next != nullptr && may_be_counted_here(*next, place);
    if (opens_label(previous, next, year)) return !counts;
    if (previous == nullptr) return false;
    if (previous->has(Category::article))  // "the 2025 financial year"
        return !counts && !place.head_first && next != nullptr && next->is_word();
    const bool within_title  // "Full-Year 2022 Results"
        = previous->is_word() && previous->capital && next != nullptr && next->capital
          && may_be_noun(*next) && !place.capital_nouns;
    if (!within_title && !is_label(*previous, place)) return false;
    // "the Annual Report 2025 shows"
    return !counts || (previous->capital && previous != place.first && reads_as(*next, Pos::verb));
}

}  // namespace

bool year_here(const TokenRange& tokens, const TimePlace& place) {
    const Token* next = place.after(tokens);
    const Token* previous = place.before(tokens);
    if (measured(next)) return false;
    if (place.alone || bare_year(tokens.front(), next, place)
        || is_close_year(tokens.front(), place))
        return true;
    const bool recent = Decimal(1900) < tokens.front().value;
    if (previous == nullptr)  // "2022 was a dry year"
        return recent && next != nullptr && next->has(Category::auxiliary);
    const std::int64_t strength = link_strength(previous);
    const bool noun_next = next != nullptr && noun_only(*next) && !next->capital;
    if (previous->has(Category::time_unit) || previous->has(Category::start_word)
        || previous->has(Category::end_word))
        return true;
    // "(2013)", "14 (2013: 19)"
    if (previous->is_sign("(") && next != nullptr
        && (next->is_sign(")") || next->is_sign(",") || next->is_sign(":")))
        return recent;
    if (strength >= 2) return recent || !noun_next;
    // "bâti vers 1490"
    if (previous->has(Category::clock_preposition) && previous->has(Category::preposition))
        return recent || !noun_next;
    if (names_one(tokens.front(), *previous, next, place)) return true;
    if (recent && called_by_year(*previous, next, place.before(tokens, 2))) return true;
    // "de 2019", "of 2019": digits that count something are followed by it
    return strength == 1 && recent && !noun_next && previous->has(Category::of_word);
}

}  // namespace claimdiff
