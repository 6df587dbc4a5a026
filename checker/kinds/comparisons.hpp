// The comparisons behind the kinds of rule, for the kinds that share them and for tests.
#pragma once

#include "checker/comparable.hpp"
#include "checker/value.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Titles and ages belong to somebody: the holder decides (role.cpp).
Comparison compare_holders(const Claim& a, const Claim& b);
// One quotation in two wordings shares most of its words, in order (quotation.cpp).
Comparison compare_quotations(const Claim& a, const Claim& b);
// Dates of one event: the event decides, and who or what it happened to (date.cpp).
Comparison compare_dates(const Claim& a, const Claim& b, const WordWeights& weights);
// Causes of one event (cause.cpp).
Comparison compare_causes(const Claim& a, const Claim& b, const WordWeights& weights);

// Whether two numbers may be one: as intervals, units converted (quantity.cpp).
ValueRelation compare_quantities(const Claim& a, const Claim& b, const Tolerance& tolerance);
// Whether two titles of one person go together: "president" and "head of state" do, "mayor" and
// "deputy mayor" do not.
ValueRelation compare_roles(const Claim& a, const Claim& b);
// Whether two times may be one: days and times of day each on their own, as intervals.
ValueRelation compare_times(const TimeValue& a, const TimeValue& b);
// Whether two causes may be one: by their concepts, else their words.
ValueRelation compare_cause_values(const Claim& a, const Claim& b);

}  // namespace claimdiff
