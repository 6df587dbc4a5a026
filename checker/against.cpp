// A draft is checked with its sources as one corpus: that two sources differ among themselves bears
// on a draft that takes up one of their figures, so such findings stay, with the draft's side
// first.
//
//     draft.md   "The ferry carried 241 people, 30 of them children."
//     wire.txt   "214 people were on board."
//
//     error  people: the draft says 241, the sources 214
//     note   children: no source mentions "30 of them"
#include "checker/against.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checker/fingerprint.hpp"
#include "checker/measure_name.hpp"
#include "checker/report_order.hpp"
#include "checker/sides.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

constexpr const char* unsourced_id = "draft/unsourced";

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

bool cites(const Citation& citation, const std::vector<bool>& chosen) {
    return chosen[citation.document];
}

bool cites(const Side& side, const std::vector<bool>& chosen) {
    return std::any_of(side.citations.begin(), side.citations.end(), [&](const Citation& one) {
        return cites(one, chosen);
    });
}

bool cites(const std::vector<Side>& sides, const std::vector<bool>& chosen) {
    return std::any_of(
        sides.begin(), sides.end(), [&](const Side& side) { return cites(side, chosen); });
}

void put_first(const std::vector<bool>& chosen, std::vector<Side>& sides) {
    for (Side& side : sides) {
        std::stable_partition(
            side.citations.begin(), side.citations.end(), [&](const Citation& citation) {
                return cites(citation, chosen);
            });
    }
    std::stable_partition(
        sides.begin(), sides.end(), [&](const Side& side) { return cites(side, chosen); });
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
        out += names[i];
    }
    return out;
}

}  // namespace

const RuleSet& draft_rule_set() {
    static const RuleSet set = [] {
        Rule rule;
        rule.id = unsourced_id;
        rule.kind = "unsourced";
        rule.summary = "No source mentions a claim of the draft";
        rule.why
            = "With --against, a draft is held against its sources. What none of them mentions may "
              "be right, but nothing given here backs it.";
        rule.help
            = "Name the source, add its text to the sources, or strike the claim. A text may say "
              "it in words that claimdiff does not connect.";
        rule.level = Level::note;
        return RuleSet{"draft", {rule}};
    }();
    return set;
}

std::vector<bool> drafts_of(const Corpus& corpus) {
    std::vector<bool> drafts(corpus.documents.size());
    for (std::size_t i = 0; i < corpus.files.size(); ++i) {
        drafts[i] = corpus.files[i].role == Role::draft;
    }
    return drafts;
}

void report_unsourced(
    const Evidence& evidence,
    const std::vector<Slot>& slots,
    const std::vector<RuleSet>& rules,
    Report& report) {
    const std::vector<bool> drafts = drafts_of(evidence.corpus);
    if (std::find(drafts.begin(), drafts.end(), true) == drafts.end()) return;
    const Rule* rule = find_rule(rules, unsourced_id);
    if (rule == nullptr) rule = &draft_rule_set().rules.front();
    if (rule->off) return;
    Mentions mentions(evidence, drafts);
    mentions.read(slots);
    std::set<Span> seen;  // of one document; one span may hold several claims
    std::uint32_t document = 0;
    for (std::uint32_t i = 0; i < evidence.claims.size(); ++i) {
        const Claim& claim = evidence.claims[i];
        if (!mentions.is_draft(i) || mentions.holds(i)) continue;
        if (claim.document != document) seen.clear();
        document = claim.document;
        if (!seen.insert(claim.span).second) continue;
        Finding finding;
        finding.rule = unsourced_id;
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

void keep_touching(const std::vector<bool>& chosen, Report& report) {
    const auto untouched = [&](const auto& one) { return !cites(one.sides, chosen); };
    const auto erase = [](auto& list, const auto& is_gone) {
        list.erase(std::remove_if(list.begin(), list.end(), is_gone), list.end());
    };
    erase(report.findings, untouched);
    erase(report.agreements, untouched);
    erase(report.waived, [&](const Waived& waived) { return untouched(waived.finding); });
    for (Finding& finding : report.findings) put_first(chosen, finding.sides);
    for (Agreement& agreement : report.agreements) put_first(chosen, agreement.sides);
    for (Waived& waived : report.waived) put_first(chosen, waived.finding.sides);
    sort_report(report);
}

void name_drafts(const std::vector<bool>& drafts, Report& report) {
    const auto name = [&](Finding& finding) {
        std::vector<std::string> draft, sources;
        for (const Side& side : finding.sides) {
            (cites(side, drafts) ? draft : sources).push_back(side.display);
        }
        if (draft.empty() || sources.empty()) return;
        finding.message = fmt::format(
            "{}: the draft says {}, the sources {}",
            finding.measure,
            listed(draft),
            listed(sources));
    };
    for (Finding& finding : report.findings) name(finding);
    for (Waived& waived : report.waived) name(waived.finding);
}

}  // namespace claimdiff
