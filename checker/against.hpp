// A draft held against its sources: what touches the draft, placed in the draft.
#pragma once

#include <vector>

#include "checker/finding.hpp"
#include "checker/rule.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

// The rule for claims of a draft that no source mentions, in a set of its own.
inline constexpr const char* unsourced_rule = "draft/unsourced";
const RuleSet& draft_rule_set();

// Which documents are drafts; none: all false.
std::vector<bool> drafts_of(const Corpus& corpus);

// Keeps the findings and agreements that cite one of the documents (`chosen`, one for each document
// of the report), and puts their sides and citations first: there the finding stands, the others
// are its evidence. Then the report is in order again.
void keep_touching(const std::vector<bool>& chosen, Report& report);

// Says in the findings' messages what the draft says and what the sources say.
void name_drafts(const std::vector<bool>& drafts, Report& report);

}  // namespace claimdiff
