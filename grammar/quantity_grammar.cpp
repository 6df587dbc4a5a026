// Quantities: a number with its bound, unit, currency or percent sign, and ranges of them.
//
//     quantity = ordinal | opening join? age? bound-after?
//     opening  = "aged"? (bound | "between")? amount
//     join     = ("-" | "to" | "and" | "or" | noun* "out of") amount
//     age      = time-unit "old"
//     amount   = currency number letter? coin?
//              | number letter? (percent | "of"? (currency | unit) per?)? (coin | length | half)?
//     coin     = "and"? cardinal currency          length = "and"? cardinal unit
//     half     = "and" article? fraction           per    = ("per" | "/") (unit | time-unit)
//
// Accepted: "plus de 3,5 millions d'euros", "between 10 and 15 %", "US$1.2bn", "60-year-old".
// Rejected: "5 m" as five million unless it is money, "5 and 6" as a range without "between".
//
// The opening and what follows it are parsed one after the other, so that the first amount is read
// once. Whether a range ascends, and what kind of quantity it is, quantities.cpp decides.
#include "grammar/quantity_grammar.hpp"

#include "grammar/candidates.hpp"
#include "grammar/number_grammar.hpp"

namespace claimdiff::grammar {

struct Opening {
    TokenRange aged;
    TokenRange bound;
    Amount amount;
};

struct Join {
    TokenRange word;
    Amount amount;
};

}  // namespace claimdiff::grammar

BOOST_FUSION_ADAPT_STRUCT(claimdiff::Amount, symbol, number, letter, unit, per, minor)
BOOST_FUSION_ADAPT_STRUCT(claimdiff::grammar::Opening, aged, bound, amount)
BOOST_FUSION_ADAPT_STRUCT(claimdiff::grammar::Join, word, amount)

namespace claimdiff {
namespace grammar {

// words

const auto bound = token_if([](const Token& t) {  // "a majority" is an amount itself
    return (t.has(Category::bound) || t.has(Category::between_word)) && !t.has(Category::fraction);
});
const auto currency = is(Category::currency);
// Before the number only signs and codes: "$", "US$", "EUR", "Rs"; a word there is another
// clause's.
const auto currency_first = token_if([](const Token& t) {
    if (!t.has(Category::currency)) return false;
    if (t.kind == TokenKind::sign || t.word.find('$') != t.word.npos) return true;
    return t.capital && (t.word.size() == 2 || t.word.size() == 3) && !t.has(Category::hundred);
});
// "5 ft 2 in": a unit that is a preposition too needs an end behind it.
const auto phrase_end = x3::eoi | next_if([](const Token& t) { return t.kind == TokenKind::sign; });
// "ha" are hectares behind digits, and in "uno ha muerto" an auxiliary.
const auto after_digits = lookbehind([](const Token& t) { return t.is_number(); });
const auto unit = token_if([](const Token& t) {
                      return t.has(Category::unit) && !t.has(Category::preposition)
                             && !t.has(Category::auxiliary);
                  })
                  | after_digits >> token_if([](const Token& t) {
                        return t.has(Category::unit) && t.has(Category::auxiliary);
                    })
                  | is(Category::unit) >> phrase_end;
const auto time_unit = is(Category::time_unit);
const auto of = token_if([](const Token& t) {  // "la línea 4 del metro" has no metres
    return t.has(Category::of_word) && !t.has(Category::article);
});
const auto one_article = is(Category::one_article);
const auto per_word = is(Category::per) | sign("/");
const auto and_word = is(Category::number_and);
const auto after_decimals = lookbehind([](const Token& t) { return t.decimals > 0; });
const auto percent = is(Category::percent) | is(Category::basis_point)
                     | word(Category::percent_point, 0, 0)
                     | after_decimals >> word(Category::percent_point, 1, 1);  // "0,2 point"
const auto dash = &not_spaced >> (sign("-") | sign("~")) >> &not_spaced
                  | &spaced >> sign("-") >> &spaced >> &(digits | sign("~"));
const auto score_colon = &glued >> sign(":") >> &glued;  // "3:1"
const auto join_word = score_colon | is(Category::range_word) | is(Category::number_and)
                       | is(Category::out_of) | dash;
// "un Français sur deux", "trois jeunes actifs sur quatre"
const auto counted_word = token_if([](const Token& t) {
    if (!t.is_word() || t.has(Category::preposition) || t.has(Category::conjunction)) return false;
    for (const Reading reading : t.readings) {
        if (reading.pos.has_any(Pos::noun | Pos::adjective)) return true;
    }
    return t.has(Category::noun);
});
const auto hyphened_digits
    = next_if([](const Token& t) { return t.is_number() && t.hyphen_before; });
// A scale that is a unit too, "m", is a million only beside a currency.
const auto letter = is(Category::scale);
const auto after_unit = lookbehind([](const Token& t) { return t.has(Category::unit); });
const auto after_amount
    = lookbehind([](const Token& t) { return t.has(Category::unit) || t.has(Category::currency); });

// rules

const x3::rule<struct opening_class, Opening> opening{"quantity"};
const x3::rule<struct join_class, Join> join{"second amount"};
const x3::rule<struct money_join_class, Join> money_join{"second amount of money"};
const x3::rule<struct money_tail_class, Amount> money_tail{"amount of money"};
const x3::rule<struct amount_class, Amount> amount{"amount"};
const x3::rule<struct money_first_class, Amount> money_first{"amount of money"};
const x3::rule<struct number_first_class, Amount> number_first{"amount"};
const x3::rule<struct single_class, Number> single{"article"};
const x3::rule<struct any_opening_class, Opening> any_opening{"any quantity"};
const x3::rule<struct between_class, Opening> between{"between two small numbers"};
const x3::rule<struct plain_class, Amount> plain{"plain amount"};
const x3::rule<struct first_of_two_class, Number> first_of_two{"small number"};

// definitions, from the top

// "zwischen zwei und zwanzig" are two numbers, not 22.
const auto first_of_two_def
    = absent >> absent >> tokens
          [word(Category::cardinal, 1, 9)
           >> &(word(Category::number_and, 11, 11) >> is(Category::cardinal))]
      >> absent >> absent >> absent >> absent >> absent;
const auto plain_def = absent >> first_of_two >> absent >> absent >> absent >> absent;
const auto between_def = absent >> tokens[is(Category::between_word)] >> plain;

const auto opening_def = between | any_opening;
const auto any_opening_def = tokens[-is(Category::age_word)] >> tokens[-bound] >> amount;

const auto join_def
    = tokens
          [&glued >> sign("-") >> &spaced >> word(Category::range_word, 1, 3)  // "30- to"
           | join_word >> -is(Category::bound)                                 // "to"
           | counted_word >> -counted_word >> is(Category::out_of)             // "sur"
           | hyphened_digits]                                                  // "km-5"
      >> amount;

// The "4m" of "€3-4m": a sign before the first amount makes money of the second.
const auto money_join_def = tokens[join_word >> -is(Category::bound)] >> money_tail;

const auto amount_def = money_first | number_first;

const auto two_digits = token_if([](const Token& t) {
    return t.is_number() && t.digit_count == 2 && t.decimals == 0 && t.space_before;
});
const auto bare_coin = -and_word >> (two_digits | word(Category::cardinal, 10, 99))
                       >> phrase_end;                 // "15 dollars 50"
const auto coin = -and_word >> cardinal >> currency;  // "and 15 cents"
// "12 ft 6 in long": behind a length, "in" is an inch unless something opens that one is in.
const auto inches = is(Category::unit) >> !next_if([](const Token& t) {
                        return t.capital || t.is_number() || t.has(Category::article)
                               || t.has(Category::time_unit);
                    });
const auto length = +(!hyphened_digits >> -(and_word | sign(",")) >> cardinal >> (unit | inches));
// "1 m 80", "1m80"
const auto centimetres
    = token_if([](const Token& t) {
          return t.is_number() && t.digit_count == 2 && t.decimals == 0 && !t.hyphen_before;
      })
      >> !next_if([](const Token& t) {
            if (t.has(Category::percent) || t.has(Category::currency) || t.has(Category::noun))
                return true;
            if (!t.is_word() || t.has(Category::preposition) || t.has(Category::of_word)
                || t.has(Category::conjunction))
                return false;
            for (const Reading reading : t.readings) {  // "6 m 84 personnes"
                if (reading.pos.has_any(Pos::noun | Pos::adjective)) return true;
            }
            return t.readings.empty() && t.lexeme_count == 0;
        });
const auto after_metre
    = lookbehind([](const Token& t) { return t.has(Category::unit) && t.word == "m"; });
// "5'11\""
const auto prime = sign("'") | sign("’") | sign("′");
const auto double_prime = sign("\"") | sign("″") | sign("”");
const auto feet_and_inches = &glued >> prime >> &glued >> digits >> &glued >> double_prime;
const auto below_zero = word(Category::minus, 1, 1);
const auto half = and_word >> -one_article >> is(Category::fraction);  // "et demi"

const auto money_first_def = tokens[currency_first]  // "$5m", "EUR 29,99"
                             >> number >> tokens[-letter] >> tokens[-currency] >> absent
                             >> tokens[-(coin | bare_coin)];

const auto after_fraction = lookbehind(
    [](const Token& t) { return t.has(Category::fraction) || t.has(Category::ordinal); });
// "2023 $1.2bn": a sign glued to digits is theirs.
const auto currency_after = currency >> !(&glued >> digits);
// "half a point", "a quarter-point", "0.3 of a percentage point", "un quart de point"
const auto part_of_point
    = (after_fraction | after_decimals) >> -of >> -one_article >> is(Category::percent_point);
const auto unit_part = percent                                           // "12 %"
                       | part_of_point | -of >> (currency_after | unit)  // "millions d'euros"
                       | after_fraction >> -of >> one_article >> unit    // "half a mile"
                       | sign("(") >> (currency | unit) >> sign(")");    // "20 (kg)"

// "1,200 tonnes a decade [ago]"
const auto in_past
    = next_if([](const Token& t) { return t.has(Category::ago) || t.has(Category::later_word); });

const auto number_first_def
    = absent >> (number | single) >> tokens[-(letter >> &(-of >> currency))] >> tokens[-unit_part]
      >> tokens[-(after_unit >> per_word >> (unit | time_unit) >> !in_past)]  // "litres par
                                                                              // seconde"
      >> tokens[-(
          feet_and_inches
          | after_amount
                >> (coin | length | half | bare_coin | below_zero | after_metre >> centimetres))];

const auto money_tail_def
    = tokens[-currency_first] >> number >> tokens[-letter] >> tokens[-percent] >> absent >> absent;

const auto single_def = absent >> absent >> tokens
                            [one_article >> !currency_first
                             >> &(currency | is(Category::lone_unit))]  // "a dollar", "a mile"
                        >> absent >> absent >> absent >> absent >> absent;

BOOST_SPIRIT_DEFINE(opening, any_opening, between, plain, first_of_two)
BOOST_SPIRIT_DEFINE(join, money_join, amount, money_first, money_tail, number_first, single)

const auto age_unit = tokens[time_unit >> is(Category::old_word) | word(Category::old_word, 1, 1)];
const auto aged_unit = tokens[time_unit >> -is(Category::old_word)];
const auto and_or = word(Category::range_word, 2, 3);
const auto counts = digits | is(Category::cardinal) | is(Category::one_article);
const auto bound_after = tokens
    [is(Category::bound_after) >> !counts              // "at least", but not "four plus five"
     | and_or >> is(Category::bound_and) >> !counts];  // "or more", "et plus"

}  // namespace grammar

namespace {

// "fined $1,500 plus costs": what has its unit and a noun behind the "plus" is no bound.
bool adds_something(const QuantitySyntax& syntax, const Token* last) {
    if (syntax.bound_after.last - syntax.bound_after.first != 1 || syntax.end == last) return false;
    const Token& word = syntax.bound_after.front();
    const bool measured = !syntax.first.symbol.empty() || !syntax.first.unit.empty();
    return measured && word.is_word() && !word.hyphen_before && may_be_counted(*syntax.end);
}

}  // namespace

std::optional<QuantitySyntax> parse_quantity(
    const Token* begin, const Token* last, bool with_join) {
    namespace x3 = boost::spirit::x3;
    QuantitySyntax syntax;
    syntax.begin = syntax.end = begin;
    if (x3::parse(syntax.end, last, grammar::ordinal, syntax.ordinal)
        && evaluate_cardinal(syntax.ordinal))
        return syntax;
    syntax.ordinal = {};
    syntax.end = begin;
    grammar::Opening opening;
    if (!x3::parse(syntax.end, last, grammar::opening, opening)) return {};
    syntax.aged = opening.aged;
    syntax.bound = opening.bound;
    syntax.first = opening.amount;
    const bool money = !syntax.first.symbol.empty();
    const auto joins = [&](const Token* from) {
        grammar::Join join;
        if (!with_join
            || !(
                money ? x3::parse(from, last, grammar::money_join, join)
                      : x3::parse(from, last, grammar::join, join)))
            return false;
        syntax.end = from;
        syntax.joined = true;
        syntax.join = join.word;
        syntax.second = join.amount;
        return true;
    };
    // "between 10 km [and 20 km]": the other end, where no other follows, and nothing added
    TokenRange& minor = syntax.first.minor;
    if (!joins(syntax.end) && !money && !syntax.bound.empty()
        && syntax.bound.front().has(Category::between_word) && !minor.empty()
        && minor.front().has(Category::number_and) && joins(minor.first))
        minor = {};
    if (syntax.aged.empty()) {
        x3::parse(syntax.end, last, grammar::age_unit, syntax.age_unit);
    } else {
        x3::parse(syntax.end, last, grammar::aged_unit, syntax.age_unit);
    }
    x3::parse(syntax.end, last, grammar::bound_after, syntax.bound_after);
    if (adds_something(syntax, last)) {
        syntax.end = syntax.bound_after.first;
        syntax.bound_after = {};
    }
    return syntax;
}

}  // namespace claimdiff
