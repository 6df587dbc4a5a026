// Dates that are of one thing by what they tell, however little else their sentences have in
// common.
#pragma once

#include <optional>

#include "checker/comparable.hpp"

namespace claimdiff {

// Nothing where no rule speaks of the two, and likeness decides.
std::optional<Comparison> compare_dates_by_rule(
    const Claim& a, const Claim& b, const WordWeights& weights);

// "built in 1919" and "opened in 1911": a year in which it was in service comes no earlier.
bool are_built_and_in_service(const Claim& a, const Claim& b);

}  // namespace claimdiff
