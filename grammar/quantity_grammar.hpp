// Quantities as a text writes them: the syntax tree, and the way to it. No Spirit here.
//
//     "près de 3,5 millions d'euros"   bound [près de] first { number [3,5 millions] unit [d'euros]
//     }
//     "$5m to $6m"                     first { symbol [$] number [5] letter [m] } join [to] second
//     … "12 ft 3 in"                     first { number [12] unit [ft] minor [3 in] }
#pragma once

#include <optional>

#include "grammar/number.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff {

// A number with its unit. Absent parts are empty.
struct Amount {
    TokenRange symbol;  // a currency before the number: "$", "EUR"
    Number number;
    TokenRange letter;  // a scale that only money has: the "m" of "$5m"
    TokenRange unit;    // percent, currency or unit, its linking words included: "d'euros", "(kg)"
    TokenRange per;     // the rest of a compound unit: "per second", "an hour"
    TokenRange minor;   // what is added in smaller coin: "and 15 cents", "2 in", "et demi"
};

struct QuantitySyntax {
    TokenRange ordinal;  // "21st", "vingt et unième": then nothing else is there
    TokenRange aged;     // "âgé de", "aged"
    TokenRange bound;    // "près de"; of a range the word that opens it: "between"
    Amount first;
    bool joined = false;  // whether `second` is there
    TokenRange join;      // "to", "-", "et", "ou", "sur"; empty for a hyphen behind a word
    Amount second;
    TokenRange age_unit;  // "years old", "ans" after "âgé de"
    TokenRange bound_after;

    const Token* begin = nullptr;
    const Token* end = nullptr;
};

// Reads as much as it can from `begin` on, not past `last`: the opening, then what may follow it.
// `with_join` false reads no second amount: for a range that turned out to be none.
std::optional<QuantitySyntax> parse_quantity(
    const Token* begin, const Token* last, bool with_join = true);

}  // namespace claimdiff
