// The claims of a draft that none of its sources mentions.
#pragma once

#include <vector>

#include "checker/align.hpp"
#include "checker/finding.hpp"
#include "checker/reconcile.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// Adds a finding for each claim of a draft that no source mentions: none is comparable with it, and
// none gives the same value of the same thing. `slots` are those of all claims, echoes included.
void report_unsourced(
    const Evidence& evidence,
    const std::vector<Slot>& slots,
    const std::vector<RuleSet>& rules,
    Report& report);

}  // namespace claimdiff
