// Times of day without a word that says so.
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Makes times of the numbers and durations of a sentence that are hours of a day:
//     "shortly before [3] on Tuesday"   "kurz nach [drei]"   "closed until [nine]"
//     "at [3.40] that morning"          "Il était [un peu plus de 23 heures]"
void mark_bare_clocks(
    const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions);

}  // namespace claimdiff
