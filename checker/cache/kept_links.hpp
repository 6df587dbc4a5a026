// Comparing documents, or taking from the cache what comparing them gave an earlier run.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "checker/cache/links_archive.hpp"
#include "checker/links.hpp"
#include "checker/neighbours.hpp"
#include "checker/word_weights.hpp"

namespace claimdiff {

// What each document and the neighbours after it have in common. `compare` finds it for one
// document; it is called on several threads, for the documents of which nothing is kept.
std::vector<Compared> compare_documents(
    const std::vector<Claim>& claims,
    const WordWeights& words,
    const Neighbours& neighbours,
    const KeptComparisons& kept,
    unsigned threads,
    const std::function<void(std::uint32_t, Compared&)>& compare);

}  // namespace claimdiff
