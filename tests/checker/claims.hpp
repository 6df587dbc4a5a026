// Claims and corpora made by hand, and reports as short lines, for tables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "checker/check.hpp"
#include "grammar/claim.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

inline Claim count_of(
    Decimal value, std::string noun, std::string event, std::uint32_t document = 0) {
    Claim claim;
    claim.document = document;
    claim.quantity = make_quantity(value, Bound::exact);
    claim.measure.noun = std::move(noun);
    claim.measure.event = std::move(event);
    return claim;
}

struct Text {
    const char *name, *language, *text;
};

inline Corpus corpus_of(const std::vector<Text>& texts) {
    Corpus corpus;
    for (const Text& t : texts)
        corpus.documents.push_back(make_document(t.name, t.text, t.language));
    return corpus;
}

inline std::string values_of(const std::vector<Side>& sides) {
    std::string out;
    for (const Side& side : sides) out += (out.empty() ? "" : "/") + side.display;
    return out;
}

// "conflict 12/15", one a finding, in order, joined by "; ".
inline std::string findings_of(const Report& report) {
    std::string out;
    for (const Finding& f : report.findings) {
        if (!out.empty()) out += "; ";
        out += std::string(to_string(f.finding_class)) + " " + values_of(f.sides);
    }
    return out;
}

}  // namespace claimdiff
