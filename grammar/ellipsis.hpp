// What an amount leaves to the one before it.
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Gives amounts that stand for money by a pronoun their currency and scale, and joins a number to
// the same one in brackets behind it. `mentions` are those of one sentence.
void mark_ellipses(const TokenText& text, std::vector<Mention>& mentions);

}  // namespace claimdiff
