// Whether rules are tested both ways.
#pragma once

#include <string>
#include <vector>

#include "checker/rule.hpp"

namespace claimdiff {

// The rules without a test that fires or without one that stays silent, as "path: message".
std::vector<std::string> missing_coverage(const std::vector<RuleSet>& sets);

}  // namespace claimdiff
