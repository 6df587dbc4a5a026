#include "checker/fingerprint.hpp"

#include <fmt/format.h>

#include <set>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace claimdiff {

std::string fingerprint(const Finding& finding) {
    std::string text = finding.rule + '\n' + finding.measure;
    for (const Side& side : finding.sides) {
        text += '\n' + side.value;
        std::set<std::string> quotes;
        for (const Citation& citation : side.citations) quotes.insert(citation.quote);
        for (const std::string& quote : quotes) text += '\t' + quote;
    }
    return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

}  // namespace claimdiff
