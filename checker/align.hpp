// Alignment: which claims speak of the same thing.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "checker/comparable.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Two compared claims, as indices into the claims. Copies of a text make hundreds of thousands of
// links for the same few reasons, so these are shared; their `strength` is 0, the link has its own.
struct Link {
    std::uint32_t a, b;
    double strength;
    std::shared_ptr<const Comparison> comparison;
};

// The claims that speak of one thing, and what links them.
struct Slot {
    std::vector<std::uint32_t> claims;  // sorted
    std::vector<Link> links;            // among them, sorted by (a, b); none in an echo
};

// The slots of all claims, in order of their first claim; claims nothing is comparable with are
// left out. Only claims that share a kind and a noun or an event are compared, so that the work is
// in the size of these blocks, not of the corpus. `names`, where known, keeps texts about different
// things apart; the same holds below.
std::vector<Slot> align(const std::vector<Claim>& claims, const DocumentNames& names = {});

// Claims of different texts that give one value and may well speak of one thing, though too little
// joins them for a slot: for agreements only. Claims that a slot joins already are left out.
std::vector<Slot> find_echoes(
    const std::vector<Claim>& claims,
    const std::vector<Slot>& slots,
    const DocumentNames& names = {});

// The pairs that align() compared and did not bring together in a slot, with their obstacle: for
// explanations. `slots` is what align() made of the claims.
std::vector<Link> near_misses(
    const std::vector<Claim>& claims,
    const std::vector<Slot>& slots,
    const DocumentNames& names = {});

}  // namespace claimdiff
