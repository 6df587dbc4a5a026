// A figure that grows: "11 injured" at 19:05, "23 injured" at 20:40. It is an update only when
// every text with the lower figure is older than every text with the higher one; a text that
// repeats the lower figure later makes it a conflict.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "checker/reconcile.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

// The latest or earliest publication among the claims; empty when one of them has none.
std::string bound_time(
    const Evidence& evidence, const std::vector<std::uint32_t>& claims, bool latest) {
    std::string best;
    for (std::uint32_t i : claims) {
        const std::string& time = evidence.claims[i].published;
        if (time.empty()) return {};
        if (best.empty() || (latest ? time > best : time < best)) best = time;
    }
    return best;
}

bool any_superseded(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
        return evidence.claims[i].superseded;
    });
}

}  // namespace

std::optional<Verdict> said_to_replace(const Evidence& evidence, const Difference& d, const Rule&) {
    const bool left = any_superseded(evidence, d.left), right = any_superseded(evidence, d.right);
    if (left == right) return {};
    const Claim &old = evidence.claims[(left ? d.left : d.right).front()],
                &now = evidence.claims[(left ? d.right : d.left).front()];
    return Verdict{
        FindingClass::update,
        fmt::format("a text says that {} replaces {}", display_value(now), display_value(old))};
}

std::optional<Verdict> later_update(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    if (!rule.accumulates || d.left.empty() || d.right.empty()) return {};
    const std::string lower = bound_time(evidence, d.left, true),
                      higher = bound_time(evidence, d.right, false);
    if (lower.empty() || higher.empty()) return {};
    // Times of different precision are compared as days.
    const std::size_t length = std::min(lower.size(), higher.size());
    if (lower.substr(0, length) >= higher.substr(0, length)) return {};
    return Verdict{
        FindingClass::update,
        fmt::format(
            "the figure grew: {} was published by {}, {} from {} on",
            display_value(evidence.claims[d.left.front()]),
            lower,
            display_value(evidence.claims[d.right.front()]),
            higher)};
}

}  // namespace claimdiff
