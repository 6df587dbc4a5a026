// Claims of every document, read by several threads and merged in document order, so that their
// number does not show; then origins and slots.
#include "checker/analysis.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checker/provenance.hpp"
#include "grammar/extract.hpp"
#include "text/language.hpp"
#include "text/parallel.hpp"

namespace claimdiff {
namespace {

const Language& language_for(const std::string& code, const CheckOptions& options) {
    for (const Language* language : options.languages) {
        if (is_language(code, language->code)) return *language;
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
    if (options.progress != nullptr) options.progress->found = results.size();
    in_parallel(results.size(), options.threads, [&](std::size_t i) {
        const Document& document = corpus.documents[i];
        results[i] = extract_claims(
            document, language_for(document.language, options), static_cast<std::uint32_t>(i));
        if (options.progress == nullptr) return;
        options.progress->claims += results[i].claims.size();
        ++options.progress->extracted;
    });
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

}  // namespace

Analysis analyse(const Corpus& corpus, const CheckOptions& options) {
    Analysis analysis;
    std::vector<DocumentClaims> documents = read_claims(corpus, options);
    for (DocumentClaims& document : documents) {
        analysis.published.push_back(document.published);
        analysis.names.push_back(std::move(document.names));
    }
    analysis.origins = find_origins(corpus);
    analysis.claims = merge(documents);
    const Aligner aligner(analysis.claims, analysis.names, options.threads);
    analysis.slots = aligner.slots();
    analysis.echoes = aligner.echoes(analysis.slots);
    return analysis;
}

}  // namespace claimdiff
