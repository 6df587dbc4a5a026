// Mutation of rule tests: a rule that stays silent where two texts agree must fire once one of the
// agreeing values is changed. A silent test that passes because nothing is compared proves nothing;
// this tells the two apart.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "checker/rule.hpp"

namespace claimdiff {

enum class PerturbOutcome : std::uint8_t {
    fired,
    silent,    // the rule said nothing: `reason` tells why
    unchanged  // no other value could be written there that is read as one
};

// One value of one test, changed.
struct Perturbation {
    const Rule* rule = nullptr;
    const RuleTest* test = nullptr;
    std::string place;   // of the value in its document: "a.txt:1:5"
    std::string before;  // the words changed: "12"
    std::string after;   // what was written instead; empty when unchanged
    PerturbOutcome outcome = PerturbOutcome::fired;
    std::string reason;  // empty when fired
};

struct PerturbResult {
    std::vector<Perturbation> changes;        // in order of rule, test and place
    std::vector<const Rule*> nothing_agrees;  // rules no silent test of which has an agreeing value
};

// Changes every value of the silent tests that agrees with another document's and that the test's
// rule judges, in at most two ways (higher and lower, for a number), one at a time, and checks the
// test again. All the sets are in force. The result points into `sets`; it depends on them alone.
PerturbResult perturb_rule_tests(
    const std::vector<RuleSet>& sets,
    const std::function<bool(const Rule&)>& runs = [](const Rule&) { return true; });

}  // namespace claimdiff
