// Amounts in a list, whose unit only the last has.
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Gives bare numbers the kind and the unit of the amount at the end of their list. The mentions are
// those of one sentence, in order.
void mark_listed_amounts(const TokenText& text, std::vector<Mention>& mentions);

}  // namespace claimdiff
