// A figure that grows: "11 injured" at 19:05, "23 injured" at 20:40. It is an update only when
// every text with the lower figure is older than every text with the higher one, or when one live
// text gives both in turn; a text that repeats the lower figure later makes it a conflict.
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

// Times of different precision are compared as days; a time of day alone ("T19:05") compares with
// its like.
bool earlier(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || (a[0] == 'T') != (b[0] == 'T')) return false;
    const std::size_t length = std::min(a.size(), b.size());
    return a.substr(0, length) < b.substr(0, length);
}

// A live blog gives the lower figure first and the higher one later; gives the two times when one
// does.
bool grew_in_one_text(
    const Evidence& evidence, const Difference& d, std::string& lower, std::string& higher) {
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (a.document != b.document || !earlier(a.published, b.published)) continue;
            lower = a.published;
            higher = b.published;
            return true;
        }
    }
    return false;
}

bool all_provisional(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    return std::all_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
        return evidence.claims[i].scope.provisional;
    });
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
    std::string lower = bound_time(evidence, d.left, true),
                higher = bound_time(evidence, d.right, false);
    if (all_provisional(evidence, d.left) && !all_provisional(evidence, d.right)
        && !earlier(higher, lower)) {
        return Verdict{
            FindingClass::update,
            fmt::format(
                "{} is said to be a figure so far, {} is not",
                display_value(evidence.claims[d.left.front()]),
                display_value(evidence.claims[d.right.front()]))};
    }
    if (!earlier(lower, higher) && !grew_in_one_text(evidence, d, lower, higher)) return {};
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
