// A draft is checked with its sources as one corpus: that two sources differ among themselves bears
// on a draft that takes up one of their figures, so such findings stay, with the draft's side
// first.
//
//     draft.md   "The ferry carried 241 people."
//     wire.txt   "214 people were on board."
//
//     error  people: the draft says 241, the sources 214
#include "checker/against.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checker/report_order.hpp"

namespace claimdiff {
namespace {

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
        rule.id = unsourced_rule;
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
