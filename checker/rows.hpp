// The rows and columns of tables: a figure of one row is no figure of another, nor of the whole,
// and one of a year is none of another year.
#pragma once

#include <string>

#include "grammar/claim.hpp"

namespace claimdiff {

// Why two figures are not of the same row and column, in words; empty when they may be. A figure
// that stands in no table is of a row when its sentence names it, and of a column unless it is of
// another time.
std::string other_row(const Claim& a, const Claim& b);

}  // namespace claimdiff
