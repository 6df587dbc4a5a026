// Claims without a number: the titles of people and the words in quotation marks.
#pragma once

#include <vector>

#include "grammar/claim_builder.hpp"

namespace claimdiff {

// "le président Jean Dupont", "Inspector Karen Leithe", "Hélène Vasseur, directrice générale",
// "Anneke Strand – CFO". `holder` is the folded surname, `text` the role's id.
void add_role_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Quoted words of at least four words; `text` is what stands between the marks, folded.
void add_quotation_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

}  // namespace claimdiff
