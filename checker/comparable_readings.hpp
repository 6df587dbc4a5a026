// Whether two readings of nature are of one place, time and event.
#pragma once

#include "checker/comparable.hpp"

namespace claimdiff {

// Whether both claims are readings of nature (grammar/amount_reading.hpp).
bool is_reading(const Claim& claim);
bool are_readings(const Claim& a, const Claim& b);

Comparison compare_readings(const Claim& a, const Claim& b, const WordWeights& weights);

}  // namespace claimdiff
