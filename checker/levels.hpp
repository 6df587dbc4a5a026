// Levels that a configuration gives to rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/rule.hpp"

namespace claimdiff {

struct RuleLevel {
    std::string name;            // of a rule, "news/counts", or of a set, "news"
    std::optional<Level> level;  // nothing: off, its findings are not reported
};

// Whether a rule or a set is called so.
bool is_rule_name(const std::vector<RuleSet>& sets, const std::string& name);

// A rule's own name wins over its set's; of two levels for one name the last holds.
void apply_levels(const std::vector<RuleLevel>& levels, std::vector<RuleSet>& sets);

}  // namespace claimdiff
