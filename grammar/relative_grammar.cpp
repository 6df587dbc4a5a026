// Dates that hang on another date: on the day of publication, or on one named beside them.
//
//     date     = ago | within | offset | night | part | day-part | ordinal-in | period
//     period   = count | date-in | near | week-of | quarter | decade | century | fiscal | season
//              | calendar date | relative day
//     near     = marker+ thing | thing marker          "last week", "lundi prochain"
//     count    = marker amount unit | amount marker unit   "the last two weeks"
//     date-in  = calendar date near-unit               "Friday next week"
//     ordinal-in = ordinal (unit|weekday) period       "first Monday of March 2014"
//     edge     = ("first"|"last") amount unit period   "the first nine months of 2022"
//     years    = year ("-"|"/") two digits             "2022-23"
//     length-to = amount? unit ("to"|"ending") period  "the three months to June"
//     weekend-days = weekend day ("and"|"–") calendar date  "le week-end des 3 et 4 mai"
//     part     = ("début"|"mi"|"fin"|"rest") period    "fin février", "late 2020"
//              | unit "-end" year?                     "year-end"
//     day-part = period "soir" | "soir" "de" period    "lundi soir", "the morning of 5 May"
//     ago      = "il y a" duration | duration ("ago"|"later")
//     offset   = duration ("before"|"after") date      "two weeks before 13 May"
//              | "la veille" "de" calendar date        "le lendemain du 14 juillet"
//
// Accepted: "la semaine du 6 octobre", "début des années 60", "hier en fin d'après-midi".
// Rejected: "the last" (of what?), "deux jours après l'attaque" (only its duration).
#include "grammar/time_numbers.hpp"

namespace claimdiff::grammar {

// words

template <class... Category_>
auto marker(Category_... categories) {
    return node<TimeNode::marker>[token_if(
        [=](const Token& t) { return (t.has(categories) || ...); })];
}
// Before its noun; "passé 10 heures" is a preposition.
const auto markers = +node<TimeNode::marker>[token_if([](const Token& t) {
    const Lexeme* last = t.lexeme(Category::last_word);
    return ((last != nullptr && last->value != of_its_period) || t.has(Category::this_word)
            || t.has(Category::next_word))
           && !t.has(Category::clock_preposition);
})];
// Behind its noun: "la semaine dernière", but not the "past" of "20 minutes past 3".
const auto near_marker = node<TimeNode::marker>[!is(Category::clock_sign) >> last_or_next];
const auto any_near = holds(Category::this_word, Category::last_word, Category::next_word);
const auto amount = node<TimeNode::amount>[any_number | is(Category::all_word)];
const auto whole_amount = node<TimeNode::amount>[omit_tree(cardinal)];
const auto ordinal_word = node<TimeNode::ordinal>[any_ordinal | is(Category::last_word)];
const auto season_name = is(Category::season);
const auto the_year = comma >> links >> year4;
const auto round_digits = token_if([](const Token& t) {  // "1970", "60"
    return plain_number(t, 0, 2100) && (t.digit_count == 2 || t.digit_count == 4)
           && t.value.to_integer().value_or(1) % 10 == 0;
});
const auto plural_s = token_if([](const Token& t) { return t.word == "s" || t.word == "'s"; });
const auto plural_sign = -(&glued >> sign("'")) >> &glued >> plural_s;
// "XIXe", "XXIème": a Roman numeral with an ordinal's ending.
const auto roman = token_if([](const Token& t) {
    if (!t.is_word() || t.word.size() < 2) return false;
    const std::size_t end = t.word.find_first_not_of("ivx");
    if (end == 0) return false;
    const std::string_view ending = end == t.word.npos ? "" : t.word.substr(end);
    return ending.empty() || ending == "e" || ending == "ème" || ending == "er" || ending == "eme";
});
const auto fiscal_code = token_if([](const Token& t) {  // "FY2024", "FY24"
    return t.is_word() && t.word.size() >= 4 && t.word.size() <= 6 && t.word.substr(0, 2) == "fy"
           && t.word.find_first_not_of("0123456789", 2) == t.word.npos;
});

// rules

using NearUnitRule = TimeRule<struct near_unit_class>;
using PeriodRule = TimeRule<struct period_class>;
using ContainerRule = TimeRule<struct container_class>;
using DayPartRule = TimeRule<struct day_part_of_class>;
const NearUnitRule near_unit{"near unit"};
const PeriodRule period{"period"};
const ContainerRule container{"containing period"};
const DayPartRule day_part_of{"part of a day"};

// definitions

const auto day_number = day_word >> whole_number(1, 31, 2);  // "el pasado día 24"
// German "Vorjahr" is the last year in one word, "Monday week" the Monday after next.
const auto near_in_one = node<TimeNode::marker>[&last_or_next];
const auto near_unit_def = remembered<
    3>[holds(Category::this_word, Category::last_word, Category::next_word) >> (node<TimeNode::near>[near_in_one >> unit_name] | node<TimeNode::near>[markers >> links >> !day_number >> unit_name] | node<TimeNode::near>[unit_name >> near_marker])];

// Behind a day or "this" a word that is a day too is a part of it: "heute Morgen".
const auto part_even_so = node<TimeNode::day_part>[token_if(
    [](const Token& t) { return t.has(Category::day_part) && !t.has(Category::weekday); })];
const auto season_of = node<TimeNode::season>[season_name >> -group[the_year]];
const auto thing = season_of | part_even_so | calendar_date;

// Not "weekly", which says all by itself (times.cpp).
const auto each = token_if([](const Token& t) {
    const Lexeme* lexeme = t.lexeme(Category::every_word);
    return lexeme != nullptr && lexeme->id == 0;
});
// "every second household" is one in two
const auto each_second = is(Category::ordinal) >> counted;
const auto every
    = opens_with(Category::every_word) >> node<
          TimeNode::
              every>[each >> links >> !each_second >> (unit_name | day_part_name | calendar_date)];
const auto weekend = node<TimeNode::near>[node<TimeNode::unit>[is(Category::weekend_word)]];

const auto near_date
    = near_unit  // "la semaine dernière"
      | node<TimeNode::near>[near_in_one >> node<TimeNode::date>[weekday]]  // "lundi en huit"
      | node<TimeNode::near>[markers >> links >> thing]                     // "next Monday"
      | node<TimeNode::near>[thing >> near_marker];                         // "été dernier"

const auto count
    = node<TimeNode::count>[markers >> links >> amount >> links >> unit_name]  // "last two weeks"
      | node<TimeNode::count>[markers >> links >> whole_amount >> unit_name]  // "past two quarters"
      | node<TimeNode::count>[amount >> near_marker >> unit_name]  // "trois derniers jours"
      | node<TimeNode::count>[amount >> unit_name >> near_marker]  // "3 mois suivants"
      | node<TimeNode::count>[markers >> unit_name >> half_more];  // "the past year and a half"

const auto in_weeks = node<TimeNode::ago>[marker(Category::in_future) >> duration];
const auto date_in
    = node<TimeNode::weekday_in>[calendar_date >> comma >> links >> near_unit]
      | node<TimeNode::weekday_in>[day_date >> is(Category::of_word) >> links >> near_unit]
      | node<TimeNode::weekday_in>[weekday >> in_weeks]  // "Mittwoch in zwei Wochen"
      | node<TimeNode::weekday_in>[near_unit >> links >> weekday];

const auto year_alone = node<TimeNode::date>[year4];
// Not "second of March", "third-quarter 2022", "les années 1980".
const auto unit_only = node<TimeNode::unit>[token_if([](const Token& t) {
    return t.has(Category::time_unit) && !t.has(Category::ordinal) && !t.has(Category::fraction)
           && !t.has(Category::decade_word);
})];
const auto unit_of = node<TimeNode::unit>[token_if(
    [](const Token& t) { return t.has(Category::time_unit) && !t.has(Category::ordinal); })];
const auto week_of
    = node<TimeNode::week_of>[unit_of >> +is(Category::time_link) >> calendar_date]
      | node<TimeNode::week_of>[unit_only >> &spaced >> year_alone];  // "the year 2019"

// "2022-23", "1939–45", "2021/22": seasons and wars; not "2022-12-19" nor "2022-23 %"
const auto first_year
    = token_if([](const Token& t) { return t.digit_count == 4 && plain_number(t, 1800, 2100); });
const auto not_a_count = next_if([](const Token& t) {
    return t.has(Category::percent) || t.has(Category::currency) || t.has(Category::unit)
           || t.has(Category::scale) || (t.glued() && t.kind != TokenKind::sign);
});
// Behind three tokens that matched: the second year comes soon after the first; "2016-05" is a
// month.
const auto ascending = lookbehind([](const Token& t) {
    constexpr std::int64_t longest = 20;
    const std::int64_t from = (&t - 2)->value.to_integer().value_or(0) % 100;
    const std::int64_t years = t.value.to_integer().value_or(0) - from;
    return (years > 0 && years <= longest) || (from == 99 && t.value.is_zero());
});
const auto years = node<
    TimeNode::
        years>[first_year >> &glued >> (sign("-") | sign("–") | sign("/")) >> &glued >> whole_number(0, 99, 2) >> ascending >> !(&glued >> (sign("-") | sign("/")) >> &glued >> digits) >> !not_a_count];

const auto decade_opens = next_if(
    [](const Token& t) { return t.is_number() || t.has(Category::decade_word) || t.is_sign("'"); });
const auto decade
    = decade_opens
      >> (node<TimeNode::decade>[round_digits >> &glued >> is(Category::decade_word)]  // "90er
                                                                                       // Jahre"
          | node<
              TimeNode::decade>[is(Category::decade_word) >> links >> round_digits >> -plural_sign]
          | node<TimeNode::decade>[-sign("'") >> round_digits >> plural_sign]  // "the 1970s", "the
                                                                               // '90s"
          | node<TimeNode::decade>[word(Category::decade_word, 20, 90)]        // "the nineties"
          | node<TimeNode::decade>[word(Category::decade_word, 0, 0) >> omit_tree(cardinal)]);

const auto roman_numeral = token_if([](const Token& t) {  // "siglo V"
    return t.is_word() && t.capital && t.word.find_first_not_of("ivx") == t.word.npos;
});
const auto digits_dot = whole_number(1, 22, 2) >> &glued >> sign(".");  // "20. Jahrhundert"
const auto century
    = holds(Category::century_word)
      >> (node<TimeNode::century>[(digits_dot | any_ordinal | roman) >> is(Category::century_word)]
          | node<TimeNode::century>[is(Category::century_word) >> roman_numeral]);

const auto fiscal
    = opens_with(Category::fiscal_word) >> node<
          TimeNode::fiscal>[is(Category::fiscal_word) >> links >> (year4 | whole_number(10, 99, 2))]
      | node<TimeNode::fiscal>[fiscal_code];

// "Q3 last year", "the first half of the 1990s", "second half of May"
const auto month_alone = node<TimeNode::date>[month >> -group[the_year]];
const auto quarter = node<
    TimeNode::
        quarter>[is(Category::quarter_word) >> -group[comma >> links >> (group[year4 >> !plural_s] | near_unit | century | decade | fiscal | month_alone | unit_name)]];

const auto relative_day = node<TimeNode::relative_day>[is(Category::relative_day)];

const auto period_def = remembered<
    2>[opens_with_digits >> years | any_near >> count | (any_near | holds(Category::in_future)) >> date_in | any_near >> near_date | holds(Category::time_unit) >> week_of | quarter | decade | century | fiscal | season_of | calendar_date | relative_day | weekend];

const auto container_def = century | period | unit_name;

// "the first nine months of the year", "les trois derniers jours de mai"
const auto edge_word
    = node<TimeNode::ordinal>[word(Category::ordinal, 1, 1) | is(Category::last_word)];
const auto edge
    = node<
          TimeNode::edge>[edge_word >> amount >> unit_name >> +is(Category::time_link) >> container]
      | node<TimeNode::
                 edge>[amount >> edge_word >> unit_name >> +is(Category::time_link) >> container];

const auto ordinal_in
    = holds(Category::ordinal, Category::ordinal_suffix, Category::last_word)
      >> (node<TimeNode::
                   ordinal_in>[ordinal_word >> (unit_name | weekday) >> comma >> links >> container]
          | node<TimeNode::ordinal_in>[ordinal_word >> weekday >> links >> every]  // "of every
                                                                                   // month"
          | node<
              TimeNode::
                  ordinal_in>[node<TimeNode::ordinal>[any_ordinal] >> marker(Category::last_word) >> (unit_name | weekday) >> comma >> links >> container]  // "third last week of 2018"
          | node<
              TimeNode::
                  ordinal_in>[node<TimeNode::ordinal>[any_ordinal] >> (&hyphened >> unit_name | unit_name >> (&is(Category::auxiliary) | !counted))]);

// "early 2020", "late in May"; "start" and "end" are verbs too and need their "of" (value 1).
const auto part_word
    = node<TimeNode::marker>[token_if([](const Token& t) {
          for (const Category c : {Category::start_word, Category::mid_word, Category::end_word}) {
              if (const Lexeme* lexeme = t.lexeme(c))
                  return lexeme->value == 0 || lexeme->value == 3;  // "Rest der Woche"
          }
          return false;
      })]
      | group
          [marker(Category::start_word, Category::mid_word, Category::end_word)
           >> (&is(Category::of_word) | &hyphened)];  // "end-September"
// "frühen", "späten": of a part of the day, or of a decade.
const auto part_adjective
    = node<TimeNode::marker>[word(Category::start_word, 2, 2) | word(Category::end_word, 2, 2)];
const auto part_of_day
    = node<TimeNode::part_of>[(part_word | part_adjective) >> links >> day_part_name]
      | day_part_name;
const auto part_behind = part_of_day | part_even_so;

// "en mai 2011, la nuit de …": years and months have no such part
const auto no_day = -is(Category::month) >> year_digits;

const auto day_part_of_def
    = node<TimeNode::day_part_of>[!no_day >> period >> comma >> links >> part_behind]  // "lundi
                                                                                       // soir"
      | node<TimeNode::day_part_of>[part_of_day >> comma >> links >> period] | part_of_day;

// German "Jahresende" is the end of the year in one word.
const auto part_in_one = node<TimeNode::marker>[&(
    word(Category::start_word, 0, 0) | word(Category::mid_word, 0, 0)
    | word(Category::end_word, 0, 0))];
// "year-end", "the month's end"
const auto part_behind_unit
    = group[&hyphened >> marker(Category::start_word, Category::mid_word, Category::end_word)]
      | group[&glued >> plural_s >> marker(Category::end_word)];
const auto part_of
    = holds(Category::start_word, Category::mid_word, Category::end_word)
      >> (node<TimeNode::
                   part_of>[unit_only >> part_behind_unit >> -group[comma >> links >> year_alone]]
          | node<
              TimeNode::
                  part_of>[part_in_one >> (node<TimeNode::week_of>[unit_name >> links >> year_alone] | unit_name)]
          | node<
              TimeNode::
                  part_of>[part_word >> links >> (century | day_part_of | ordinal_in | container)]
          | node<TimeNode::part_of>[part_adjective >> decade]);

const auto next_day = is(Category::range_word) | is(Category::preposition) | sign("-") | sign("–");
const auto night
    = opens_with(Category::day_part) >> node<
          TimeNode::
              night>[day_part_name >> links >> (group[(calendar_date | day_date) >> next_day >> links >> calendar_date] | group[calendar_date >> next_day >> day_date >> !counted])];

const auto near_words = -is(Category::bound);
// "ago", "später"; not "vor", which leads to what follows: "15 Minuten vor zwölf".
const auto behind_ago = node<TimeNode::marker>[token_if([](const Token& t) {
    return t.has(Category::later_word) || (t.has(Category::ago) && !t.has(Category::before));
})];
const auto ago_word = marker(Category::ago);
// "a quarter earlier", which by itself would be a fourth; not "fell by a quarter earlier this year"
const auto leads_on = is(Category::this_word) | is(Category::preposition);
const auto one_unit
    = node<TimeNode::duration>[node<TimeNode::amount>[is(Category::one_article)] >> unit_name];
const auto ago
    = opens_with(Category::ago)
          >> node<TimeNode::ago>[ago_word >> near_words >> duration]  // "il y a …"
      | opens_with(Category::in_future)
            >> node<TimeNode::ago>[marker(Category::in_future) >> near_words >> duration]  // "dans
                                                                                           // …"
      | holds(Category::later_word, Category::ago) >> node<
            TimeNode::ago>[(duration >> behind_ago) | (one_unit >> behind_ago >> !leads_on)];

const auto within
    = opens_with(Category::within_word)
      >> node<TimeNode::within>[marker(Category::within_word) >> links >> -near_marker >> duration];

// "two days from tomorrow"; a word that is "of" as well means that: "8 heures du soir"
const auto from = node<TimeNode::marker>[token_if(
    [](const Token& t) { return t.has(Category::from_word) && !t.has(Category::of_word); })];
// "la veille (de Noël)", "the day after (the 5th of May)": a phrase that leans on another date
const auto day_beside = node<TimeNode::relative_day>[token_if([](const Token& t) {
    return t.has(Category::relative_day) && t.word.find(' ') != t.word.npos;
})];
// Not "2 per cent a year between now and 2030".
const auto before_or_after
    = node<TimeNode::marker>[word(Category::before, 0, 0) | is(Category::after)];
const auto offset
    = holds(Category::before, Category::after, Category::from_word)
          >> node<TimeNode::offset>[duration >> (before_or_after | from) >> links >> date]
      | holds(Category::before, Category::after) >> node<
            TimeNode::
                ago>[duration >> marker(Category::before, Category::after) >> (x3::eoi | &sign(",") | &sign("."))]
      | opens_with(Category::relative_day)
            >> node<TimeNode::offset>[day_beside >> links >> calendar_date];

// "the three months to June", "the year to 31 March", "the week ending 14 June": a stretch by its
// length and its end. Two weeks to a feast are those that are left until it.
const auto feast_ahead = is(Category::time_name);
const auto length_end
    = is(Category::period_end) | is(Category::until) | word(Category::range_word, 1, 1);
const auto fiscal_unit = node<TimeNode::unit>[is(Category::fiscal_word)];
const auto length_to
    = holds(Category::period_end, Category::until, Category::range_word) >> node<
          TimeNode::
              length_to>[(group[amount >> unit_name] | unit_of | fiscal_unit) >> length_end >> links >> !feast_ahead >> (part_of | calendar_date)];

// "le week-end des 3 et 4 mai", "the weekend of May 3-4"
const auto day_join = word(Category::range_word, 1, 2) | is(Category::conjunction) | sign("-")
                      | sign("–") | glued_slash;
const auto weekend_days
    = holds(Category::weekend_word)
      >> (node<
              TimeNode::
                  weekend_days>[is(Category::weekend_word) >> -sign(",") >> links >> day_date >> day_join >> links >> calendar_date]
          | node<
              TimeNode::
                  weekend_days>[is(Category::weekend_word) >> -sign(",") >> links >> calendar_date >> day_join >> day_date]);

const auto date_def = remembered<
    1>[length_to | weekend_days | every | century | within | ago | offset | night | holds(Category::ordinal, Category::last_word) >> edge | part_of | ordinal_in | holds(Category::day_part) >> day_part_of | period];

BOOST_SPIRIT_DEFINE(near_unit)
BOOST_SPIRIT_DEFINE(period)
BOOST_SPIRIT_DEFINE(container)
BOOST_SPIRIT_DEFINE(day_part_of)
BOOST_SPIRIT_DEFINE(date)
BOOST_SPIRIT_INSTANTIATE(DateRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar
