// Which documents are copies of one text: their agreement is one voice, not two.
#pragma once

#include <cstdint>
#include <vector>

#include "text/corpus.hpp"

namespace claimdiff {

// For every document the index of its origin: the first (in corpus order) of the documents it
// shares most of its wording with, itself when it shares none. Rewordings that keep a good part of
// their runs of words count as copies. `threads`: 0 for as many as the machine has; the result does
// not depend on it.
std::vector<std::uint32_t> find_origins(const Corpus& corpus, unsigned threads = 0);

}  // namespace claimdiff
