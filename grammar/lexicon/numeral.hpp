// Digits and their separators → the number they make.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/decimal.hpp"
#include "grammar/lexicon/scan.hpp"
#include "text/span.hpp"

namespace claimdiff {

struct Numeral {
    Span span;                     // of the digits and the separators between them
    Decimal value;                 // 0 when `counts` is false
    std::uint8_t digit_count = 0;  // before the decimal separator, at most 255
    std::uint8_t decimals = 0;     // after it, at most 255
    bool grouped = false;          // with thousands separators
    bool counts = true;            // false for a wall of digits: a key or a rule
    // Groups that begin before this offset make no number with those beside them ("14.11.2024"); 0
    // when these do.
    std::size_t apart_until = 0;
};

// The numeral that begins with the digit at `at`; of one group of digits only, if `alone`.
Numeral read_numeral(
    std::string_view text, std::size_t at, const Conventions& conventions, bool alone);

bool is_apostrophe(char32_t c);

}  // namespace claimdiff
