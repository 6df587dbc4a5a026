// Whether two figures of account are the same figure: net sales of one year in a press release and
// in the annual report.
#pragma once

#include "checker/comparable.hpp"

namespace claimdiff {

// Whether a claim is, or both claims are, figures of account (grammar/amount_reading.hpp): such a
// figure's name is evidence enough, and what tells it apart is its period and its definition, not
// an event.
bool is_account(const Claim& claim);
bool are_accounts(const Claim& a, const Claim& b);

Comparison compare_accounts(const Claim& a, const Claim& b, const WordWeights& weights);

}  // namespace claimdiff
