// What the checker reports: findings and agreements, each side with its citations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/corpus.hpp"
#include "text/document.hpp"
#include "text/span.hpp"

namespace claimdiff {

enum class FindingClass : std::uint8_t {
    conflict,
    scope,
    update,
    precision,
    wording,
    unsourced,  // a draft's claim that none of the sources it is held against mentions: one side
};
enum class Level : std::uint8_t { note, warning, error };

std::string_view to_string(FindingClass finding_class);
std::string_view to_string(Level level);

// Where a claim stands, self-contained: writers need nothing else.
struct Citation {
    std::uint32_t document = 0;          // index into Report::documents
    Span span;                           // value and noun, bytes of the document's text
    std::uint32_t line = 1, column = 1;  // 1-based, column in code points
    std::string quote;                   // exactly the bytes of the span
    Span sentence_span;
    std::string sentence;                        // exactly the bytes of sentence_span
    std::string attribution;                     // empty: the text itself
    std::uint32_t end_line = 0, end_column = 0;  // after the last character; 0: by the quote
    Layout layout = Layout::lines;               // what `line` counts: Position
    std::uint32_t page = 0;                      // or sheet; 0 where there are none
    std::string location;                        // place_name(); empty: line and column
};

struct Side {
    std::string value;  // canonical: "11", "2018", "2022-12-19"; a JSON number when `numeric`
    bool numeric = false;
    std::string display;              // for people: "about 12", "3 km"
    std::uint32_t origins = 1;        // independent sources behind it
    std::vector<Citation> citations;  // in document order
};

struct Finding {
    std::string id;    // stable fingerprint
    std::string rule;  // "news/first-since"
    FindingClass finding_class = FindingClass::conflict;
    Level level = Level::error;
    std::string measure;      // "regions without power"
    std::string message;      // one line
    std::string explanation;  // empty when there is none
    std::vector<std::string> compared_because;
    std::vector<Side> sides;  // by value
};

// A finding that does not count, and why.
struct Waived {
    Finding finding;
    std::string reason;   // the editor's words, or "in the baseline"
    std::string source;   // where that is written: "waivers.yaml:4", "baseline.yaml"
    std::string expires;  // "2031-03-04", the last day on which it does not count; empty: for good
};

struct Agreement {
    std::string measure;
    std::vector<Side> sides;
};

// A claim that no finding and no agreement cites: the other documents say nothing of it.
struct LoneClaim {
    std::string measure, display;
    std::uint32_t document = 0;  // index into Report::documents
    Span span;
};

struct ReportedDocument {
    std::string id, sha256, language, title, published,
        origin;             // origin: id of the document it is a copy of, or its own
    std::string path = {};  // from the working directory, for formats whose readers open the files;
                            // empty: the id
    std::string source = {}, reliability = {}, group = {};  // empty when not known
};

struct Report {
    std::vector<ReportedDocument> documents;  // in corpus order
    std::vector<Finding> findings;            // most severe first, then by place
    std::vector<Waived> waived;               // taken out of the findings, in their order
    std::vector<Agreement> agreements;
    std::vector<LoneClaim> lone_claims;  // by place; only with CheckOptions::list_lone_claims
    std::vector<Skipped> skipped;
    std::uint32_t claims = 0;

    std::uint32_t count(Level level) const;
};

}  // namespace claimdiff
