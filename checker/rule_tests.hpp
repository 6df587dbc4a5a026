// Runs the tests inside rules.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "checker/check.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

enum class TestState : std::uint8_t {
    passed,
    failed,
    todo,       // marked `todo`, and does not hold yet
    todo_holds  // marked `todo`, yet holds: the mark can go
};

struct RuleTestResult {
    const Rule* rule = nullptr;
    const RuleTest* test = nullptr;
    TestState state = TestState::passed;
    std::vector<std::string> missing;      // expected, not found: "conflict: 12 | 15"
    std::vector<std::string> unexpected;   // found, not expected
    std::vector<bool> met;                 // which of the test's findings were found
    std::vector<ExpectedFinding> surplus;  // `unexpected`, as a test would expect them
    std::vector<std::string> by_others;    // found by other rules: "news/counts: conflict: 12 | 15"
};

// The test's documents as a corpus.
Corpus corpus_of(const RuleTest& test);

using CheckFunction = std::function<Report(const Corpus&, const std::vector<RuleSet>&)>;

// Runs the tests of the rules that `runs` picks, in order. All the sets are in force in each test,
// as they are in a real check, but only the findings of the test's own rule count. The results
// point into `sets`.
std::vector<RuleTestResult> run_rule_tests(
    const std::vector<RuleSet>& sets,
    const CheckFunction& check,
    const std::function<bool(const Rule&)>& runs = [](const Rule&) { return true; });

}  // namespace claimdiff
