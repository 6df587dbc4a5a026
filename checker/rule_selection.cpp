// One claim, one rule: were two to apply, a difference would be reported twice. How specific a
// selection is, is counted in the segments of the longest prefixes that match.
//
//     claim "12 firefighters injured": noun people/firefighters, event harm/injured
//     news/counts       claims [count]                                0 segments
//     news/casualties   nouns [people], events [harm/killed, harm/injured]  1 + 2: this one
#include "checker/rule_selection.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "checker/kinds/kind.hpp"

namespace claimdiff {
namespace {

int segments(std::string_view path) {
    return 1 + static_cast<int>(std::count(path.begin(), path.end(), '/'));
}

// Segments of the longest prefix that `path` is within; 0 when all are selected; nothing when none
// matches.
std::optional<int> match(const std::vector<std::string>& prefixes, std::string_view path) {
    if (prefixes.empty()) return 0;
    std::optional<int> best;
    for (const std::string& prefix : prefixes) {
        if (is_within(path, prefix)) best = std::max(best.value_or(0), segments(prefix));
    }
    return best;
}

bool contains(const std::vector<ClaimKind>& kinds, ClaimKind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// How specifically the rule selects the claim; nothing when it does not.
std::optional<std::tuple<int, bool>> specificity(const Rule& rule, const Claim& claim) {
    if (!contains(rule.claims.empty() ? find_kind(rule.kind)->claims : rule.claims, claim.kind))
        return {};
    const auto noun = match(rule.nouns, claim.measure.noun);
    const auto event = match(rule.events, claim.measure.event);
    if (!noun || !event) return {};
    return std::tuple(*noun + *event, !rule.claims.empty());
}

}  // namespace

bool is_within(std::string_view path, std::string_view prefix) {
    return path.substr(0, prefix.size()) == prefix
           && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

const Rule* rule_for(const std::vector<RuleSet>& sets, const Claim& claim, std::string_view kind) {
    const Rule* best = nullptr;
    std::optional<std::tuple<int, bool>> best_specificity;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (rule.kind != kind) continue;
            const auto found = specificity(rule, claim);
            if (!found) continue;
            if (!best || *found > *best_specificity
                || (*found == *best_specificity && rule.id < best->id)) {
                best = &rule;
                best_specificity = found;
            }
        }
    }
    return best;
}

}  // namespace claimdiff
