// The option --rules, and the rule sets it leads to.
#pragma once

#include <string>
#include <vector>

#include "checker/rule.hpp"

namespace CLI {
class App;
}

namespace claimdiff::cli {

inline constexpr const char* rules_option_help
    = "Rule sets to use instead of the shipped ones (repeatable)";

void add_rule_options(CLI::App& command, std::vector<std::string>& folders);

// The rule sets of the folders, the shipped ones when there are none. `languages` is the folder of
// the user's own languages, whose concepts rules may name; empty when there is none. False when a
// rule is wrong; why is then on standard error. `tests` are those of the shipped ones.
bool load_rules(
    const std::vector<std::string>& folders,
    std::vector<RuleSet>& rules,
    const std::string& languages = {},
    RuleTests tests = RuleTests::read);

}  // namespace claimdiff::cli
