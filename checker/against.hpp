// A draft held against its sources: what touches the draft, placed in the draft.
#pragma once

#include <vector>

#include "checker/align.hpp"
#include "checker/finding.hpp"
#include "checker/reconcile.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// The rule for claims of a draft that no source mentions, "draft/unsourced", in a set of its own.
const RuleSet& draft_rule_set();

// Which documents are drafts; none: all false.
std::vector<bool> drafts_of(const Corpus& corpus);

// Adds a finding for each claim of a draft that no source mentions: none is comparable with it, and
// none gives the same value of the same thing. `slots` are those of all claims, echoes included.
void report_unsourced(
    const Evidence& evidence,
    const std::vector<Slot>& slots,
    const std::vector<RuleSet>& rules,
    Report& report);

// Keeps the findings and agreements that cite one of the documents (`chosen`, one for each document
// of the report), and puts their sides and citations first: there the finding stands, the others
// are its evidence. Then the report is in order again.
void keep_touching(const std::vector<bool>& chosen, Report& report);

// Says in the findings' messages what the draft says and what the sources say.
void name_drafts(const std::vector<bool>& drafts, Report& report);

}  // namespace claimdiff
