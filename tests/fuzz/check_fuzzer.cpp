// The whole of check: the bytes, cut at every 0xFF, are the files of a corpus; the report is
// written in every format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "checker/check.hpp"
#include "checker/rule_tests.hpp"
#include "reports/writers.hpp"
#include "text/readers/read_documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace claimdiff;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Corpus corpus;
    ReadOptions options;
    options.limits.depth = 64;
    for (std::size_t at = 0, number = 0; at <= bytes.size() && number < 6; ++number) {
        const std::size_t end = std::min(bytes.find('\xFF', at), bytes.size());
        ReadDocuments read
            = read_documents("fuzz" + std::to_string(number), bytes.substr(at, end - at), options);
        for (Document& document : read.documents) corpus.documents.push_back(std::move(document));
        for (Skipped& skipped : read.skipped) corpus.skipped.push_back(std::move(skipped));
        at = end + 1;
    }
    const Report report = check(corpus, shipped_rule_sets(), {{}, 1});
    for (const Finding& finding : report.findings) {
        if (finding.sides.empty() || finding.id.empty()) std::abort();
    }
    for (const Format& format : formats()) {
        std::string out;
        format.write(report, {}, out);
    }
    return 0;
}
