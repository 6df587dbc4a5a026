// Values that differ as a slip of the pen makes them differ.
#pragma once

#include <string>

#include "grammar/claim.hpp"

namespace claimdiff {

// What slip may have made one value of the other, in words: transposed digits, one digit, a
// magnitude, a unit; empty when none would.
std::string likely_slip(const Claim& a, const Claim& b);

}  // namespace claimdiff
