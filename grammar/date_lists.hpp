// Days that share their month with a date beside them: "les 12 et 19 juin", "May 3, 4 and 5".
#pragma once

#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Makes dates of those numbers of a sentence that are days of the month of the date they are
// listed with.
void mark_listed_days(const TokenText& text, std::vector<Mention>& mentions);

}  // namespace claimdiff
