// Ages that only what stands around a number tells: lists of them, and figures beside a person.
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Makes ages of those mentions of a sentence that are some.
void mark_ages(const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions);

}  // namespace claimdiff
