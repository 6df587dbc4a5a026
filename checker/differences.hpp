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

// Appends the agreement of claims that say one value in one way or several (Aligner::echoes).
void report_echo(
    const Evidence& evidence, const Slot& echo, const std::vector<RuleSet>& rules, Report& report);

// The rule that judges the slot; null when none selects it.
const Rule* rule_for_slot(
    const Evidence& evidence, const Slot& slot, const std::vector<RuleSet>& rules);

// What the slot's claims measure, for people. An event that few of them name is not the slot's:
// "passengers", not "passengers compensated".
std::string slot_name(const Evidence& evidence, const Slot& slot);

}  // namespace claimdiff
