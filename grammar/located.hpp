// Whether people are told to be somewhere: "[60 people] were in the building", "étaient présentes".
#pragma once

#include <cstdint>

#include "grammar/words.hpp"

namespace claimdiff {

// Of a count whose phrase ends before token `at`: the verb that follows says no more than where.
bool is_told_where(const Words& words, std::uint32_t at);

// Of a count at tokens [first, last): a verb before it says that there are so many, and a place
// where: "there were [40 guests] in the hotel", "à bord se trouvaient [118 voyageurs]".
bool is_said_to_be_there(const Words& words, std::uint32_t first, std::uint32_t last);

}  // namespace claimdiff
