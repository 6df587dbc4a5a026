// What a sum of money is, by what was done with it.
#pragma once

#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Among the qualifiers of a figure that a change leads away from: "cut from 3.75% to 3.25%".
constexpr std::string_view left_behind_qualifier = "left behind";

// Names a sum that has no name of its own after its event: "renovated for 15 million" is a cost,
// "bought the plant for 3 million" the price of the plant, "the plant lost 3 million" a net loss.
void name_sum(Measure& measure);

// Whether the sum is what something was bought or sold for, however far in front that is said: "le
// rachat de Vernel, bouclé en mars [pour 58 millions]".
bool is_price(const Words& words, const Mention& sum);

}  // namespace claimdiff
