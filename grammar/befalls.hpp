// Which events may befall which things: words for events have other meanings.
#pragma once

#include <string_view>

namespace claimdiff {

// Whether the concept `event` may be said of the concept `noun`. What either is not known for is
// allowed: a word without a concept, an ambiguous one, nothing at all.
bool may_befall(std::string_view noun, std::string_view event);

}  // namespace claimdiff
