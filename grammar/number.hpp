// Numbers as a text writes them: the syntax tree of the number grammar, and what it means.
//
//     "3,5 milliards"         cardinal [3,5 milliards]                  3500000000, precision 8
//     "two and a half"        cardinal [two] added [and a half]         2.5
//     "trois quarts"          cardinal [trois] divisor [quarts]         0.75
//     "plusieurs centaines"   vague [plusieurs] collective [centaines]  200 to 900
#pragma once

#include <optional>

#include "grammar/decimal.hpp"
#include "grammar/quantity.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff {

// Absent parts are empty. Every part is a run of tokens; joining words ("and", "de") are in it.
struct Number {
    TokenRange minus;
    TokenRange vague;       // "several", "plusieurs"
    TokenRange cardinal;    // digits and number words: "two million three hundred thousand"
    TokenRange decimals;    // "virgule cinq", "point seven seven"
    TokenRange divisor;     // "tiers", "/ 4"
    TokenRange added;       // "and a half", "et trois quarts", "1/2" of "1 1/2"
    TokenRange scale;       // after a fraction or a vague word: half a [million], several [hundred]
    TokenRange collective;  // "douzaine", "dozens", "dizaines de milliers"
};

// The value, and an interval where the words alone make one: "une douzaine" is about 12, "dozens"
// at least 24.
struct NumberValue {
    Decimal value;
    Decimal lower, upper;
    int precision = 0;   // as in Quantity
    bool loose = false;  // lower and upper say more than the value
};

// Nothing when the words make no number after all ("thousand million three billion", overflow).
// `lexicon` holds the ids of vague words.
std::optional<NumberValue> evaluate(const Number& number, const Lexicon& lexicon);

// The value of number words or digits alone, an ordinal at their end included: "twenty-first" 21.
std::optional<NumberValue> evaluate_cardinal(const TokenRange& words);

}  // namespace claimdiff
