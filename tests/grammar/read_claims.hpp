// Claims of a short text as short lines, for tables of examples:
//     count 23 [people|harm/injured] part subset of 0 …
#pragma once

#include <string>
#include <string_view>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

struct ReadText {
    Document document;
    DocumentClaims read;

    std::string quote(const Claim& claim) const {
        return document.text.substr(claim.span.begin, claim.span.size());
    }

    // The first claim whose value is written so; fails the look-up with an empty claim.
    const Claim& claim(std::string_view written) const {
        static const Claim none;
        for (const Claim& c : read.claims) {
            if (document.text.compare(c.value_span.begin, c.value_span.size(), written) == 0)
                return c;
        }
        return none;
    }
};

inline ReadText read_text(std::string_view text, std::string_view language) {
    ReadText result{make_document("test.txt", text, language), {}};
    result.read = extract_claims(result.document, shipped_language(language), 0);
    return result;
}

// "[noun|event]" with " per …" of the claim whose value is written so; "none" when there is none.
inline std::string measure_of(
    std::string_view text, std::string_view language, std::string_view written) {
    const ReadText read = read_text(text, language);
    const Claim& claim = read.claim(written);
    if (claim.span.empty()) return "none";
    return claim.measure.noun + "|" + claim.measure.event
           + (claim.measure.per.empty() ? "" : " per " + claim.measure.per);
}

inline std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

}  // namespace claimdiff
