// Whether two values can both be true as written.
#pragma once

#include <string>

#include "checker/rule.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// A closed interval of doubles, infinite where a quantity has no bound on that side.
struct Extent {
    double lower, upper;

    bool meets(const Extent& other) const { return lower <= other.upper && other.lower <= upper; }
};

// What the claim's quantity covers, in its own unit: as written, widened by the rule's tolerance.
// An unhedged round number is a little wide: half its last non-zero digit, and never more than a
// fortieth.
Extent interval_of(const Claim& claim, const Tolerance& tolerance);

// Whether it names an order of magnitude and no number: "thousands", "dozens".
bool is_vague(const Quantity& quantity);

enum class ValueRelation : std::uint8_t {
    same,        // equal as written
    compatible,  // the intervals meet: rounding, a hedge, a bound, a converted unit
    different,
    incomparable,  // no conversion between the units
};

// Compares quantities (converting units) or times, by the claims' kind.
// "At least three" goes with seven and says nothing of it: `limit` is such a bound, and `figure`
// lies well beyond it.
bool is_far_beyond(const Claim& limit, const Claim& figure);

ValueRelation compare_values(const Claim& a, const Claim& b, const Tolerance& tolerance);

// Where the count of a `since` claim began: "2018/.." → "2018".
std::string start_of(const TimeValue& time);

// For people: "about 12", "3 kilometers", "2018".
std::string display_value(const Claim& claim);

// Canonical: "12", "3.5", "2022-12-19"; `numeric` tells whether it is a JSON number.
std::string canonical_value(const Claim& claim, bool& numeric);

}  // namespace claimdiff
