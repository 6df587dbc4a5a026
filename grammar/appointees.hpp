// Who gets an office that stands in front of the verb.
#pragma once

#include <cstdint>
#include <utility>

#include "grammar/words.hpp"

namespace claimdiff {

// "Neue Präsidentin des Verbands wird die 49-jährige Juristin [Carla Wenzel]": the tokens of the
// name behind the verb that the title at `title` opens the clause of; no_token when it is no such
// clause.
std::pair<std::uint32_t, std::uint32_t> appointee_behind(const Words& words, std::uint32_t title);

}  // namespace claimdiff
