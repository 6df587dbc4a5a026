// A quantity is always an interval: "près de 200", "une douzaine", "plus de 70", "10 à 15" and "12"
// alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/decimal.hpp"

namespace claimdiff {

enum class Bound : std::uint8_t {
    exact,       // "23"
    about,       // "environ 200", "some 650", "une douzaine", "dozens"
    at_least,    // "au moins 3"
    at_most,     // "up to 50", "jusqu'à 80"
    more_than,   // "plus de 70", "over 800"
    less_than,   // "fewer than 10", "à peine 12"
    near_below,  // "près de 200", "nearly 12,000", "just under $75m": about, and not above
    between,     // "10 à 15", "entre 1,5 % et 2 %"
};

std::string_view to_string(Bound bound);  // the names above, with hyphens
std::optional<Bound> bound_from(std::string_view name);

// As written: `lower` and `upper` are what the words say (exact: both are the value; a half-line
// has one side empty), before any tolerance for rounding, which is the checker's.
struct Quantity {
    Decimal value;  // the number named; the middle for a range, e.g. 12 in "une douzaine"
    std::optional<Decimal> lower;  // nothing: unbounded
    std::optional<Decimal> upper;
    Bound bound = Bound::exact;
    int precision = 0;  // power of ten of the last digit written: 0 for "23", 3 for "12 000"'s "12
                        // thousand", 5 for "3,4 millions", -1 for "2.5"

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

// A quantity whose interval follows from its bound: about widens by a tenth of the value, or less
// where more than one digit counts, and keeps the value in the middle; near_below widens downwards
// only. For between, set `lower` and `upper` instead.
Quantity make_quantity(Decimal value, Bound bound, int precision = 0);

}  // namespace claimdiff
