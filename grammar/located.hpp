// Whether people are told to be somewhere: "[60 people] were in the building", "étaient présentes".
#pragma once

#include <cstdint>

#include "grammar/words.hpp"

namespace claimdiff {

// Of a count whose phrase ends before token `at`: the verb that follows says no more than where.
bool is_told_where(const Words& words, std::uint32_t at);

}  // namespace claimdiff
