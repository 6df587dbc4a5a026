// Which events may befall which things: words for events have other meanings.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// Whether the concept `event` may be said of the concept `noun`. What either is not known for is
// allowed: a word without a concept, an ambiguous one, nothing at all.
bool may_befall(std::string_view noun, std::string_view event);

// Of the events that a word may stand for those that may befall the noun: "harm/rescued|business/
// kept" of jobs → "business/kept". Empty: none of them.
std::string befalling(std::string_view noun, std::string_view events);

// Those who arrest, charge and judge: officials, investigators, judges, the police.
bool is_authority(std::string_view noun);

}  // namespace claimdiff
