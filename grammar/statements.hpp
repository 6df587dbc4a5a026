// Claims without a number: the titles of people, what things are put down to, and the words in
// quotation marks.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/claim_builder.hpp"

namespace claimdiff {

// A claim of tokens [first, last) with all that the passage gives.
Claim blank_statement(
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last);

// "le président Jean Dupont", "Inspector Nora Dorn", "Claire Morin, directrice générale",
// "Ilse Brandt – interim CFO". `holder` is the folded name, `text` the role's id after what
// modifies it: "interim chief financial officer".
void add_role_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// "caused by a short circuit", "un arbre semble à l'origine du choc", "Cause: lightning".
// `text` is the concept or lemma of the cause, `measure.event` what it caused.
void add_cause_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Quoted words of at least four words; `paragraph` is a whole paragraph read as one sentence, for a
// quotation may span several. `text` is what stands between the marks, folded; `holder` who speaks.
void add_quotation_claims(
    const Words& paragraph, const Passage& passage, std::vector<Claim>& claims);

}  // namespace claimdiff
