// Slots → findings and agreements.
#pragma once

#include <vector>

#include "checker/align.hpp"
#include "checker/finding.hpp"
#include "checker/reconcile.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// Appends what the rules say of the slot: one finding for each class of difference between its
// values, and an agreement for each value that independent origins give.
void report_slot(
    const Evidence& evidence, const Slot& slot, const std::vector<RuleSet>& rules, Report& report);

}  // namespace claimdiff
