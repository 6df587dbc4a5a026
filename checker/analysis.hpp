// The claims of a corpus and what aligns them: what a check judges, and what explanations look
// into.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checker/align.hpp"
#include "checker/check.hpp"
#include "grammar/claim.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

struct Analysis {
    std::vector<std::string> published;  // ISO, by document; empty when unknown
    std::vector<std::uint32_t> origins;  // by document
    std::vector<Claim> claims;           // in document order, parents as indices into them
    std::vector<Slot> slots;
    std::vector<Slot> echoes;
    DocumentNames names;  // by document
};

// Reads the documents in parallel and merges them in their order.
Analysis analyse(const Corpus& corpus, const CheckOptions& options);

}  // namespace claimdiff
