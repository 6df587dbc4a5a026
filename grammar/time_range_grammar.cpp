// Moments (a date, a time of day, or both), ranges of them, and half-open ranges.
//
//     time    = range | bounded | moment | duration
//     moment  = date (","? at? clock)? | clock (","? on? date)? | day of the month
//     range   = between start and end | from? start to end | date from? clock to clock
//     bounded = ("since"|"until"|"before"|"after"|"by") (moment|duration)
//
// Accepted: "du 3 au 5 mai", "from 2pm until 6 pm on Thursday", "entre 2010 et 2015", "July 13-15".
// Rejected: "between 3 and 5" (numbers), "3 - 1" (a score).
#include "grammar/candidates.hpp"
#include "grammar/time_grammar.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff::grammar {

// words

// "vingt-quatre heures": one number, no range.
const auto hyphen_in_number
    = lookbehind([](const Token& t) {
          const Lexeme* tens = t.lexeme(Category::cardinal);
          return tens != nullptr && tens->value == 20;
      })
      >> next_if([](const Token& t) { return t.hyphen_before && t.has(Category::cardinal); });
const auto hour_join = word(Category::range_word, 1, 1) | is(Category::until) | sign("-")
                       | sign("–") | sign("—") | (!hyphen_in_number >> hyphened);
const auto join = hour_join | &word(Category::clock_preposition, 1, 1);  // "de las 5 a las 7"
const auto and_word = word(Category::range_word, 2, 2) | is(Category::conjunction);
const auto and_or_join = and_word | join;
// "um" leads to "14.30 Uhr" like any "at"; to a bare hour it belongs.
const auto some_hour = whole_number(0, 24, 2) | word(Category::cardinal, 0, 24) | hour_with_minutes;
const auto hour_follows = some_hour >> !counted >> !sign(":") >> !is(Category::clock_sign);
const auto um = word(Category::clock_preposition, 2, 2) >> !hour_follows;
// Not "a las", which belongs to its hour, nor "ayer durante dos horas".
const auto links_to_clock = *(!is(Category::lasting) >> time_link);
const auto at
    = links_to_clock >> *(word(Category::clock_preposition, 0, 0) | is(Category::bound)) >> -um;
// Links that do not lead to a time of day by themselves: "le 16 à 18h" needs its "à".
const auto plain_links = *token_if([](const Token& t) {
    return t.has(Category::time_link) && !t.has(Category::clock_preposition);
});
const auto bound_marker = node<TimeNode::marker>[token_if([](const Token& t) {
    return t.has(Category::since) || t.has(Category::until) || t.has(Category::before)
           || t.has(Category::after);
})];
// The hour of "3 to 6 pm" and "between 9 and 11 a.m.", "once y media a una y media".
const auto half_past = group
    [node<TimeNode::sign>[is(Category::clock_sign)]
     >> node<TimeNode::fraction>[is(Category::clock_fraction)]];
const auto bare_hour = node<TimeNode::moment>[node<
    TimeNode::
        clock>[node<TimeNode::hour>[whole_number(0, 24, 2) | word(Category::cardinal, 0, 24)] >> -half_past]];

// "2016-12-16T12:30"
const auto iso_t = &glued >> token_if([](const Token& t) { return t.word == "t"; }) >> &glued;

// rules

using MomentRule = TimeRule<struct moment_class>;
const MomentRule moment{"moment"};

// definitions

const auto zoned_digits = digits >> is(Category::time_zone);  // "1030 GMT" is no year
// "dimanche, de 10 h à 18 h", "5 heures, du lundi 16 au vendredi 20": the comma parts a day from
// hours and hours from days that are a range of their own.
const auto hours_of_their_own
    = group[sign(",") >> links_to_clock >> clock_time >> hour_join >> at >> clock_time];
const auto days_of_their_own
    = group[sign(",") >> is(Category::from_word) >> links >> (day_date | date) >> hour_join];
// "Mon 14:05", "sam. 9 h": what stamps a report from the scene.
const auto short_weekday
    = node<TimeNode::date>[node<TimeNode::weekday>[is(Category::weekday_short)] >> -sign(".")];
const auto moment_def = remembered<0>[
    holds(Category::weekday_short) >> node<TimeNode::moment>[short_weekday >> comma >> clock_time]
      | opens_with_digits >> node<TimeNode::moment>[&zoned_digits >> clock_time >> -group[comma >> links >> date]]
      | node<
          TimeNode::
              moment>[holds(Category::clock_preposition) >> day_date >> plain_links >> is(Category::clock_preposition) >> at >> clock_time]  // "le 2 vers 5h"
      | node<
          TimeNode::
              moment>[holds(Category::clock_preposition) >> day_date >> plain_links >> &word(Category::clock_preposition, 1, 2) >> clock_time]  // "am 15. um 8"
      | node<TimeNode::moment>[date >> -group[!hours_of_their_own >> (iso_t | comma >> at) >> clock_time]]  // "demain à 11h"
      | node<TimeNode::moment>[clock_time
              >> -(group[!days_of_their_own >> comma >> links >> date]  // "5 pm on Monday"
                   | group[is(Category::of_word) >> links >> day_date >> !counted])]];

const auto day_moment = node<TimeNode::moment>[day_date];
const auto clock_moment = node<TimeNode::moment>[clock_time];
const auto range_end = moment | group[day_moment >> !counted];

// Bare hours are hours where a part of a day stands behind them.
const auto after_day_part = lookbehind([](const Token& t) { return t.has(Category::day_part); });
const auto hour_to_hour = bare_hour >> (and_word | hour_join) >> bare_hour >> !glued >> links
                          >> node<TimeNode::moment>[date] >> after_day_part;

const auto between
    = opens_with(Category::between_word)
      >> (node<
              TimeNode::
                  range>[is(Category::between_word) >> bare_hour >> (and_word | hour_join) >> clock_moment]
          | node<TimeNode::range>[is(Category::between_word) >> hour_to_hour]  // "between 7 and 9
                                                                               // last night"
          | node<
              TimeNode::
                  range>[is(Category::between_word) >> links >> (moment | day_moment) >> and_or_join >> links >> range_end]);
const auto from_to
    = opens_with(Category::from_word)
      >> (node<TimeNode::range>[is(Category::from_word) >> bare_hour >> hour_join >> clock_moment]
          | node<TimeNode::range>[is(Category::from_word) >> hour_to_hour]
          | node<
              TimeNode::
                  range>[is(Category::from_word) >> links >> (moment | day_moment) >> (join | sign(",") >> hour_join) >> at >> range_end]);
const auto hyphened_month = next_if(  // "le 14-Juillet"
    [](const Token& t) { return t.hyphen_before && t.has(Category::month); });
// A bare number is a day behind another day of the month: "est passé lundi à 23" gives a figure.
const auto after_month_day
    = lookbehind([](const Token& t) { return t.is_number() || t.has(Category::month); });
const auto part_of_it = token_if([](const Token& t) {  // "le 12 au matin"
    return t.has(Category::day_part) && !t.has(Category::weekday) && !t.has(Category::relative_day);
});
const auto plain_range
    = opens_with_number_or(Category::cardinal)
          >> node<TimeNode::range>[bare_hour >> hour_join >> clock_moment]  // "3-6 p.m."
      | node<
          TimeNode::
              range>[moment >> (group[join >> at >> moment] | group[after_month_day >> join >> at >> day_moment >> !counted])]  // "July 13-15"
      | node<
          TimeNode::
              range>[day_moment >> !hyphened_month >> hour_join >> !part_of_it >> links >> moment]  // "3 au
                                                                                                    // 5 mai"
      | node<
          TimeNode::
              range>[day_moment >> glued_slash >> &whole_number(1, 31, 2) >> !(digits >> sign("/")) >> moment];  // "14./15. Mai"
const auto start_word = is(Category::from_word) | is(Category::between_word);
// "heute von neun bis elf": the "von" is the range's.
const auto links_to_start = *token_if([](const Token& t) {
    return t.has(Category::time_link) && !t.has(Category::from_word)
           && !t.has(Category::clock_preposition);
});
const auto two_clocks = clock_moment >> and_or_join >> at >> clock_moment;
// "am Montag von fünf bis sieben", "heute zwischen 16-17 Uhr"
const auto two_hours = bare_hour >> and_or_join >> at >> (clock_moment | bare_hour >> !counted);
const auto date_and_hours = node<
    TimeNode::
        range>[node<TimeNode::moment>[date] >> comma >> links_to_start >> (group[-start_word >> at >> two_clocks] | group[start_word >> two_hours])];

const auto since_marker = node<TimeNode::marker>[is(Category::since)];
const auto bounded
    = opens_with(Category::since, Category::until, Category::before, Category::after)
          >> (node<TimeNode::bounded>[bound_marker >> at >> moment]       // "avant midi"
              | node<TimeNode::bounded>[since_marker >> at >> duration])  // "depuis trois ans"
      | holds(Category::since, Category::until, Category::before, Category::after) >> node<
            TimeNode::
                bounded>[node<TimeNode::moment>[date | day_date] >> comma >> bound_marker >> at >> clock_moment];  // "demain jusqu'à 16h"

// "le 21", "the 21st"
const auto day_of_month
    = node<TimeNode::date>[node<TimeNode::day>[whole_number(1, 31, 2) >> -(&glued >> day_suffix)]];
// "Mo.", "el 16", as a text of its own
const auto lone_day
    = node<
          TimeNode::
              moment>[node<TimeNode::date>[node<TimeNode::weekday>[is(Category::weekday_short)] >> -sign(".")] | day_date >> x3::eoi]
      | node<TimeNode::moment>[day_of_month >> !counted];

const auto time_expression_def
    = between | from_to | date_and_hours | bounded | plain_range | moment | duration | lone_day;

BOOST_SPIRIT_DEFINE(moment)
BOOST_SPIRIT_DEFINE(time_expression)
BOOST_SPIRIT_INSTANTIATE(TimeExpressionRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar

namespace claimdiff {
namespace {

template <class Rule>
std::optional<TimeTree> parse(const Rule& rule, TokenRange tokens) {
    namespace x3 = grammar::x3;
    thread_local TimeNodes nodes;
    nodes.begin(tokens.first, inside_time(tokens));
    const auto context = x3::make_context<grammar::time_nodes_tag>(nodes);
    const Token* at = tokens.first;
    if (!rule.parse(at, tokens.last, context, x3::unused, x3::unused) || nodes.size() == 0)
        return {};
    return nodes.front();
}

}  // namespace

std::optional<TimeTree> parse_time(TokenRange tokens) {
    return parse(grammar::time_expression, tokens);
}

std::optional<TimeTree> parse_duration(TokenRange tokens) {
    return parse(grammar::duration, tokens);
}

}  // namespace claimdiff
