// Whose the seats and the votes are: those of two parties are two figures.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// The folded name of the party or candidate that has so many of them; empty when none is named.
// Parties' names are translated, persons' are not: one made of common words has its language in
// front: "en:civic alliance".
std::string contender_of(const Words& words, const Mention& mention);

// The team that has so many points: as above, else the first name in front that no preposition
// leads.
std::string team_of(const Words& words, const Mention& mention);

// The same of a number that nothing but its party follows: "54 seats, against [57] of the List".
std::string contender_behind(const Words& words, const Mention& mention);

}  // namespace claimdiff
