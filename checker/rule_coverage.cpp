// A rule that was never seen silent may fire at everything, one never seen firing at nothing: each
// needs both kinds of test.
#include "checker/rule_coverage.hpp"

#include <algorithm>

namespace claimdiff {

std::vector<std::string> missing_coverage(const std::vector<RuleSet>& sets) {
    std::vector<std::string> out;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            const auto has = [&](bool silent) {
                return std::any_of(rule.tests.begin(), rule.tests.end(), [&](const RuleTest& test) {
                    return test.findings.empty() == silent;
                });
            };
            if (!has(false)) out.push_back(rule.path + ": no test in which the rule fires");
            if (!has(true)) out.push_back(rule.path + ": no test in which the rule stays silent");
        }
    }
    return out;
}

}  // namespace claimdiff
