// A text that gives one figure for a thing leaves no doubt which one another text's figure answers;
// a text that gives five does; and a third text that speaks of both and agrees with one bears
// witness. So a pair is weighed against its rivals and with its witnesses.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/comparable.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Two figures compared by likeness, as indices into the claims.
struct Candidate {
    std::uint32_t a, b;
    bool agree;       // their values do
    double strength;  // log odds of one slot
};

// Makes the strengths of all candidates of a corpus log odds with the rivals considered: of "800
// euros" and "600 euros" high where neither text speaks of another bonus, low where the second text
// says "800" too. `threads`: 0 for as many as the machine has; the result does not depend on it.
void weigh_against_rivals(
    const std::vector<Claim>& claims, std::vector<Candidate>& candidates, unsigned threads);

// Whether the comparison of a candidate that was weighed stands. `explained`: what the texts say
// makes a difference of their values no conflict.
bool stands_out(const Claim& a, const Claim& b, const Candidate& weighed, bool explained);

// A strength below which no candidate stands out, whatever its comparison says.
double least_to_stand_out(const Candidate& candidate);

}  // namespace claimdiff
