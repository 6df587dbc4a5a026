// The whole of a check: claims of every document (in parallel, merged in document order), origins,
// slots, findings in a total order.
#include "checker/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "checker/against.hpp"
#include "checker/align.hpp"
#include "checker/differences.hpp"
#include "checker/measure_name.hpp"
#include "checker/provenance.hpp"
#include "checker/report_order.hpp"
#include "checker/value.hpp"
#include "grammar/extract.hpp"

namespace claimdiff {
namespace {

const Language& language_for(const std::string& code, const CheckOptions& options) {
    for (const Language* language : options.languages) {
        if (language->code == code) return *language;
    }
    return shipped_language(code);
}

// Months since year 0 of an ISO date.
int months_of(const std::string& iso) {
    return std::stoi(iso.substr(0, 4)) * 12 + std::stoi(iso.substr(5, 2));
}

// "05-18" of a dateline gets the year that brings it nearest to the dates of the other documents,
// and its document is read again with it: weekdays hang on it.
void complete_years(
    const Corpus& corpus, const CheckOptions& options, std::vector<DocumentClaims>& results) {
    std::vector<int> months;
    for (const DocumentClaims& result : results) {
        if (result.published.size() >= 10) months.push_back(months_of(result.published));
    }
    if (months.empty()) return;
    std::nth_element(
        months.begin(),
        months.begin() + static_cast<std::ptrdiff_t>(months.size() / 2),
        months.end());
    const int middle = months[months.size() / 2];
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].day.empty()) continue;
        const int month = std::stoi(results[i].day.substr(0, 2));
        // The year y for which 12 y + month is nearest to the middle.
        const int year = (middle - month + 6) / 12;
        Document document = corpus.documents[i];
        document.front_date = fmt::format("{:04}-{}", year, results[i].day);
        results[i] = extract_claims(
            document, language_for(document.language, options), static_cast<std::uint32_t>(i));
    }
}

std::vector<DocumentClaims> read_claims(const Corpus& corpus, const CheckOptions& options) {
    std::vector<DocumentClaims> results(corpus.documents.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < results.size(); i = next++) {
            const Document& document = corpus.documents[i];
            results[i] = extract_claims(
                document, language_for(document.language, options), static_cast<std::uint32_t>(i));
        }
    };
    const unsigned wanted = options.threads != 0
                                ? options.threads
                                : std::max(1u, std::thread::hardware_concurrency());
    const auto count = std::min<std::size_t>(wanted, results.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    complete_years(corpus, options, results);
    return results;
}

// All claims in document order, with parents as indices into the whole.
std::vector<Claim> merge(std::vector<DocumentClaims>& documents) {
    std::vector<Claim> all;
    for (DocumentClaims& document : documents) {
        const auto offset = static_cast<std::int32_t>(all.size());
        for (Claim& claim : document.claims) {
            if (claim.scope.parent >= 0) claim.scope.parent += offset;
            all.push_back(std::move(claim));
        }
    }
    return all;
}

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
    std::vector<DocumentClaims> documents = read_claims(corpus, options);
    const std::vector<std::uint32_t> origins = find_origins(corpus);
    for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
        const Document& d = corpus.documents[i];
        report.documents.push_back(
            {d.id,
             d.sha256,
             d.language,
             d.title,
             documents[i].published,
             corpus.documents[origins[i]].id,
             i < corpus.files.size() ? corpus.files[i].path : std::string{}});
    }
    const std::vector<Claim> claims = merge(documents);
    report.claims = static_cast<std::uint32_t>(claims.size());
    const Evidence evidence{corpus, claims, origins};
    std::vector<Slot> slots = align(claims);
    const std::vector<Slot> echoes = find_echoes(claims, slots);
    slots.insert(slots.end(), echoes.begin(), echoes.end());
    for (const Slot& slot : slots) report_slot(evidence, slot, rules, report);
    report_unsourced(evidence, slots, rules, report);
    sort_report(report);
    locate(corpus, report);
    return report;
}

std::string explain_slots(const Corpus& corpus, const CheckOptions& options) {
    std::vector<DocumentClaims> documents = read_claims(corpus, options);
    const std::vector<Claim> claims = merge(documents);
    const auto name = [&](std::uint32_t i) {
        const Claim& c = claims[i];
        return fmt::format(
            "{}:{} [{}] {}",
            corpus.documents[c.document].id,
            c.span.begin,
            measure_name(c),
            display_value(c));
    };
    std::string out;
    std::size_t number = 0;
    for (const Slot& slot : align(claims)) {
        out += fmt::format("slot {}\n", ++number);
        for (std::uint32_t i : slot.claims) out += fmt::format("  {}\n", name(i));
        for (const Link& link : slot.links) {
            out += fmt::format(
                "    {} ~ {}: {} ({:.2f})\n",
                name(link.a),
                name(link.b),
                fmt::join(link.comparison.reasons, ", "),
                link.comparison.strength);
        }
    }
    out += "not compared\n";
    for (const Link& link : near_misses(claims)) {
        out += fmt::format(
            "  {} | {}: {} ({:.2f})\n",
            name(link.a),
            name(link.b),
            link.comparison.obstacle,
            link.comparison.strength);
    }
    return out;
}

}  // namespace claimdiff
