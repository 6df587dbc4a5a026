// What makes a finding the same finding in the next run.
#pragma once

#include <string>

#include "checker/finding.hpp"

namespace claimdiff {

// 16 hexadecimal digits, from the rule, the measure, and the values and quotes of the sides; lines,
// documents and explanations do not matter.
std::string fingerprint(const Finding& finding);

}  // namespace claimdiff
