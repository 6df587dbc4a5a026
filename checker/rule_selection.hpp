// Which rule speaks for a claim.
#pragma once

#include <string_view>
#include <vector>

#include "checker/rule.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Whether `path` is `prefix` or stands below it: "harm/killed" is within "harm", "harmony" is not.
bool is_within(std::string_view path, std::string_view prefix);

// The rule of this kind that applies to the claim: of those that select it, the one whose nouns and
// events are named most specifically, then the one that names kinds of claim, then the first by
// id. Null when none selects it.
const Rule* rule_for(const std::vector<RuleSet>& sets, const Claim& claim, std::string_view kind);

}  // namespace claimdiff
