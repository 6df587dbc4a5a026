// The run that check, baseline and explain share: from the options to a report whose findings
// count.
#pragma once

#include <optional>
#include <vector>

#include "checker/baseline.hpp"
#include "checker/check.hpp"
#include "cli/gate_options.hpp"
#include "reports/writers.hpp"

namespace claimdiff::cli {

// What a run read, and what it found.
struct Checked {
    std::vector<RuleSet> rules;
    Corpus corpus;
    Report report;   // waived findings and those below --min-level are not among the findings
    int status = 0;  // 2 when something could not be read or there was nothing to read, else 0
};

// Whether the baseline takes its findings out.
enum class UseBaseline : std::uint8_t { yes, no };

// Reads the texts, checks them, and judges the findings, by settings that are loaded. Nothing when
// it could not begin; why is then on standard error.
std::optional<Checked> run_gate(const GateOptions& options, UseBaseline use_baseline);

// The rule sets of the settings, with their levels. False when one is wrong; why is then on
// standard error.
bool load_rules(
    const Settings& settings, std::vector<RuleSet>& rules, RuleTests tests = RuleTests::read);

// Reads the file of the setting `baseline`; none is an empty one.
bool load_baseline(const std::string& path, std::vector<BaselineEntry>& baseline);

// The level at which a run fails.
FailOn fail_on(const Settings& settings);

}  // namespace claimdiff::cli
