// The categories of words: what the grammar knows of a word, whatever the language. The language
// files in languages/ name them; docs/languages.md explains each to those who write them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace claimdiff {

enum class Category : std::uint8_t {
    // numbers: value is the number
    cardinal,           // 0–99 as one word, "trois", "twenty", "septante"
    hundred,            // "cent", "hundred"
    scale,              // "mille", "million", "bn": value 10^3, 10^6 …
    ordinal,            // "troisième", "third"
    ordinal_suffix,     // "e", "er", "th", after digits
    fraction,           // "demi", "tiers", "half", "quarter": value is the divisor
    collective,         // "douzaine", "dozen": value 12
    vague,              // "plusieurs", "several": id names the interval as "lo..hi"
    multiple,           // "double", "twice", "sixfold"
    collective_plural,  // "dozens", "centaines", "milliers": value 12, 100 …; alone it is vague
    added_fraction,     // "einhalb" of "dreieinhalb": value is the divisor
    number_and,         // joins number words; value: 10 "treinta y cinco", 11 "einundzwanzig",
                        // 100 "one hundred and six"; any other before fractions only
    decimal_word,       // "virgule", "point": three point five
    minus,              // "minus", "moins"
    one_article,        // "a", "an" in "a hundred", "half a million"
    out_of,             // "sur", "in", "out of": 3 in 4
    none,               // "aucun", "no", "zero victims": nothing at all
    number_prefix,      // "n°", "No.", "article": what follows counts nothing
    no_number,          // "premier ministre", "one another": number words that count nothing
    // bounds: id is the name of the bound
    bound,         // before the number: "près de", "at least"
    bound_after,   // after it: "au moins", "at least"
    bound_and,     // the same behind "and" or "or" alone: "or more", "et plus"
    between_word,  // "entre", "between"
    from_word,     // "de", "from"
    range_word,    // "à", "to", "and" in ranges
    spread,        // "ranging", "allant": "from 5 to 8" behind it is a range and no change
    // units: id is a CLDR unit or an ISO 4217 code
    unit,
    lone_unit,  // "mile", "tonne": a unit that "a" counts, and nothing else; "a foot" is none
    currency,
    percent,        // "%", "pour cent", "per cent"
    percent_point,  // "points de pourcentage"; value 1: "points" of anything
    basis_point,
    per,        // "par", "per", "a" (day)
    age_word,   // "âgé de", "aged"
    old_word,   // "old"; value 1: without a word for years, "jährig"
    age_group,  // "septuagénaire": value 70, one of those aged 70 to 79
    // time
    month,              // value 1–12
    weekday,            // value 1 (Monday) – 7
    weekday_short,      // "Mon.", "mar.": only beside a date
    time_unit,          // id: second … century
    relative_day,       // value −2 … 2: "avant-hier", "today"
    day_part,           // id: MO, AF, EV, NI, DT (daytime), dawn (the early hours)
    noon_word,          // "midi", "midnight": value in hours
    season,             // id: SP, SU, FA, WI
    next_word,          // "prochain", "next"
    last_word,          // "dernier", "last", "past"
    this_word,          // "ce", "this", "current"
    ago,                // "il y a", "ago"; value 1 for the other way: "from now", "hence"
    in_future,          // "dans", "in" (two days)
    within_word,        // "within", "d'ici", "dans les": before some time has passed
    later_word,         // "plus tard", "later": value 1; "plus tôt", "earlier": value −1
    since,              // "depuis", "since"
    until,              // "jusqu'à", "until"
    before,             // "avant", "before", "by"
    after,              // "après", "after"
    start_word,         // "début", "early", "beginning"
    mid_word,           // "mi-", "mid"
    end_word,           // "fin", "late", "end"
    time_name,          // feasts and fixed days with a date: id "XXXX-12-25"
    hour_word,          // "heures", "h", "o'clock"
    minute_word,        // "min", "minutes" after an hour
    clock_fraction,     // "quart", "half" of an hour: value in minutes
    clock_sign,         // "past", "et": value 1; "to", "moins": value −1
    clock_preposition,  // "à", "vers", "at", "around": a time of day may follow
    am_pm,              // value 0 am, 12 pm
    time_zone,          // id "UTC", "Europe/Paris" or "+01:00"
    quarter_word,       // "trimestre", "quarter", "Q"
    decade_word,        // "années"; value of one that is a word: "nineties" 90
    century_word,
    fiscal_word,   // "exercice", "fiscal year": a year that may not begin in January
    every_word,    // "chaque", "every": no one date is meant
    all_word,      // "toute la", "the whole": one, in durations
    weekend_word,  // a time unit that is one date without "this": "over the weekend"
    lasting,       // "pendant", "during": a duration follows, not a time of day
    exactly,       // "précises", "sharp" after a time of day
    period_end,    // "ended", "clos le": the end of the stretch named before it
    time_link,     // "le", "de", "on", "in", "of", "the": may stand inside a date
    day_link,      // "le" (16), "the" (21st): a day of the month may follow by itself
    // small words
    article,
    preposition,
    place_preposition,  // "à", "dans", "over": id says how: in, over, near, from, to
    conjunction,        // "et", "and"
    of_word,            // "de", "des", "of"
    pronoun,
    partitive,      // "en": some of what was named before
    demonstrative,  // "ces", "these": what was named before
    negation,       // "ne", "pas", "not"
    relative,       // "qui", "which", "who"
    auxiliary,      // "être", "avoir", "be", "have"
    tense,          // verb forms that tell the time: id past "was", future "will", open "would";
                    // past with a participle: perfect "has"; being "est", of a motion "venu" alone
    role_word,      // id: what the word does where the grammar asks for it: "agent" by, "goal" to,
                    // "aboard" in, "condition" if, "why", "reflexive" se, "infinitive" to,
                    // "copula" is, "person" she, "age" at
    abbreviation,   // folded with its dot: a sentence does not end after it
    elision,        // "l'", "d'", "qu'"
    // discourse
    subset,            // "dont", "including", "of whom"
    complement,        // "autres", "other", "elsewhere"
    whole,             // "en tout", "across the country", "in total"
    only,              // "seulement", "alone"
    attribution_verb,  // "déclarer", "say"
    attribution_word,  // "selon", "according to"
    hypothetical,      // "pourrait", "may", "could"
    forecast,          // "prévoir", "expected", "will", "objectif"
    denial,            // "démentir", "deny", "not true"
    provisional,       // "provisoire", "so far", "à ce stade"
    revised,           // "porté à", "rose to", "now stands at": it takes the place of a figure
    past_event,        // "déjà", "previously": the event is another, earlier one
    boilerplate,       // "lire aussi", "cookies", "newsletter"
    cause_word,        // id: "by" "caused by", "of" "à l'origine de", "weak" "in response to"
    title_word,        // "président", "mayor": id is the role
    title_modifier,    // "interim", "adjoint", "former": id says which
    instead,           // "au lieu de", "initially": what follows no longer holds
    first_word,        // "première", "first" of "first since"
    direction,         // "baisse", "fell": value −1 or 1
    capacity,          // "capacité", "can hold"
    dimension,         // "haut", "weigh": which measure of a thing an amount beside it gives; id
                       // "measure/height"
    aspect,  // "adjusted", "like-for-like", "diluted", "trimestriel": which of several figures of
             // one
             // name; id "basis/adjusted": axis and value
    amount_word,  // id: "by" and "level" before a change and what it leads to, "base" of what it
                  // is counted from, "close" before the day that ends a period, "outlook" of a
                  // heading, "again" for the amount named before, "apart" between two
    versus,       // "against", "compared with", "contre": the amount after it is of another time
    // concepts: id is a path such as "people/firefighters" or "harm/injured"
    noun,        // what is counted
    event,       // what happened to it
    state,       // what a thing is: "fermé", "closed"; id "status/access/closed": axis and value
    milestone,   // "build", "elect": a turning point; id "built", "office"
    instrument,  // "au moyen de", "armed with": a weapon or tool follows
    light_verb,  // "faire", "provoquer", "cause": no event of its own
    catenative,  // "contraindre", "order", "manage": the infinitive behind it says what happened
    place,       // a name or kind of place: id is its path
    count_,
};

constexpr std::size_t category_count = static_cast<std::size_t>(Category::count_);

std::string_view to_string(Category category);  // e.g. "time-unit"
std::optional<Category> category_from(std::string_view name);

// Categories whose words are listed by lemma and match every inflected form.
constexpr bool matches_by_lemma(Category c) {
    return c == Category::noun || c == Category::event || c == Category::light_verb
           || c == Category::attribution_verb || c == Category::title_word || c == Category::state
           || c == Category::dimension || c == Category::milestone || c == Category::catenative;
}

// A set of categories.
class Categories {
  public:
    constexpr Categories() = default;
    constexpr Categories(std::initializer_list<Category> list) {
        for (const Category c : list) insert(c);
    }

    constexpr void insert(Category c) { word(c) |= bit(c); }
    constexpr void remove(Category c) { word(c) &= ~bit(c); }
    constexpr Categories& operator|=(const Categories& other) {
        words_[0] |= other.words_[0];
        words_[1] |= other.words_[1];
        return *this;
    }
    constexpr bool contains(Category c) const { return (words_[index(c)] & bit(c)) != 0; }
    constexpr bool intersects(const Categories& other) const {
        return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
    }
    constexpr bool empty() const { return (words_[0] | words_[1]) == 0; }

  private:
    static constexpr std::size_t index(Category c) { return static_cast<std::size_t>(c) / 64; }
    static constexpr std::uint64_t bit(Category c) {
        return std::uint64_t{1} << (static_cast<unsigned>(c) % 64);
    }
    constexpr std::uint64_t& word(Category c) { return words_[index(c)]; }

    std::uint64_t words_[2] = {0, 0};
};
static_assert(category_count <= 128);

}  // namespace claimdiff
