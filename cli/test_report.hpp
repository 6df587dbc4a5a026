// What a run of rule tests came to, and its formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/perturb.hpp"
#include "checker/rule_tests.hpp"

namespace claimdiff {

struct TestRun {
    std::vector<RuleTestResult> results;
    std::vector<std::string> gaps;           // in coverage, as "path: message"
    std::optional<PerturbResult> perturbed;  // when asked for
    std::vector<std::string> updated;        // paths of the rule files rewritten

    std::size_t count(TestState state) const;
    std::size_t count_rules() const;
    std::size_t count(PerturbOutcome outcome) const;  // 0 when nothing was perturbed
    // Nothing failed that was not rewritten, nothing is uncovered, and no rule slept through a
    // change.
    bool holds() const;
};

// For the formats: what a failed test expected and found, "+ conflict: 12 | 15", a line each; a
// change in words; how outcomes are called.
std::vector<std::string> difference(const RuleTestResult& result);
std::string describe(const Perturbation& change);
std::string_view to_string(PerturbOutcome outcome);
inline constexpr std::string_view no_agreement = "no silent test in which two texts agree";

// The format junit (test_report_junit.cpp).
std::string write_junit_run(const TestRun& run);

// The names of the formats: text, json, junit.
const std::vector<std::string>& test_formats();

// The run in the format of that name.
std::string write_test_run(const TestRun& run, std::string_view format);

}  // namespace claimdiff
