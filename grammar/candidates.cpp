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

bool is_minus(const Token& t) { return t.is_sign("-") || t.is_sign("−") || t.is_sign("–"); }

bool may_be_adjective(const Token& t) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::adjective)) return true;
    }
    return false;
}

// "XIXe", "FY24": words of times that no lexicon lists.
bool is_code(const Token& t) {
    if (!t.is_word()) return false;
    if (t.word.starts_with("fy")) return true;
    const std::size_t end = t.word.find_first_not_of("ivx");
    if (end == 0) return false;
    const std::string_view ending = t.word.substr(std::min(end, t.word.size()));
    return ending.empty() || ending.starts_with("e") || ending.starts_with("è");
}

}  // namespace

bool may_begin_time(TokenRange tokens) {
    for (const Token& t : tokens) {
        if (t.is_number() || t.categories.intersects(times) || is_code(t)) return true;
        if (!t.categories.intersects(before_times) && !is_minus(t) && !t.is_sign("'")) return false;
    }
    return false;
}

bool may_begin_quantity(TokenRange tokens) {
    bool article = false;  // "a dollar"
    for (const Token& t : tokens) {
        if (t.is_number() || t.categories.intersects(numbers)) return true;
        if (article && t.has(Category::currency)) return true;
        const bool adjective = article && may_be_adjective(t);  // "a good dozen"
        if (!adjective && !t.categories.intersects(before_numbers) && !is_minus(t)) return false;
        article = t.has(Category::one_article);
    }
    return false;
}

}  // namespace claimdiff
