// Whether a rule can fire is asked of the selection itself. Which rule judges a claim hangs on its
// kind and on the selected concepts its noun and its event are within; a claim whose noun is the
// concept itself stands for all claims below that no other rule names. So it is enough to ask for
// each kind of claim with each noun and each event that some rule names, and with none:
//
//     a/counts  claims [count]     a/people  claims [count], nouns [people]     b/all  claims
//     [count] count, people → a/people     count, – → a/counts     …     b/all is never the answer
#include "checker/rule_faults.hpp"

#include <map>
#include <set>
#include <string>

#include "checker/kinds/kind.hpp"
#include "checker/rule_selection.hpp"

namespace claimdiff {
namespace {

using Rules = std::vector<const Rule*>;

Error fault_at(const Rule& rule, std::string message, std::string help) {
    return {std::move(message), rule.path, rule.line, rule.column, std::move(help)};
}

// The rules that judge some claim.
std::set<const Rule*> reached(const std::vector<RuleSet>& sets) {
    std::set<std::string> nouns{""}, events{""};
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            nouns.insert(rule.nouns.begin(), rule.nouns.end());
            events.insert(rule.events.begin(), rule.events.end());
        }
    }
    std::set<const Rule*> out;
    Claim claim;
    for (std::size_t kind = 0; kind < claim_kind_count; ++kind) {
        claim.kind = static_cast<ClaimKind>(kind);
        for (const std::string& noun : nouns) {
            claim.measure.noun = noun;
            for (const std::string& event : events) {
                claim.measure.event = event;
                out.insert(rule_for(sets, claim, kind_for(claim.kind).name));
            }
        }
    }
    return out;
}

}  // namespace

std::optional<Error> find_rule_fault(const std::vector<RuleSet>& sets) {
    std::map<std::string, const Rule*> by_id;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            const auto [other, is_new] = by_id.emplace(rule.id, &rule);
            if (!is_new)
                return fault_at(
                    rule,
                    "a second rule '" + rule.id + "'",
                    "the first is " + other->second->path + "; rename a file or its folder");
        }
    }
    const std::set<const Rule*> alive = reached(sets);
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (alive.contains(&rule)) continue;
            return fault_at(
                rule,
                "'" + rule.id + "' can never fire: other rules take all that it selects",
                "select what they do not, or more precisely than they do");
        }
    }
    return {};
}

}  // namespace claimdiff
