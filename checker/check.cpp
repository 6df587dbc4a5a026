// The whole of a check: claims, origins and slots of the corpus, findings in a total order.
#include "checker/check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "checker/align.hpp"
#include "checker/analysis.hpp"
#include "checker/differences.hpp"
#include "checker/measure_name.hpp"
#include "checker/report_order.hpp"
#include "checker/unsourced.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

// Lines and columns of all citations, with one index a document.
void locate(const Corpus& corpus, Report& report) {
    std::vector<std::optional<PlaceIndex>> indices(corpus.documents.size());
    const auto place = [&](Side& side) {
        for (Citation& c : side.citations) {
            const Document& document = corpus.documents[c.document];
            auto& index = indices[c.document];
            if (!index) index.emplace(document);
            const Place begin = index->place(c.span.begin);
            c.line = begin.position.line;
            c.column = begin.position.column;
            if (!document.anchors.empty() && !c.span.empty()) {
                // The place after the last character may begin another anchor.
                const Position last = index->place(c.span.end - 1).position;
                c.end_line = last.line;
                c.end_column = last.column + 1;
            }
            c.layout = document.layout;
            c.page = begin.page;
            c.location = place_name(document, begin);
        }
    };
    for (Finding& finding : report.findings)
        std::for_each(finding.sides.begin(), finding.sides.end(), place);
    for (Agreement& agreement : report.agreements)
        std::for_each(agreement.sides.begin(), agreement.sides.end(), place);
}

// The claims that the report does not cite, in their order.
std::vector<LoneClaim> lone_claims(const std::vector<Claim>& claims, const Report& report) {
    std::set<std::pair<std::uint32_t, Span>> cited;
    const auto note = [&cited](const Side& side) {
        for (const Citation& c : side.citations) cited.emplace(c.document, c.span);
    };
    for (const Finding& finding : report.findings)
        std::for_each(finding.sides.begin(), finding.sides.end(), note);
    for (const Agreement& agreement : report.agreements)
        std::for_each(agreement.sides.begin(), agreement.sides.end(), note);
    std::vector<LoneClaim> lone;
    for (const Claim& claim : claims) {
        if (claim.kind == ClaimKind::state || cited.contains({claim.document, claim.span}))
            continue;
        lone.push_back({measure_name(claim), display_value(claim), claim.document, claim.span});
    }
    std::sort(lone.begin(), lone.end(), [](const LoneClaim& a, const LoneClaim& b) {
        return std::tuple(a.document, a.span, a.measure)
               < std::tuple(b.document, b.span, b.measure);
    });
    return lone;
}

// An echo may take in what a slot agrees on already.
void drop_contained(std::vector<Agreement>& agreements) {
    using Cited = std::vector<std::pair<std::uint32_t, Span>>;
    std::vector<Cited> cited;
    for (const Agreement& agreement : agreements) {
        Cited one;
        for (const Side& side : agreement.sides) {
            for (const Citation& c : side.citations) one.emplace_back(c.document, c.span);
        }
        std::sort(one.begin(), one.end());
        cited.push_back(std::move(one));
    }
    std::map<std::pair<std::uint32_t, Span>, std::vector<std::size_t>>
        with;  // agreements that cite
    for (std::size_t i = 0; i < cited.size(); ++i) {
        for (const auto& place : cited[i]) with[place].push_back(i);
    }
    const auto contained = [&](std::size_t i) {
        if (cited[i].empty()) return false;
        for (const std::size_t other : with[cited[i].front()]) {
            const bool first_of_equals = cited[other] == cited[i] && i < other;
            if (other == i || first_of_equals) continue;
            if (std::includes(
                    cited[other].begin(), cited[other].end(), cited[i].begin(), cited[i].end()))
                return true;
        }
        return false;
    };
    std::vector<Agreement> kept;
    for (std::size_t i = 0; i < agreements.size(); ++i) {
        if (!contained(i)) kept.push_back(std::move(agreements[i]));
    }
    agreements = std::move(kept);
}

}  // namespace

Report check(const Corpus& corpus, const std::vector<RuleSet>& rules, const CheckOptions& options) {
    Report report;
    report.skipped = corpus.skipped;
    const Analysis analysis = analyse(corpus, options);
    for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
        const Document& d = corpus.documents[i];
        report.documents.push_back(
            {d.id,
             d.sha256,
             d.language,
             d.title,
             analysis.published[i],
             corpus.documents[analysis.origins[i]].id,
             i < corpus.files.size() ? corpus.files[i].path : std::string{},
             d.source,
             d.reliability,
             d.group});
    }
    report.claims = static_cast<std::uint32_t>(analysis.claims.size());
    const Evidence evidence{corpus, analysis.claims, analysis.origins};
    for (const Slot& slot : analysis.slots) report_slot(evidence, slot, rules, report);
    for (const Slot& echo : analysis.echoes) report_echo(evidence, echo, rules, report);
    drop_contained(report.agreements);
    std::vector<Slot> slots = analysis.slots;
    slots.insert(slots.end(), analysis.echoes.begin(), analysis.echoes.end());
    report_unsourced(evidence, slots, rules, report);
    sort_report(report);
    locate(corpus, report);
    if (options.list_lone_claims) report.lone_claims = lone_claims(analysis.claims, report);
    return report;
}

}  // namespace claimdiff
