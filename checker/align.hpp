// Alignment: which claims speak of the same thing.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/blocks.hpp"
#include "checker/links.hpp"
#include "checker/neighbours.hpp"
#include "checker/value.hpp"
#include "checker/word_weights.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// The claims that speak of one thing, and what links them.
struct Slot {
    std::vector<std::uint32_t> claims;  // sorted
    std::vector<Link> links;            // among them, sorted by (a, b); none in an echo
};

// Compares claims with those of the documents that may tell the same story, and of these with those
// they share a block with, so that the work is in the number of documents, not in its square.
class Aligner {
  public:
    // The claims in the order of their documents; they must stay where they are. `names`, where
    // known, keeps texts about different things apart. `threads`: 0 for as many as the machine
    // has; results depend neither on it nor on what was kept.
    explicit Aligner(
        const std::vector<Claim>& claims,
        const DocumentNames& names = {},
        unsigned threads = 0,
        KeptComparisons kept = {});

    // The slots of all claims, in order of their first claim; claims nothing is comparable with are
    // left out.
    std::vector<Slot> slots() const;

    // Claims of different texts that give one value and may well speak of one thing, though too
    // little joins them for a slot: for agreements only, each with all its claims. What a slot
    // joins already comes along only where another claim agrees with it. `slots` is what slots()
    // gave.
    std::vector<Slot> echoes(const std::vector<Slot>& slots) const;

    // The pairs that were compared and not brought together in a slot, with their obstacle: for
    // explanations.
    std::vector<Link> near_misses(const std::vector<Slot>& slots) const;

  private:
    std::vector<Link> links(Misses misses) const;
    std::vector<std::size_t> slot_of_claims(const std::vector<Slot>& slots) const;
    bool echo(const Claim& a, const Claim& b, ValueRelation values) const;

    const std::vector<Claim>& claims_;
    const unsigned threads_;
    const KeptComparisons kept_;
    const WordWeights words_;
    const Neighbours neighbours_;
    const Blocks blocks_;
};

}  // namespace claimdiff
