// The same quantity said again in another unit: "55 miles (89 km)", "10 dollars (8,50 euros)".
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Marks in `mentions` (of one sentence, in order) every one that only says the mention before it in
// another unit, so that it makes no claim of its own.
void mark_restatements(const TokenText& text, std::vector<Mention>& mentions);

}  // namespace claimdiff
