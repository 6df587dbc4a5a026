// The facade of the checker: Corpus → Report.
#pragma once

#include <string>
#include <vector>

#include "checker/cache/cache.hpp"
#include "checker/finding.hpp"
#include "checker/rule.hpp"
#include "grammar/claim.hpp"
#include "grammar/language.hpp"
#include "text/corpus.hpp"
#include "text/progress.hpp"

namespace claimdiff {

struct CheckOptions {
    std::vector<const Language*> languages;  // used instead of the shipped ones with the same code
    unsigned threads = 0;                    // 0: as many as the machine has
    Progress* progress = nullptr;            // counts the documents searched, and their claims
    bool list_lone_claims = false;           // for formats that show all that was read
    Cache* cache = nullptr;                  // where results are kept for other runs
};

// Reads every document's claims, aligns them and applies the rules. The report depends on the
// corpus and the rules alone.
Report check(
    const Corpus& corpus, const std::vector<RuleSet>& rules, const CheckOptions& options = {});

// Slot by slot, for people: which rule judges it, why its claims were compared, what was found, and
// what kept out the claims that nearly joined it.
std::string explain_slots(
    const Corpus& corpus, const std::vector<RuleSet>& rules, const CheckOptions& options = {});

}  // namespace claimdiff
