// Every time and every quantity holds a word that means one: a number, a month, "hier", "minuit".
// What may stand before it is small words alone: "vers la fin du mois de" mai, "at least a" dozen.
// So those are passed over, and the token behind them decides.
//
//     "de la mairie"      from-word, article, noun: no time begins at "de"
//     "du 3 au 5 mai"     from-word, number: one may
//
// A word that a grammar takes before the first telling one belongs to the small words here.
#include "grammar/candidates.hpp"

#include <algorithm>
#include <string_view>

namespace claimdiff {
bool may_be_adjective(const Token& t) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::adjective)) return true;
    }
    return false;
}

namespace {

constexpr Categories numbers{
    Category::cardinal,
    Category::ordinal,
    Category::hundred,
    Category::scale,
    Category::fraction,
    Category::collective,
    Category::collective_plural,
    Category::vague};

constexpr Categories times{
    Category::cardinal,
    Category::ordinal,
    Category::hundred,
    Category::scale,
    Category::fraction,
    Category::collective,
    Category::collective_plural,
    Category::vague,
    Category::month,
    Category::weekday,
    Category::weekday_short,
    Category::time_unit,
    Category::relative_day,
    Category::day_part,
    Category::noon_word,
    Category::season,
    Category::time_name,
    Category::clock_fraction,
    Category::quarter_word,
    Category::decade_word,
    Category::century_word,
    Category::fiscal_word,
    Category::weekend_word};

constexpr Categories before_numbers{
    Category::age_word,
    Category::bound,
    Category::between_word,
    Category::currency,
    Category::minus,
    Category::one_article};

constexpr Categories before_times{Category::time_link,   Category::clock_preposition,
                                  Category::bound,       Category::between_word,
                                  Category::from_word,   Category::since,
                                  Category::until,       Category::before,
                                  Category::after,       Category::every_word,
                                  Category::within_word, Category::ago,
                                  Category::in_future,   Category::this_word,
                                  Category::last_word,   Category::next_word,
                                  Category::start_word,  Category::mid_word,
                                  Category::end_word,    Category::of_word,
                                  Category::article,     Category::one_article,
                                  Category::all_word,    Category::minus};

constexpr Categories time_openers{Category::cardinal,       Category::ordinal,
                                  Category::fraction,       Category::vague,
                                  Category::one_article,    Category::collective,
                                  Category::month,          Category::weekday,
                                  Category::weekday_short,  Category::time_unit,
                                  Category::relative_day,   Category::day_part,
                                  Category::noon_word,      Category::season,
                                  Category::next_word,      Category::last_word,
                                  Category::this_word,      Category::ago,
                                  Category::in_future,      Category::within_word,
                                  Category::since,          Category::until,
                                  Category::before,         Category::after,
                                  Category::start_word,     Category::mid_word,
                                  Category::end_word,       Category::time_name,
                                  Category::clock_fraction, Category::quarter_word,
                                  Category::decade_word,    Category::fiscal_word,
                                  Category::from_word,      Category::between_word,
                                  Category::every_word,     Category::clock_preposition,
                                  Category::all_word,       Category::collective_plural,
                                  Category::bound};

constexpr Categories standing_words{Category::age_group, Category::multiple, Category::none};

// What stands inside times, or right behind them where it matters, and cannot be missing in one.
constexpr Categories time_words{
    Category::month,          Category::weekday,      Category::weekday_short,
    Category::time_unit,      Category::relative_day, Category::day_part,
    Category::noon_word,      Category::season,       Category::time_name,
    Category::clock_fraction, Category::quarter_word, Category::decade_word,
    Category::century_word,   Category::fiscal_word,  Category::weekend_word,
    Category::hour_word,      Category::minute_word,  Category::am_pm,
    Category::clock_sign,     Category::exactly,      Category::ordinal_suffix,
    Category::time_zone};

// What else a time may go on with.
constexpr Categories inside_times{
    Category::cardinal,
    Category::ordinal,
    Category::hundred,
    Category::scale,
    Category::fraction,
    Category::added_fraction,
    Category::collective,
    Category::vague,
    Category::collective_plural,
    Category::number_and,
    Category::decimal_word,
    Category::minus,
    Category::one_article,
    Category::article,
    Category::all_word,
    Category::of_word,
    Category::range_word,
    Category::conjunction,
    Category::bound,
    Category::bound_and,
    Category::between_word,
    Category::from_word,
    Category::time_link,
    Category::day_link,
    Category::clock_preposition,
    Category::since,
    Category::until,
    Category::before,
    Category::after,
    Category::every_word,
    Category::within_word,
    Category::ago,
    Category::in_future,
    Category::this_word,
    Category::last_word,
    Category::next_word,
    Category::start_word,
    Category::mid_word,
    Category::end_word,
    Category::later_word,
    Category::period_end};

// Between two days of the month or two hours.
constexpr Categories joins{
    Category::range_word,
    Category::until,
    Category::conjunction,
    Category::number_and,
    Category::clock_preposition};

bool is_minus(const Token& t) {
    if (t.kind != TokenKind::sign) return false;
    return t.word.size() == 1 ? t.word[0] == '-' : t.word == "−" || t.word == "–";
}

// "XIXe", "FY24": words of times that no lexicon lists.
bool is_code(const Token& t) {
    if (!t.is_word()) return false;
    const auto is_roman = [](char c) { return c == 'i' || c == 'v' || c == 'x'; };
    if (!is_roman(t.word.front())) return t.word.starts_with("fy");
    const auto end = std::find_if_not(t.word.begin(), t.word.end(), is_roman);
    const std::string_view ending(end, t.word.end());
    return ending.empty() || ending.starts_with("e") || ending.starts_with("è");
}

// Whether the digits alone, with what stands behind them, may be of a time: a year, an hour, a day
// of the month that is not a count ("12 dead", "7.9 metres").
bool may_be_time(const Token& t, TokenRange behind) {
    const std::ptrdiff_t left = behind.last - behind.first;
    const Token* next = left > 0 ? behind.first : nullptr;
    if (left > 1 && next->kind == TokenKind::sign && next->glued() && next[1].is_number()
        && next[1].glued())
        return true;  // 12/5
    if (t.grouped || t.digit_count == 0) return false;
    if (t.digit_count <= 2) return t.decimals <= 2 && (next == nullptr || !may_be_counted(*next));
    return t.decimals == 0 ? t.digit_count == 4 : t.decimals <= 2;
}

// "a las [ocho]", "um [drei]", "día [quince]": behind these any number is an hour or a day.
bool makes_times(const Token& t) {
    const Lexeme* preposition = t.lexeme(Category::clock_preposition);
    const Lexeme* link = t.lexeme(Category::time_link);
    return (preposition != nullptr && preposition->value > 0)
           || (link != nullptr && link->value >= 4);
}

// The words of times that no lexicon lists, and the adjectives of "une bonne vingtaine d'années"
// and "fifteen straight hours".
bool is_adjective_between(const Token& t, const Token* before) {
    const bool plain = t.lexeme_count == 0 || t.has(Category::dimension);
    if (before == nullptr || !plain || !may_be_adjective(t)) return false;
    return before->has(Category::one_article) || before->has(Category::cardinal)
           || before->is_number();
}
bool is_inside_unlisted(const Token& t, const Token* before) {
    if (is_code(t)) return true;
    if (before != nullptr && before->is_number()
        && (t.word == "s" || t.word == "'s" || t.word == "t"))
        return true;
    return is_adjective_between(t, before);
}

// Whether a time could be made of the tokens as far as they are such that a time may hold: where
// nothing of the calendar or the clock is among them, "180 people" and "trois des" need no parse.
bool may_hold_time(TokenRange tokens) {
    bool opened = false;   // "from", "between": two days of the month may follow
    bool counted = false;  // "the 3rd", "zwei": days of the month may stand at a sentence's end
    const Token* before = nullptr;
    for (const Token& t : tokens) {
        if (t.categories.intersects(time_words) || makes_times(t)) return true;
        if (opened && (t.categories.intersects(joins) || t.hyphen_before || is_minus(t)))
            return true;
        opened = opened || t.has(Category::from_word) || t.has(Category::between_word);
        if (t.is_number()) {
            if (may_be_time(t, {&t + 1, tokens.last})) return true;
        } else if (t.categories.intersects(inside_times)) {
            counted = counted || t.categories.intersects(numbers);
        } else if (t.is_word() && !is_adjective_between(t, before)) {
            return is_inside_unlisted(t, before);
        }
        before = &t;
    }
    return counted;
}

// Of what the lexicon does not have: "'98", "FY24", "XIXe".
bool opens_unlisted(const Token& t) {
    switch (t.word.front()) {
        case '\'':
            return t.is_sign("'");
        case 'x':
            return t.is_word();
        case 'f':
            return t.word.starts_with("fy");
        default:
            return t.word.front() == 'v' || t.word.front() == 'i';
    }
}

}  // namespace

bool may_open_time(const Token& t) {
    if (t.is_number()) return true;
    if (t.categories.empty()) return opens_unlisted(t);
    return t.categories.intersects(time_openers);
}

const Token* next_opening(const Token* from, const Token* to) {
    static constexpr Categories openers = [] {
        Categories all = time_openers;
        for (const Categories& some : {numbers, before_numbers, standing_words}) all |= some;
        return all;
    }();
    return std::find_if(from, to, [](const Token& t) {
        return t.categories.intersects(openers) || t.is_number() || is_minus(t)
               || (t.categories.empty() && opens_unlisted(t));
    });
}

bool may_be_counted(const Token& t) {
    static constexpr Categories measures{
        Category::percent,
        Category::currency,
        Category::scale,
        Category::unit,
        Category::am_pm,
        Category::hour_word};
    const bool links = t.has(Category::time_link) || t.has(Category::preposition);
    if (t.categories.intersects(measures)) return !links;  // "August 27-29 in Lorne": no inches
    if (!t.is_word() || t.capital || links) return false;
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::noun)) return true;
    }
    return t.has(Category::noun) || t.has(Category::time_unit);
}

bool may_begin_time(TokenRange tokens) {
    for (const Token& t : tokens) {
        if (t.is_number() || t.categories.intersects(times) || is_code(t))
            return may_hold_time(tokens);
        if (!t.categories.intersects(before_times) && !is_minus(t) && !t.is_sign("'")) return false;
    }
    return false;
}

Categories inside_time(TokenRange tokens) {
    Categories found;
    const Token* before = nullptr;
    for (const Token& t : tokens) {
        const bool inside = !t.is_word() || t.categories.intersects(time_words)
                            || t.categories.intersects(inside_times)
                            || is_inside_unlisted(t, before);
        if (!inside) break;
        found |= t.categories;
        before = &t;
    }
    return found;
}

bool may_begin_quantity(TokenRange tokens) {
    bool article = false;  // "a dollar", "a mile"
    for (const Token& t : tokens) {
        if (t.is_number() || t.categories.intersects(numbers)) return true;
        if (article && (t.has(Category::currency) || t.has(Category::lone_unit))) return true;
        const bool adjective = article && may_be_adjective(t);  // "a good dozen"
        if (!adjective && !t.categories.intersects(before_numbers) && !is_minus(t)) return false;
        article = t.has(Category::one_article);
    }
    return false;
}

}  // namespace claimdiff
