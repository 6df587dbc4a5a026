// Dates of the calendar, whole or partial.
//
//     calendar date = numeric
//                   | weekday? day month year?             "lundi 5 mai 2020", "the 5th of May"
//                   | weekday? month day year?             "Monday, May 5, 2020"
//                   | month year?                          "mai 2020"
//                   | weekday day | day-word day | weekday | year | feast year?
//     numeric       = weekday? (n / n / n | n - n - n | n . n . n | n / 0n | n.n | n-0n | 0n/n)
//                                                          "19/12/2022", "2022-12-19", "22/04",
//                                                          "2022-05"
//
// Accepted: "19/décembre/2022", "vendredi 1er mars", "April of 1987".
// Rejected: "123-12-1234" (no date), "may" (a verb without its capital), "Monday 5 people", "lundi
// un autre" (no 1st).
#include "grammar/number_grammar.hpp"
#include "grammar/time_grammar.hpp"

namespace claimdiff::grammar {

// words

// German writes "5. Mai", "vom 3. bis 5. Mai", "13. - 15. Juli"
const auto dot = sign(".") >> next_if([](const Token& t) {
                     return t.has(Category::month) || t.has(Category::range_word)
                            || t.has(Category::until) || t.has(Category::clock_preposition)
                            || t.is_sign("-") || t.is_sign("–") || t.is_sign("/");
                 });
const auto dotted_suffix = sign(".") >> &glued >> word(Category::ordinal_suffix, 1, 1);  // "1.º"
const auto day_digits
    = whole_number(1, 31, 2) >> -(&glued >> (day_suffix | dot | dotted_suffix));  // "5", "1er"
const auto day_words = word(Category::cardinal, 20, 30) >> -is(Category::number_and)
                           >> (word(Category::ordinal, 1, 9) | word(Category::cardinal, 1, 9))
                       | word(Category::ordinal, 1, 31) | word(Category::cardinal, 1, 31);
const auto day = node<TimeNode::day>[day_digits | day_words];
// "July 98", "'98": two digits that are no day.
const auto year2 = node<
    TimeNode::
        year>[sign("'") >> &glued >> whole_number(0, 99, 2) | whole_number(32, 99, 2) >> !counted];
const auto month_before_day = node<TimeNode::month>[token_if([](const Token& t) {
    const Lexeme* lexeme = t.lexeme(Category::month);  // languages that write months with a
    return lexeme != nullptr && lexeme->capital;       // capital may put them first
})];
const auto number_part = &glued >> digits;
// "dos mil diecisiete", "neunzehnhundertneunzig"
const auto thousand = word(Category::scale, 1000, 1000);
const auto year_in_words = node<
    TimeNode::
        year>[&(-word(Category::cardinal, 2, 2) >> thousand | word(Category::cardinal, 11, 19) >> is(Category::hundred)) >> omit_tree(cardinal)];
const auto the_year = (glued_slash | &hyphened | links) >> year4 | &spaced >> year2
                      | sign(",") >> year4 >> !counted | group[links >> year_in_words >> !counted];

// "lundi 13", "Tuesday the third": without a month only a number that can be nothing but a day.
const auto sure_day = node<
    TimeNode::
        day>[day_digits | word(Category::cardinal, 20, 30) >> -is(Category::number_and) >> word(Category::ordinal, 1, 9) | word(Category::ordinal, 1, 31)];
// Two digits and a zero: "22/04"; German and Spanish "am 15.02.", scanned as one number.
const auto zero_month
    = token_if([](const Token& t) { return t.leading_zero && plain_number(t, 1, 12); });
// Not "¼", which has decimals and no digits.
const auto dotted = token_if([](const Token& t) {
    return t.is_number() && !t.grouped && t.digit_count >= 1 && t.digit_count <= 2
           && t.decimals >= 1 && t.decimals <= 2;
});
const auto no_more = !(&glued >> (sign("/") | digits));
const auto day_month
    = (whole_number(1, 31, 2) >> glued_slash >> zero_month
       | zero_month >> glued_slash >> whole_number(1, 31, 2))
          >> no_more
      | whole_number(1, 31, 2) >> glued_slash >> whole_number(1, 31, 2) >> no_more >> !counted;
const auto dotted_date = dotted >> -(&glued >> sign(".")) >> !counted;
const auto digits4
    = token_if([](const Token& t) { return t.digit_count == 4 && plain_number(t, 1900, 2100); });
const auto month_year
    = digits4 >> &glued >> sign("-") >> &glued >> zero_month >> !(&glued >> (sign("-") | digits))
      | whole_number(1, 12, 2) >> glued_slash >> digits4 >> no_more;

const auto weekday_first = -(any_weekday >> comma >> links);

const auto numeric
    = node<TimeNode::numeric_date>[dotted_date | weekday_first >> (day_month | month_year | digits >> &glued >> (sign("/") >> number_part >> &glued >> sign("/") >> number_part | sign("-") >> number_part >> &glued >> sign("-") >> number_part | sign(".") >> number_part >> &glued >> sign(".") >> number_part) >> !(&glued >> -(sign(".") | sign("-") | sign("/")) >> &glued >> digits))];

// "the June 18 hearing": the noun behind a day may be what took place on it; times.cpp looks at it.
const auto named_by_day = next_if([](const Token& t) {
    return !t.has(Category::percent) && !t.has(Category::currency) && !t.has(Category::scale)
           && !t.has(Category::unit) && !t.has(Category::am_pm) && !t.has(Category::hour_word)
           && !t.has(Category::time_unit);
});

const auto the = -(!is(Category::one_article) >> is(Category::article));  // not "Monday, a fifth"
const auto of_the = -is(Category::of_word) >> the;
const auto clock_colon = &glued >> sign(":") >> &glued >> digits;  // "Mon 14:05"
// "on Wednesday, 18 and Thursday, 19 June"; not "on Sunday, 11 fewer than the day before"
const auto parted = x3::eoi | next_if([](const Token& t) {
                        return t.kind == TokenKind::sign || t.has(Category::conjunction)
                               || t.has(Category::preposition) || t.has(Category::time_link)
                               || t.has(Category::clock_preposition);
                    });

// Datelines leave dots out, and French "sept" is a number then: "16 sept 2025".
const auto undotted_september = node<TimeNode::month>[token_if(
    [](const Token& t) { return t.word == "sept" && t.has(Category::cardinal); })];

// definitions

const auto calendar_date_def
    = remembered<5>[opens_with_number_or(Category::weekday, Category::weekday_short) >> numeric  // "19/12/2022"
      | holds(Category::month) >> node<
          TimeNode::
              date>[weekday_first >> -day_word >> day >> (glued_slash | &hyphened | of_the) >> month >> -group[the_year]]
      | holds(Category::month) >> node<
          TimeNode::
              date>[weekday_first >> month_before_day >> the >> day >> ((!counted) | &named_by_day) >> -group[the_year]]
      | opens_with(Category::weekday, Category::weekday_short)
            >> (node<TimeNode::date>[any_weekday >> the >> sure_day >> !counted >> !clock_colon]  // "mercredi 13"
                | node<TimeNode::date>[any_weekday >> sign(",") >> the >> sure_day >> parted])
      | node<TimeNode::date>[day_word >> day >> !counted]                          // "día 15"
      | node<TimeNode::date>[weekday]                                              // "lundi"
      | opens_with(Category::month)
            >> (node<TimeNode::date>[month >> day >> (group[the_year] | &phrase_end)]  // "marzo 3"
                | node<TimeNode::date>[month >> -group[the_year]])                     // "mai 2020"
      | opens_with_digits >> (node<TimeNode::date>[year4 >> &spaced >> month]  // "2018 June"
                              | node<TimeNode::date>[day >> undotted_september >> year4]
                              | node<TimeNode::date>[year4])                   // "2020"
      | node<TimeNode::feast>[is(Category::time_name) >> -group[links >> year4]]];  // "Noël 2020"

const auto day_date_def = remembered<
    6>[opens_with_number_or(Category::weekday, Category::weekday_short, Category::cardinal, Category::ordinal) >> node<TimeNode::date>[weekday_first >> day >> -group[sign(",") >> year4 >> !counted]]];

BOOST_SPIRIT_DEFINE(calendar_date)
BOOST_SPIRIT_DEFINE(day_date)
BOOST_SPIRIT_INSTANTIATE(CalendarDateRule, Iterator, TreeContext)
BOOST_SPIRIT_INSTANTIATE(DayDateRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar
