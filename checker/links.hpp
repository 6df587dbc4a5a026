// What links the claims of documents.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "checker/blocks.hpp"
#include "checker/cache/cache.hpp"
#include "checker/comparable.hpp"
#include "checker/neighbours.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Two compared claims, as indices into the claims. Copies of a text make hundreds of thousands of
// links for the same few reasons, so these are shared; their `strength` is 0, the link has its own.
struct Link {
    std::uint32_t a, b;
    double strength;
    std::shared_ptr<const Comparison> comparison;
};

// Makes links, one of each comparison.
class LinkMaker {
  public:
    Link link(std::uint32_t a, std::uint32_t b, Comparison comparison);

  private:
    std::map<Comparison, std::shared_ptr<const Comparison>> known_;
};

// The pairs that are not comparable too, or that others outdo: for explanations.
enum class Misses : std::uint8_t { leave_out, keep };

// Where the comparisons of earlier runs are kept, and the keys of what each document claims.
// Without a cache there need not be keys.
struct KeptComparisons {
    Cache* cache = nullptr;
    std::vector<CacheKey> documents;
};

// The links among the claims of each document and between those of neighbours. `threads`: 0 for as
// many as the machine has; the result does not depend on it.
std::vector<Link> find_links(
    const std::vector<Claim>& claims,
    const WordWeights& words,
    const Neighbours& neighbours,
    const Blocks& blocks,
    Misses misses,
    const KeptComparisons& kept,
    unsigned threads);

}  // namespace claimdiff
