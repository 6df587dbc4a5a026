// What the parts of the HTML page share: the report, and the anchors that link the parts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/writers.hpp"

namespace claimdiff::html {

struct Page {
    const Report& report;
    const WriterOptions& options;
    std::vector<std::string> finding_anchors;  // one a finding, unique
};

Page make_page(const Report& report, const WriterOptions& options);

// "t0": the text of a document.
std::string text_anchor(std::uint32_t document);

// "t0-4121": a claim in the text of its document.
std::string claim_anchor(std::uint32_t document, std::uint32_t begin);

// "a3": the row of an agreement.
std::string agreement_anchor(std::size_t index);

// Is there a text to link to?
bool has_text(const Page& page, std::uint32_t document);

// The mark that stands for a level beside its name: "✕", "▲", "•".
std::string_view symbol(Level level);

// The side's display with the digits of large numbers in groups, "24 311 000 USD", by narrow
// no-break spaces.
std::string readable(const Side& side);

// The parts, in the order of the page. Each is one source.
void write_matrix(const Page& page, std::string& out);
void write_cards(const Page& page, std::string& out);
void write_texts(const Page& page, std::string& out);

// The page's style and script, as they stand in page.css and page.js: embedded by the build.
std::string_view style();
std::string_view script();

}  // namespace claimdiff::html
