// claimdiff test: runs the tests inside rule sets.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "checker/rule_tests.hpp"

namespace claimdiff {

struct TestOptions {
    std::vector<std::string> paths;  // folders of rules, or rule files (the rules beside them stay
                                     // in force, their tests do not run); none: the shipped sets
    std::string format = "text";     // of test_formats()
    bool coverage = false;           // each rule must have a firing and a silent test
    bool perturb = false;            // each rule must fire when an agreeing value is changed
    bool update = false;             // findings expected by failed tests become those found
};

// Prints to `out` what differs between the findings expected and got, in the format asked for; to
// `err` what is wrong with the rules. Returns the exit status: 0 all hold, 1 some do not, 2
// unreadable rules, nothing to test or a file that cannot be rewritten.
int run_test_command(
    const TestOptions& options, const CheckFunction& check, std::ostream& out, std::ostream& err);

}  // namespace claimdiff
