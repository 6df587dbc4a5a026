// The rows of tables: a figure of one row is no figure of another, nor of the whole.
#pragma once

#include <string>

#include "grammar/claim.hpp"

namespace claimdiff {

// Why two figures are not of the same row, in words; empty when they may be. A figure that stands
// in no table is of a row when its sentence names it.
std::string other_row(const Claim& a, const Claim& b);

}  // namespace claimdiff
