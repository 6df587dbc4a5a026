// Durations.
//
//     duration = bound? item ((","|"and")? item)* bound-after?
//     item     = "between" number "and" number unit
//              | (number (range-word number | "or more")? | article) of? unit ("and" article?
//              fraction)?
//
// Accepted: "trois jours", "an hour and a half", "2 years, 3 months", "trois quarts d'heure".
// Rejected: "days" (no amount), "second" alone (no amount).
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
                          >> !is(Category::time_unit);
const auto amount_up = node<TimeNode::amount_up>[any_number];
const auto between_sign = word(Category::range_word, 1, 3) | sign("-") | sign("–");
const auto half_more = node<
    TimeNode::
        added>[is(Category::number_and) >> -is(Category::one_article) >> is(Category::fraction)];

// "five or more years"
const auto or_more
    = node<TimeNode::more>[word(Category::range_word, 2, 3) >> is(Category::bound_and)];

// "half an hour"; not "1,500 a day"
const auto after_fraction = lookbehind(
    [](const Token& t) { return t.has(Category::fraction) || t.has(Category::ordinal); });
const auto colon = &glued >> sign(":") >> &glued;
const auto sixtieth
    = token_if([](const Token& t) { return t.digit_count == 2 && plain_number(t, 0, 59); });
const auto hours = node<TimeNode::hour>[whole_number(0, 99, 2)];
const auto minutes = colon >> node<TimeNode::minute>[sixtieth];
const auto seconds = colon >> node<TimeNode::second>[sixtieth];
const auto duration_item_def
    = group
          [is(Category::between_word) >> amount >> word(Category::range_word, 1, 3) >> amount_up
           >> unit_name]                                  // "entre 6 y 11 años"
      | group[hours >> minutes >> -seconds >> unit_name]  // "2:31:08 Stunden"
      | amount >> -(group[between_sign >> amount_up] | or_more) >> -(
            after_fraction >> -is(Category::of_word) >> is(Category::one_article)
            | is(Category::of_word))
            >> unit_name >> -(half_more | group[bare_minutes]);

const auto next_item = -sign(",") >> -(is(Category::conjunction) | is(Category::number_and));

const auto duration_def = remembered<
    4>[holds(Category::time_unit) >> node<TimeNode::duration>[duration_item >> *group[next_item >> duration_item]]];

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
