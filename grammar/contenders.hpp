// Whose the seats and the votes are: those of two parties are two figures.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/event.hpp"
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

// Whether the text tells of an election: its seats are won, and nobody sits on them.
bool speaks_of_voting(const TokenText& text);

// Whether the text speaks of an election again and again: a candidate's percentage is of the vote.
bool speaks_much_of_voting(const TokenText& text);

// What is told of the seats of a party: that it won them, whatever the verb ("took", "secured", "is
// on"), but for those it lost or gained ("lost 26 seats", not "fell to 44 seats").
std::string told_of_seats(const Words& words, const Mention& mention, const Event& event);

}  // namespace claimdiff
