// What a text expects of a figure.
#pragma once

#include "grammar/clause.hpp"

namespace claimdiff {

// The outlook that the verb at `i`, whose group is `group`, speaks of, with the figures it is for
// as qualifiers; not found when the verb is about something else.
Bearer outlook_of(const Words& words, std::uint32_t i, const VerbGroup& group);

}  // namespace claimdiff
