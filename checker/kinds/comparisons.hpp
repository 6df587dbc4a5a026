// The comparisons behind the kinds of rule, for the kinds that share them and for tests.
#pragma once

#include <optional>

#include "checker/comparable.hpp"
#include "checker/value.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Titles and ages belong to somebody: the holder decides (role.cpp).
Comparison compare_holders(const Claim& a, const Claim& b);
// One quotation in two wordings shares most of its words, in order (quotation.cpp).
Comparison compare_quotations(const Claim& a, const Claim& b);
// Causes of one event (cause.cpp).
Comparison compare_causes(const Claim& a, const Claim& b, const WordWeights& weights);

// What a thing is, in two texts (state.cpp).
Comparison compare_states(const Claim& a, const Claim& b, const WordWeights& weights);
// Whether both can be: "closed" and "not open" can, "closed" and "open" cannot.
ValueRelation compare_state_values(const Claim& a, const Claim& b);

// Whether two numbers may be one: as intervals, units converted (quantity.cpp).
ValueRelation compare_quantities(const Claim& a, const Claim& b, const Tolerance& tolerance);
// Whether two titles of one person go together: "president" and "head of state" do, "mayor" and
// "deputy mayor" do not.
ValueRelation compare_roles(const Claim& a, const Claim& b);
// Whether two times may be one: days and times of day each on their own, as
// intervals.
ValueRelation compare_times(const TimeValue& a, const TimeValue& b);
// The minute of the day: of "2024-11-14T18:22", "T18:22" and "../T18:22" ("by 18:22"); nothing when
// no time of day is given, or two are.
std::optional<int> clock_of(const TimeValue& time);

// Whether both have days, and none in common.
bool are_on_other_days(const TimeValue& a, const TimeValue& b);
// Whether they are the weekday and the date of "Tuesday, March 14", which is no Tuesday
// (grammar/time_claims.cpp).
bool are_weekday_and_date(const Claim& a, const Claim& b);
// Whether a rule of their own, not likeness, says if they are of one thing: a weekday and its date,
// one milestone ("built", "took office"), one deed of one person.
bool are_dates_by_rule(const Claim& a, const Claim& b);
// Whether two causes may be one: by their concepts, else their words.
ValueRelation compare_cause_values(const Claim& a, const Claim& b);

}  // namespace claimdiff
