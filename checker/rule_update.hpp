// The findings that tests expect, rewritten to those that were found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/rule_tests.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// The rule file `yaml`, with the findings expected by its failed tests set to those found. All else
// stays byte for byte: comments, order, layout, and the findings that were met. Tests marked `todo`
// are left alone. `results` are those of this file's rule; an error names the place that cannot be
// rewritten.
Expected<std::string> update_expected_findings(
    std::string_view yaml, const std::vector<RuleTestResult>& results);

}  // namespace claimdiff
