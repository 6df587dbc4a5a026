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
    bool coverage = false;           // each rule must have a firing and a silent test
};

// Prints to `out` what differs between the findings expected and got, and a closing line; to `err`
// what is wrong with the rules. Returns the exit status: 0 all hold, 1 some do not, 2 unreadable
// rules or nothing to test.
int run_test_command(
    const TestOptions& options, const CheckFunction& check, std::ostream& out, std::ostream& err);

}  // namespace claimdiff
