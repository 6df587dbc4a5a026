// What happened to those whom a count is of, where no word of its own says so.
#pragma once

#include "grammar/claim.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Gives a count of the sentence that has no event of its own the one that its clause implies:
// "600 rescuers with dogs" were sent, "two of them were taken to St Brendan Hospital" went there.
void note_implied_event(const Words& words, Claim& claim);

}  // namespace claimdiff
