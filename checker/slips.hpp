// Values that differ as a slip of the pen makes them differ.
#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/claim.hpp"

namespace claimdiff {

// What slip may have made one value of the other.
enum class Slip : std::uint8_t { none, transposed, mistyped, magnitude, unit };
Slip likely_slip(const Claim& a, const Claim& b);

// In words; empty for none.
std::string_view words_of(Slip slip);

}  // namespace claimdiff
