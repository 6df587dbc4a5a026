// Days by which something is to have been done.
#pragma once

#include "grammar/claim.hpp"

namespace claimdiff {

// By two days one plan is not to be carried out, though what is done by the first is done by the
// second.
bool are_two_deadlines(const Claim& a, const Claim& b);

}  // namespace claimdiff
