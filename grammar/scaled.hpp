// Figures of another scale: cents in the text's currency, bare numbers in thousands.
#pragma once

#include "grammar/quantity.hpp"

namespace claimdiff {

// Times a power of ten.
inline void shift(Quantity& quantity, int power) {
    quantity.value = quantity.value.shifted(power);
    if (quantity.lower) quantity.lower = quantity.lower->shifted(power);
    if (quantity.upper) quantity.upper = quantity.upper->shifted(power);
    quantity.precision += power;
}

}  // namespace claimdiff
