// Durations.
//
//     duration = bound? item ((","|"and")? item)* bound-after?
//     item     = "between" number (unit fraction?)? "and" number unit fraction?
//              | (number (range-word number | "or more")? | article) of? unit ("and" article?
//              fraction)?
//
// Accepted: "trois jours", "an hour and a half", "2 years, 3 months", "trois quarts d'heure".
// Rejected: "days" (no amount), "second" alone (no amount).
#include "grammar/candidates.hpp"
#include "grammar/time_numbers.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff::grammar {

using DurationItemRule = TimeRule<struct duration_item_class>;
const DurationItemRule duration_item{"duration item"};

const auto amount
    = node<TimeNode::amount>[any_number | is(Category::one_article) | is(Category::all_word)];
// "1h30", "2 h 05": the minutes need no unit.
const auto bare_minutes = node<TimeNode::minute>[token_if([](const Token& t) {
                              return t.digit_count == 2 && plain_number(t, 0, 59);
                          })]
                          >> !is(Category::time_unit) >> -(&glued >> token_if([](const Token& t) {
                                return t.word == "m";  // "2h 20m"
                            }));
// "2h21'34''"
const auto prime = sign("'") | sign("’") | sign("′");
const auto double_prime = sign("″") | sign("\"") | sign("”") | prime >> &glued >> prime;
const auto prime_seconds
    = &glued >> prime >> -group
                             [node<TimeNode::second>[token_if([](const Token& t) {
                                  return t.digit_count == 2 && plain_number(t, 0, 59);
                              })]
                              >> -(&glued >> double_prime)];
const auto amount_up = node<TimeNode::amount_up>[any_number];
// Not "and": "15 et 17 ans" are two.
const auto between_sign
    = word(Category::range_word, 1, 1) | word(Category::range_word, 3, 3) | sign("-") | sign("–");
// "five or more years"
const auto or_more
    = node<TimeNode::more>[word(Category::range_word, 2, 3) >> is(Category::bound_and)];

// "fifteen [straight] hours", "deux [bonnes] heures"
const auto behind_number = lookbehind(
    [](const Token& t) { return !t.has(Category::one_article) && !t.has(Category::all_word); });
const auto described
    = behind_number >> token_if([](const Token& t) {
          const bool plain = t.lexeme_count == 0 || t.has(Category::dimension);  // "two long weeks"
          return t.is_word() && !t.capital && plain && may_be_adjective(t);
      });

// "half an hour"; not "1,500 a day"
const auto after_fraction = lookbehind(
    [](const Token& t) { return t.has(Category::fraction) || t.has(Category::ordinal); });
const auto of_fraction = after_fraction >> -is(Category::of_word) >> is(Category::one_article);
const auto unit_of_end = -of_fraction >> unit_name >> -half_more;
const auto upper_end = node<TimeNode::amount_up>[any_number | is(Category::one_article)];
const auto colon = &glued >> sign(":") >> &glued;
const auto sixtieth
    = token_if([](const Token& t) { return t.digit_count == 2 && plain_number(t, 0, 59); });
const auto hours = node<TimeNode::hour>[whole_number(0, 99, 2)];
const auto minutes = colon >> node<TimeNode::minute>[sixtieth];
const auto seconds = colon >> node<TimeNode::second>[sixtieth];
const auto stopwatch = group[hours >> minutes >> -seconds >> unit_name];  // "2:31:08 Stunden"
const auto and_item = is(Category::conjunction) | is(Category::number_and);
const auto duration_item_def
    = group
          [is(Category::between_word) >> amount >> word(Category::range_word, 1, 3) >> amount_up
           >> unit_name]  // "entre 6 y 11 años"
      | group
          [is(Category::between_word) >> amount >> unit_of_end >> word(Category::range_word, 2, 2)
           >> upper_end >> unit_of_end
           >> !(and_item >> amount)]  // "between half an hour and a year and a half"
      | amount >> -(group[between_sign >> amount_up] | or_more)
            >> -(of_fraction | is(Category::of_word) | described) >> unit_name
            >> -(half_more | group[bare_minutes >> -prime_seconds]);

// "36 hours a week" is no sum of both.
const auto next_item = sign(",") >> -and_item | and_item | !is(Category::one_article);

// "within 72 hours, and 24 hours later" is no sum: each item has a unit of its own.
const auto other_unit = lookbehind([](const Token& t) {
    const Token* last = &t;
    while (!last->has(Category::time_unit)) --last;
    const Token* earlier = last - 1;
    while (!earlier->has(Category::time_unit)) --earlier;
    return earlier->lexeme(Category::time_unit)->id != last->lexeme(Category::time_unit)->id;
});

const auto duration_def = remembered<
    4>[holds(Category::time_unit) >> node<TimeNode::duration>[stopwatch | duration_item >> *group[next_item >> !is(Category::between_word) >> duration_item >> other_unit]]];

BOOST_SPIRIT_DEFINE(duration_item)
BOOST_SPIRIT_DEFINE(duration)
BOOST_SPIRIT_INSTANTIATE(DurationRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar

namespace claimdiff {

std::optional<Number> parse_amount(TokenRange tokens) {
    Number result;
    const Token* at = tokens.first;
    if (!grammar::x3::parse(at, tokens.last, grammar::number, result)) return {};
    return result;
}

}  // namespace claimdiff
