// A list of days names its month once, behind the last day or before the first. Only "and", "or"
// and commas may stand between, and what the number could count must not follow it.
//
//     "les 3, 4 et 5 mai"    three dates        "on May 3 and 12 people died"    one
#include "grammar/date_lists.hpp"

#include <algorithm>
#include <cstdio>

#include "grammar/calendar.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t month_and_year = 8;  // of "2023-05-05" and "XXXX-05-05", the last dash too

bool is_day(const Mention& m) {
    return m.kind == MentionKind::date && m.time.value.size() == month_and_year + 2
           && m.time.value[4] == '-' && m.time.value[5] != 'W' && m.time.value[7] == '-';
}

bool may_be_day(const TokenText& text, const Mention& m) {
    const Token& token = text.tokens()[m.first];
    return m.kind == MentionKind::number && m.last == m.first + 1 && token.is_number()
           && !token.grouped && token.decimals == 0 && m.quantity.bound == Bound::exact
           && Decimal(0) < m.quantity.value && m.quantity.value < Decimal(32);
}

// "le 3", "the 3rd": read as a day of this month, or as an ordinal, where its month is yet to come.
bool is_lone_day(const TokenText& text, const Mention& m) {
    const Token& token = text.tokens()[m.first];
    if ((m.kind != MentionKind::date && m.kind != MentionKind::ordinal) || !token.is_number()
        || token.grouped || token.decimals != 0 || !(token.value < Decimal(32)))
        return false;
    return std::all_of(
        text.tokens().data() + m.first + 1, text.tokens().data() + m.last, [](const Token& t) {
            return t.has(Category::ordinal_suffix) || t.is_sign(".");
        });
}

bool linked(const TokenText& text, const Mention& first, const Mention& second) {
    std::uint32_t at = first.last;
    if (text.tokens()[at].is_sign(".") && text.tokens()[at].glued()) ++at;  // "21. und 22. Juni"
    const Token& link = text.tokens()[at];
    const Lexeme* word = link.lexeme(Category::range_word);
    if (!link.is_sign(",") && (word == nullptr || word->value < 2)) return false;
    if (second.first == at + 2)  // "le 3 et le 4 mai", "am 3. und am 4. Mai"
        return text.tokens()[at + 1].has(Category::day_link)
               || text.tokens()[at + 1].has(Category::time_link);
    return second.first == at + 1;
}

bool ends_here(const TokenText& text, const Mention& m) {
    if (m.last >= text.tokens().size()) return true;
    const Token& next = text.tokens()[m.last];
    return next.kind == TokenKind::sign
               ? !next.has(Category::percent) && !next.has(Category::currency)
               : next.has(Category::preposition) || next.has(Category::conjunction)
                     || next.has(Category::auxiliary);
}

// Whether the month stands before the day in the date: "May 3".
bool month_first(const TokenText& text, const Mention& date) {
    for (std::uint32_t i = date.first; i < date.last; ++i) {
        const Token& token = text.tokens()[i];
        if (token.has(Category::month)) return true;
        if (token.is_number()) return false;
    }
    return false;
}

int day_of_month(const TokenText& text, const Mention& m) {
    return static_cast<int>(text.tokens()[m.first].value.to_integer().value_or(0));
}

void take_month(const TokenText& text, const Mention& date, Mention& m) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "%02d", day_of_month(text, m));
    m.kind = MentionKind::date;
    m.unit.clear();
    m.time = {};
    m.time.value = date.time.value.substr(0, month_and_year) + digits;
    m.quantity = {};
    if (const auto instant = parse_instant(m.time.value)) {
        m.time.begin = iso_time(*instant);
        m.time.end = iso_time(*instant + std::chrono::hours(24));
    }
}

}  // namespace

void mark_listed_days(const TokenText& text, std::vector<Mention>& mentions) {
    for (std::size_t i = mentions.size(); i-- > 1;) {  // "3, 4 et 5 mai"
        const Mention& date = mentions[i];
        Mention& before = mentions[i - 1];
        if (!is_day(date) || !text.tokens()[date.first].is_number() || !linked(text, before, date))
            continue;
        const bool lone = is_lone_day(text, before) && !is_lone_day(text, date)
                          && day_of_month(text, before) < day_of_month(text, date);
        if (lone || may_be_day(text, before)) take_month(text, date, before);
    }
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {  // "May 3, 4 and 5"
        const Mention& date = mentions[i];
        Mention& after = mentions[i + 1];
        const bool led = month_first(text, date)
                         || (i > 0 && mentions[i - 1].kind == MentionKind::date
                             && date.last == date.first + 1 && linked(text, mentions[i - 1], date));
        const bool goes_on = i + 2 < mentions.size() && linked(text, after, mentions[i + 2]);
        if (is_day(date) && led && may_be_day(text, after) && linked(text, date, after)
            && (goes_on || ends_here(text, after)))
            take_month(text, date, after);
    }
}

}  // namespace claimdiff
