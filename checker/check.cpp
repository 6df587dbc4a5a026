// The whole of a check: claims, origins and slots of the corpus, findings in a total order.
#include "checker/check.hpp"

#include <algorithm>
#include <optional>

#include "checker/against.hpp"
#include "checker/align.hpp"
#include "checker/analysis.hpp"
#include "checker/differences.hpp"
#include "checker/report_order.hpp"

namespace claimdiff {
namespace {

// Lines and columns of all citations, with one index a document.
void locate(const Corpus& corpus, Report& report) {
    std::vector<std::optional<LineIndex>> indices(corpus.documents.size());
    const auto place = [&](Side& side) {
        for (Citation& c : side.citations) {
            auto& index = indices[c.document];
            if (!index) index.emplace(corpus.documents[c.document].text);
            const Position position = index->position(c.span.begin);
            c.line = position.line;
            c.column = position.column;
        }
    };
    for (Finding& finding : report.findings)
        std::for_each(finding.sides.begin(), finding.sides.end(), place);
    for (Agreement& agreement : report.agreements)
        std::for_each(agreement.sides.begin(), agreement.sides.end(), place);
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
             i < corpus.files.size() ? corpus.files[i].path : std::string{}});
    }
    report.claims = static_cast<std::uint32_t>(analysis.claims.size());
    const Evidence evidence{corpus, analysis.claims, analysis.origins};
    std::vector<Slot> slots = analysis.slots;
    const std::vector<Slot> echoes = find_echoes(analysis.claims, slots);
    slots.insert(slots.end(), echoes.begin(), echoes.end());
    for (const Slot& slot : slots) report_slot(evidence, slot, rules, report);
    report_unsourced(evidence, slots, rules, report);
    sort_report(report);
    locate(corpus, report);
    return report;
}

}  // namespace claimdiff
