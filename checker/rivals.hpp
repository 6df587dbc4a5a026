// A text that gives one figure for a thing leaves no doubt which one another text's figure answers;
// a text that gives five does; and a third text that speaks of both and agrees with one bears
// witness. So a pair is weighed against its rivals and with its witnesses.
#pragma once

#include <vector>

#include "checker/align.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Of the links between figures compared by likeness, leaves comparable those that stand out: "800
// euros" and "600 euros" where neither text speaks of another bonus, not "800" and "600" where the
// second text says "800" too. Strengths become log odds with the rivals considered. Other links
// stay as they are.
void weigh_against_rivals(const std::vector<Claim>& claims, std::vector<Link>& links);

}  // namespace claimdiff
