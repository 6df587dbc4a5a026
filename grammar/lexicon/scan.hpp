// Characters → raw tokens: where words, numbers and signs begin and end. No word is looked up here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/decimal.hpp"
#include "text/span.hpp"

namespace claimdiff {

// How a language writes numbers and joins words.
struct Conventions {
    char decimal_separator = '.';
    bool space_groups = false;   // "16 000" with a plain space (no-break spaces always group)
    bool month_first = false;    // "May 5", "5/13/2022": the month stands before the day
    bool head_first = false;     // "drones rapides": what describes a noun stands behind it
    bool capital_nouns = false;  // every noun has a capital, as in German: a capital makes no name
    bool compound_numbers = false;      // number words are written in one: "einundzwanzigtausend"
    std::vector<std::string> elisions;  // folded, with their apostrophe: "l'", "qu'"
};

enum class TokenKind : std::uint8_t { word, number, sign };

struct RawToken {
    Span span;
    TokenKind kind = TokenKind::sign;
    bool space_before = false;     // white space (or the start of the range) before it
    bool hyphen_before = false;    // joined to the token before by a hyphen: "dix-neuf", "20-mile"
    bool capital = false;          // a word that starts with a capital letter
    bool mixed = false;            // a word with digits in it
    bool leading_zero = false;     // a number written with a zero in front: "06", "007"
    std::uint8_t decimals = 0;     // a number's digits after the decimal separator
    std::uint8_t digit_count = 0;  // a number's digits before it
    bool grouped = false;          // a number with thousands separators
    Decimal value;                 // of a number
};

// Appends the raw tokens of text[range]. Words split at hyphens ("dix-neuf" is two), after elisions
// ("d'|une") and before English clitics ("Lorme|'s"); dotted abbreviations stay whole ("p.m.",
// "U.S."). Numbers take their separators along when these are consistent ("16 000", "1,234.5",
// "2.700.000"); digits that make no number stay apart ("14.11.2024" is three numbers and two
// signs). Vulgar fractions ("½") are numbers.
void scan(
    std::string_view text, Span range, const Conventions& conventions, std::vector<RawToken>& out);

}  // namespace claimdiff
