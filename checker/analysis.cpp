// Claims of every document, read by several threads and merged in document order, so that their
// number does not show; then origins and slots.
#include "checker/analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "checker/cache/claims_archive.hpp"
#include "checker/cache/key.hpp"
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

// A document to be read, as one of its corpus.
struct Reading {
    const Document* document = nullptr;
    std::uint32_t index = 0;
};

// Reads documents, or takes from the cache what earlier runs read in them. `keys` gets the key of
// each.
class ClaimReader {
  public:
    ClaimReader(
        const CheckOptions& options,
        std::vector<DocumentClaims>& results,
        std::vector<CacheKey>& keys)
        : options_(options), results_(results), keys_(keys) {}

    // Those whose date leaves out the year are left unread where that is said.
    void read(const std::vector<Reading>& readings, Yearless yearless) {
        yearless_ = yearless;
        if (options_.cache == nullptr) {
            in_parallel(
                readings.size(), options_.threads, [&](std::size_t i) { extract(readings[i]); });
            return;
        }
        // In pieces: of a run that is killed, those that are done are kept.
        constexpr std::size_t piece = 512;
        for (std::size_t begin = 0; begin < readings.size(); begin += piece) {
            const auto end = std::min(readings.size(), begin + piece);
            read_piece(
                {readings.begin() + static_cast<std::ptrdiff_t>(begin),
                 readings.begin() + static_cast<std::ptrdiff_t>(end)});
        }
    }

  private:
    void extract(const Reading& reading) {
        const Document& document = *reading.document;
        results_[reading.index] = extract_claims(
            document, language_for(document.language, options_), reading.index, yearless_);
        count(reading);
    }

    // Each document once.
    void count(const Reading& reading) {
        const bool unread
            = yearless_ == Yearless::leave_unread && !results_[reading.index].day.empty();
        if (options_.progress == nullptr || unread) return;
        options_.progress->claims += results_[reading.index].claims.size();
        ++options_.progress->extracted;
    }

    void read_piece(const std::vector<Reading>& readings) {
        std::vector<CacheKey> keys(readings.size());
        in_parallel(readings.size(), options_.threads, [&](std::size_t i) {
            keys[i] = key_of(*readings[i].document, options_.cache->version());
            keys_[readings[i].index] = keys[i];
        });
        std::vector<std::string> kept = options_.cache->find(keys);
        std::vector<std::string> fresh(readings.size());
        in_parallel(readings.size(), options_.threads, [&](std::size_t i) {
            const Reading& reading = readings[i];
            if (!kept[i].empty()) {
                auto claims = decode_claims(kept[i], reading.index, reading.document->text.size());
                kept[i] = std::string();
                if (claims) {
                    results_[reading.index] = *std::move(claims);
                    count(reading);
                    return;
                }
            }
            extract(reading);
            fresh[i] = encode(results_[reading.index]);
        });
        keep_fresh(*options_.cache, keys, fresh);
    }

    const CheckOptions& options_;
    std::vector<DocumentClaims>& results_;
    std::vector<CacheKey>& keys_;
    Yearless yearless_ = Yearless::read;
};

// "05-18" of a dateline gets the year that brings it nearest to the dates of the other documents,
// and its document is read with it: weekdays hang on it. Where no document has a year, it is read
// without.
void read_yearless(
    const Corpus& corpus, ClaimReader& reader, const std::vector<DocumentClaims>& results) {
    std::vector<int> months;
    for (const DocumentClaims& result : results) {
        if (result.published.size() >= 10) months.push_back(months_of(result.published));
    }
    const auto middle = months.begin() + static_cast<std::ptrdiff_t>(months.size() / 2);
    std::nth_element(months.begin(), middle, months.end());
    std::deque<Document> dated;
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].day.empty()) continue;
        dated.push_back(corpus.documents[i]);
        readings.push_back({&dated.back(), static_cast<std::uint32_t>(i)});
        // A date without a year is none, but tells the cache that the claims are wanted, too.
        std::string& date = dated.back().front_date;
        date = results[i].day;
        if (months.empty()) continue;
        const int month = std::stoi(date.substr(0, 2));
        // The year y for which 12 y + month is nearest to the middle.
        const int year = (*middle - month + 6) / 12;
        date = fmt::format("{:04}-{}", year, date);
    }
    reader.read(readings, Yearless::read);
}

std::vector<DocumentClaims> read_claims(
    const Corpus& corpus, const CheckOptions& options, std::vector<CacheKey>& keys) {
    std::vector<DocumentClaims> results(corpus.documents.size());
    keys.resize(results.size());
    if (options.progress != nullptr) options.progress->found = results.size();
    std::vector<Reading> readings;
    for (const Document& document : corpus.documents)
        readings.push_back({&document, static_cast<std::uint32_t>(readings.size())});
    ClaimReader reader(options, results, keys);
    reader.read(readings, Yearless::leave_unread);
    read_yearless(corpus, reader, results);
    return results;
}

// All claims in document order, with parents as indices into the whole.
std::vector<Claim> merge(std::vector<DocumentClaims>& documents) {
    std::size_t count = 0;
    for (const DocumentClaims& document : documents) count += document.claims.size();
    std::vector<Claim> all;
    all.reserve(count);
    for (DocumentClaims& document : documents) {
        const auto offset = static_cast<std::int32_t>(all.size());
        for (Claim& claim : document.claims) {
            if (claim.scope.parent >= 0) claim.scope.parent += offset;
            all.push_back(std::move(claim));
        }
        document.claims = std::vector<Claim>();  // "= {}" would keep its memory
    }
    return all;
}

}  // namespace

Analysis analyse(const Corpus& corpus, const CheckOptions& options) {
    Analysis analysis;
    std::vector<CacheKey> keys;
    std::vector<DocumentClaims> documents = read_claims(corpus, options, keys);
    for (DocumentClaims& document : documents) {
        analysis.published.push_back(document.published);
        analysis.names.push_back(std::move(document.names));
    }
    analysis.origins = find_origins(corpus, options.threads);
    analysis.claims = merge(documents);
    const Aligner aligner(
        analysis.claims, analysis.names, options.threads, {options.cache, std::move(keys)});
    analysis.slots = aligner.slots();
    analysis.echoes = aligner.echoes(analysis.slots);
    return analysis;
}

}  // namespace claimdiff
