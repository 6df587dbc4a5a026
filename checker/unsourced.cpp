// A claim counts as mentioned when in doubt: an editor reads these notes one by one, and each that
// is wrong costs more than one that is missing.
//
//     draft.md   "The ferry carried 241 people, 30 of them children."
//     wire.txt   "214 people were on board."           people are mentioned, children are not
#include "checker/unsourced.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checker/against.hpp"
#include "checker/fingerprint.hpp"
#include "checker/measure_name.hpp"
#include "checker/sides.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

const Rule* find_rule(const std::vector<RuleSet>& sets, std::string_view id) {
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (rule.id == id) return &rule;
        }
    }
    return nullptr;
}

// What a claim speaks of, as exactly as can be looked up.
auto subject_of(const Claim& claim) {
    return std::tuple(claim.kind, claim.measure.noun, claim.holder);
}

// Finds the claims of drafts that a source mentions.
class Mentions {
  public:
    Mentions(const Evidence& evidence, const std::vector<bool>& drafts)
        : evidence_(evidence), drafts_(drafts), mentioned_(evidence.claims.size()) {
        for (std::uint32_t i = 0; i < evidence.claims.size(); ++i) {
            if (!is_draft(i)) by_subject_[subject_of(evidence.claims[i])].push_back(i);
        }
    }

    void read(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots) {
            const bool sourced
                = std::any_of(slot.claims.begin(), slot.claims.end(), [this](std::uint32_t claim) {
                      return !is_draft(claim);
                  });
            for (const std::uint32_t claim : slot.claims) {
                if (sourced) mentioned_[claim] = true;
            }
        }
    }

    bool is_draft(std::uint32_t claim) const { return drafts_[evidence_.claims[claim].document]; }

    bool holds(std::uint32_t claim) const {
        if (mentioned_[claim]) return true;
        const auto same = by_subject_.find(subject_of(evidence_.claims[claim]));
        if (same == by_subject_.end()) return false;
        return std::any_of(same->second.begin(), same->second.end(), [&](std::uint32_t other) {
            const Claim &a = evidence_.claims[claim], &b = evidence_.claims[other];
            if (!a.text.empty() || !b.text.empty()) return a.text == b.text;
            const ValueRelation relation = compare_values(a, b, {});
            return relation == ValueRelation::same || relation == ValueRelation::compatible;
        });
    }

  private:
    const Evidence& evidence_;
    const std::vector<bool>& drafts_;
    std::vector<bool> mentioned_;
    std::map<std::tuple<ClaimKind, std::string, std::string>, std::vector<std::uint32_t>>
        by_subject_;  // of the sources' claims
};

}  // namespace

void report_unsourced(
    const Evidence& evidence,
    const std::vector<Slot>& slots,
    const std::vector<RuleSet>& rules,
    Report& report) {
    const std::vector<bool> drafts = drafts_of(evidence.corpus);
    if (std::find(drafts.begin(), drafts.end(), true) == drafts.end()) return;
    const Rule* rule = find_rule(rules, unsourced_rule);
    if (rule == nullptr) rule = &draft_rule_set().rules.front();
    if (rule->off) return;
    Mentions mentions(evidence, drafts);
    mentions.read(slots);
    std::set<Span> seen;  // of one document; one span may hold several claims
    std::uint32_t document = 0;
    for (std::uint32_t i = 0; i < evidence.claims.size(); ++i) {
        const Claim& claim = evidence.claims[i];
        // Every clause is such a claim: that no source has it in the same words says little.
        if (claim.kind == ClaimKind::state) continue;
        if (!mentions.is_draft(i) || mentions.holds(i)) continue;
        if (claim.document != document) seen.clear();
        document = claim.document;
        if (!seen.insert(claim.span).second) continue;
        Finding finding;
        finding.rule = unsourced_rule;
        finding.finding_class = FindingClass::unsourced;
        finding.level = rule->level;
        finding.measure = measure_name(claim);
        finding.sides = {make_side(evidence, {i})};
        finding.message = fmt::format(
            "{}: no source mentions \"{}\"",
            finding.measure,
            finding.sides.front().citations.front().quote);
        finding.id = fingerprint(finding);
        report.findings.push_back(std::move(finding));
    }
}

}  // namespace claimdiff
