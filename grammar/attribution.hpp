// Who says it, and how firmly.
#pragma once

#include <string>

#include "grammar/claim.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Who the sentence says it is from, as written ("la préfète, Anne Delorme", "police"); empty
// when it names nobody.
std::string attribution_of(const Words& words, std::uint32_t near_token);

// Whether the word at `i` makes its clause a supposition: "may", but not the month in "in May".
bool supposes(const Words& words, std::uint32_t i);

// Whether the words around tokens [first, last) assert, deny, forecast or suppose.
Modality modality_of(const Words& words, std::uint32_t first, std::uint32_t last);

}  // namespace claimdiff
