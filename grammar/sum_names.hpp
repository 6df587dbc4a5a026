// What a sum of money is, by what was done with it.
#pragma once

#include "grammar/claim.hpp"

namespace claimdiff {

// Names a sum that has no name of its own after its event: "renovated for 15 million" is a cost,
// "bought the plant for 3 million" the price of the plant, "the plant lost 3 million" a net loss.
void name_sum(Measure& measure);

}  // namespace claimdiff
