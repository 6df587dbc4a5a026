// What is wrong with rules side by side.
#pragma once

#include <optional>
#include <vector>

#include "checker/rule.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// The first fault of rules that are to be in force together: two of one id, or one that can never
// fire because the others take all that it selects. Nothing when there is none.
std::optional<Error> find_rule_fault(const std::vector<RuleSet>& sets);

}  // namespace claimdiff
