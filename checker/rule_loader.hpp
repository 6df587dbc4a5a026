// One rule file → Rule.
#pragma once

#include <string>
#include <string_view>

#include "checker/rule.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// Reads the YAML of a rule. `id` is "<set>/<file stem>"; `path` names the file in errors and in
// Rule::path. A noun or event that is none of the concepts, if they are given, is an error: the
// rule could never fire. The format is in docs/rules.md.
Expected<Rule> parse_rule(
    std::string_view yaml, std::string id, std::string path, const Concepts* concepts = nullptr);

// The same of a file that is known to be sound, in half the time; of one whose tests were cut off
// without them.
Expected<Rule> parse_sound_rule(
    std::string_view yaml, std::string id, std::string path, RuleTests tests);

}  // namespace claimdiff
