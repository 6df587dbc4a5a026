// Numbers, in digits, in words and mixed, for every language: what differs is in the lexicon.
//
//     number     = loose | half | whole
//     loose      = vague "of"? (hundred | scale)* collective? | plural ("of" plural)*
//     half       = minus? article? fraction ("of"? article? (scale+ | collective))?
//     whole      = minus? cardinal decimals? divisor? added? scale* collective?
//     cardinal   = (count scale+ | thousand scale*) (count scale+ | thousand)* rest? | count
//     count      = digits hundred? | below_1000 | article hundred rest_100?
//     rest       = "and"? below_1000 | digits
//     below_1000 = (below_100? hundred | hundreds) rest_100? | below_100
//     rest_100   = "and"? below_100
//     below_100  = tens "and"? unit | small
//     ordinal    = digits suffix | (cardinal "and"?)? ordinal-word
//
// Accepted: "3,5 milliards", "deux cent mille trois", "two and a half million", "une
// demi-douzaine". Rejected: "10 cents" as 1000 (money), "a third" before a noun as 1/3 (an
// ordinal).
//
// What a PEG cannot see (scales must descend, "one fifth" is no ordinal) evaluate() refuses.
#include "grammar/number_grammar.hpp"

namespace claimdiff::grammar {

// words

const auto small = word(Category::cardinal, 0, 99);
const auto unit_word = word(Category::cardinal, 1, 9);
const auto tens = token_if([](const Token& t) {
    const Lexeme* lexeme = t.lexeme(Category::cardinal);
    return lexeme != nullptr && lexeme->value >= 20 && lexeme->value < 100
           && lexeme->value % 10 == 0;
});
const auto hundreds = word(Category::cardinal, 100, 900);  // "doscientos"
const auto hundred = is(Category::hundred);
// "m" is a million only where it cannot be a metre.
const auto scale = token_if(
    [](const Token& t) { return t.has(Category::scale) && (t.capital || !t.has(Category::unit)); });
const auto thousand = token_if([](const Token& t) {  // "mille", "mil", "tausend" need no count
    const Lexeme* lexeme = t.lexeme(Category::scale);
    return lexeme != nullptr && lexeme->value == 1000 && t.has(Category::cardinal);
});
const auto tens_and = word(Category::number_and, 10, 10);
const auto hundred_and = word(Category::number_and, 11, 100);
const auto ones_and = word(Category::number_and, 11, 11);  // "einundzwanzig"
const auto any_and = is(Category::number_and);
const auto article = is(Category::one_article);
const auto of = is(Category::of_word);
const auto fraction = is(Category::fraction);
const auto collective_word = is(Category::collective);
const auto plural = is(Category::collective_plural);
const auto slash = sign("/");
const auto hyphened = next_if([](const Token& t) { return t.hyphen_before; });
// "41 demi-pensionnaires", "deux demi-finales": nothing is halved, but hours and days.
const auto compounded = next_if([](const Token& t) {
    return t.hyphen_before && !t.is_number() && !t.has(Category::time_unit)
           && !t.has(Category::unit);
});
// "10 cents" is money: digits take no hundred that is a currency too.
const auto plain_hundred = token_if(
    [](const Token& t) { return t.has(Category::hundred) && !t.has(Category::currency); });
const auto minus_sign
    = token_if([](const Token& t) { return t.is_sign("-") || t.is_sign("−") || t.is_sign("–"); });
// "1 million 200 000": digits after a scale word only where they are clearly the rest of it.
const auto grouped_digits = token_if([](const Token& t) { return t.is_number() && t.grouped; });
// A singular that is an ordinal as well ("a third") is a fraction unless it goes on to a noun.
const auto end_of_fraction = x3::eoi | next_if([](const Token& t) {
                                 return t.kind == TokenKind::sign || t.has(Category::of_word)
                                        || t.has(Category::number_and) || t.has(Category::subset)
                                        || t.has(Category::percent);
                             });
const auto ordinal_divisor = word(Category::ordinal, 3, 1000000);

const auto one = token_if([](const Token& t) {
    const Lexeme* lexeme = t.lexeme(Category::cardinal);
    return lexeme != nullptr && lexeme->value == 1 && !t.has(Category::one_article);
});
const auto vulgar = token_if([](const Token& t) { return t.is_number() && t.digit_count == 0; });
const auto minus = (minus_sign >> glued) | word(Category::minus, 0, 0);

// rules

const x3::rule<struct below_100_class> below_100{"number below 100"};
const x3::rule<struct below_1000_class> below_1000{"number below 1000"};
const x3::rule<struct count_class> count{"count"};
const x3::rule<struct loose_class, Number> loose{"vague number"};
const x3::rule<struct plurals_class, Number> plurals{"vague plural"};
const x3::rule<struct half_class, Number> half{"fraction"};
const x3::rule<struct whole_class, Number> whole{"number"};

// definitions, from the top

const auto number_def = loose | plurals | half | whole;

// "tens of thousands", "a couple of hundred"
// "tens of thousands", "a couple of dozen", "a couple of hundred"
const auto of_plurals
    = *(of >> (plural | collective_word | scale)) >> -(collective_word | +scale | hundred);

const auto loose_def  // "plusieurs", "several hundred", "quelques dizaines de milliers"
    = absent >> tokens[is(Category::vague)] >> absent >> absent >> absent >> absent
      >> tokens[-(-of >> +(hundred | scale))]
      >> tokens[-(-of >> (plural | collective_word) >> of_plurals)];

const auto plurals_def  // "dozens", "tens of thousands"
    = absent >> absent >> absent >> absent >> absent >> absent >> absent
      >> tokens[plural >> of_plurals];

// "a tenth of a second", "fourth of a litre"
const auto of_unit = &(of >> -article >> (is(Category::unit) | is(Category::time_unit)));

const auto half_divisor = -article >> fraction                             // "half", "un tiers"
                          | -article >> ordinal_divisor >> of_unit         // "a tenth of a mile"
                          | article >> ordinal_divisor >> end_of_fraction  // "a fifth of"
                          | one >> ordinal_divisor;                        // "one fifth"

const auto half_def
    = tokens[-minus] >> absent >> absent >> absent >> tokens[half_divisor] >> absent
      >> tokens[-(-of >> -article >> +(scale | hundred))]           // "half a million"
      >> tokens[-(-of >> -article >> (collective_word | plural))];  // "half a dozen"

const auto decimals
    = is(Category::decimal_word) >> (digits | +below_1000);  // "virgule cinq", "point seven seven"

const auto divisor = &glued >> slash >> &glued >> digits  // "3/4"
                     | fraction >> !compounded            // "deux tiers", "3 quarters"
                     | &hyphened >> ordinal_divisor;      // "one-eighth"

const auto added = any_and >> (article | small) >> fraction  // "and a half", "et trois quarts"
                   | any_and >> (article | small) >> ordinal_divisor >> end_of_fraction
                   | &hyphened >> is(Category::added_fraction)      // "dreieinhalb"
                   | any_and >> fraction >> !hyphened               // "et demi"
                   | digits >> &glued >> slash >> &glued >> digits  // "1 1/2"
                   | vulgar;                                        // "10½"

// "une bonne vingtaine", "a good dozen"
const auto adjective = token_if([](const Token& t) {
    if (!t.is_word() || t.lexeme_count > 0) return false;
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::adjective)) return true;
    }
    return false;
});
const auto whole_def
    = tokens[-minus] >> absent
      >> tokens[article >> adjective >> &collective_word | cardinal | article >> &collective_word]
      >> tokens[-decimals] >> tokens[-divisor] >> tokens[-added]
      >> tokens[-(+scale | of >> article >> +scale)]
      >> tokens[-((collective_word | plural) >> of_plurals)];

const auto rest_100 = -hundred_and >> below_100 >> !hundred;  // not "one hundred and two hundred"

// Not "5 millions | un an plus tôt".
const auto another = article >> is(Category::time_unit);
const auto rest
    = -hundred_and >> !another >> below_1000 >> !(hundred | scale)  // "deux mille trois"
      | grouped_digits >> !scale;

const auto more = *(count >> +scale | thousand);

const auto cardinal_def = count >> -(+scale >> more >> -rest)     // "3 millions 200 mille"
                          | thousand >> *scale >> more >> -rest;  // "mille neuf cent"

const auto two_digits = token_if([](const Token& t) {
    return t.is_number() && t.digit_count == 2 && t.decimals == 0 && t.space_before;
});
const auto count_def = digits >> -(plain_hundred >> -(rest_100 | hundred_and >> two_digits))
                       | below_1000                       // "trois cent vingt"
                       | article >> hundred >> -rest_100  // "a hundred and six"
                       | article >> &scale;               // "a million"

// "cinquante cents" is money, "deux cents" and "onze cents" are hundreds.
const auto teens = word(Category::cardinal, 1, 19);
const auto below_1000_def = below_100 >> plain_hundred >> -rest_100  // "twenty-one hundred"
                            | teens >> hundred >> -rest_100          // "deux cent six"
                            | below_100                              // "trente-trois"
                            | (hundreds | hundred) >> -rest_100;     // "ciento seis", "cent six"

const auto below_100_def = unit_word >> ones_and >> tens     // "einundzwanzig", "ein und zwanzig"
                           | tens >> -tens_and >> unit_word  // "twenty-three", "treinta y dos"
                           | tens >> &spaced >> sign("-") >> &spaced >> unit_word  // "fifty - two"
                           | small;                                                // "dix-sept"

// "die 14. Auflage": the dot of languages that write ordinals so, inside the sentence.
const auto ordinal_dot = word(Category::ordinal_suffix, 2, 2) >> next_if([](const Token& t) {
                             return t.is_word() && t.space_before && !t.has(Category::conjunction);
                         });
const auto any_suffix = !word(Category::ordinal_suffix, 2, 2) >> is(Category::ordinal_suffix);
// "12st 4lb" are stones; "21st" is an ordinal.
const auto unit_suffix = lookbehind([](const Token& t) {
                             const auto n = t.value.to_integer().value_or(0);
                             return n % 10 != 1 || n % 100 == 11;
                         })
                         >> is(Category::unit);
const auto suffix = &glued >> !unit_suffix
                    >> (any_suffix | ordinal_dot
                        | sign(".") >> &glued >> word(Category::ordinal_suffix, 1, 1));  // "3.º"
const auto ordinal_word = is(Category::ordinal);

const auto ordinal_def = tokens
    [digits >> suffix                         // "21st", "2e"
     | cardinal >> -any_and >> +ordinal_word  // "twenty-first", "deux centième"
     | +ordinal_word];                        // "third"

BOOST_SPIRIT_DEFINE(
    number, loose, plurals, half, whole, cardinal, count, below_1000, below_100, ordinal)
BOOST_SPIRIT_INSTANTIATE(NumberRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(OrdinalRule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(CardinalRule, Iterator, Context)

}  // namespace claimdiff::grammar
