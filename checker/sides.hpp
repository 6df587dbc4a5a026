// The claims of a slot, grouped by value.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/finding.hpp"
#include "checker/reconcile.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// Claims whose values are compatible; the first is the most exact and stands for them.
struct ValueGroup {
    std::vector<std::uint32_t> claims;  // the representative first, then in claim order
};

// Groups in order of value. A hedged value joins the nearest exact one it is compatible with.
std::vector<ValueGroup> group_by_value(
    const std::vector<Claim>& claims,
    const std::vector<std::uint32_t>& slot,
    const Tolerance& tolerance);

// How many independent origins stand behind the claims.
std::uint32_t count_origins(const Evidence& evidence, const std::vector<std::uint32_t>& claims);

// The side of a report for these claims, cited in document order.
Side make_side(const Evidence& evidence, const std::vector<std::uint32_t>& claims);

}  // namespace claimdiff
