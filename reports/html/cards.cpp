// One card a finding: the values side by side, below each the quotes behind it in their sentences,
// then why they were compared, what explains the difference, and the waiver to copy.
//
// A finding of hundreds of citations stays readable: a side shows a few and folds the rest.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/html/page.hpp"
#include "reports/markup.hpp"
#include "reports/show.hpp"

namespace claimdiff::html {
namespace {

constexpr std::size_t citations_shown = 3;
constexpr std::size_t context_bytes = 280;  // of a sentence, on each side of the quote
constexpr std::size_t short_value = 16;     // in bytes: what fits in large type

std::string quoted_in_context(const Citation& citation) {
    const QuotedSentence sentence = quoted_sentence(citation, context_bytes);
    return fmt::format(
        "{}{}<mark>{}</mark>{}{}",
        sentence.cut_before ? "…" : "",
        escape_markup(sentence.before),
        escape_markup(sentence.quote),
        escape_markup(sentence.after),
        sentence.cut_after ? "…" : "");
}

std::string language_attribute(const Page& page, std::uint32_t document) {
    if (document >= page.report.documents.size()) return {};
    const std::string& code = page.report.documents[document].language;
    return code.empty() ? "" : fmt::format(" lang=\"{}\"", escape_markup(code));
}

void write_citation(const Page& page, const Citation& citation, std::string& out) {
    out += fmt::format(
        "<figure><blockquote dir=\"auto\"{}>{}</blockquote>\n<figcaption>",
        language_attribute(page, citation.document),
        quoted_in_context(citation));
    const std::string place = escape_markup(claimdiff::place(page.report, citation));
    if (has_text(page, citation.document)) {
        out += fmt::format(
            "<a class=\"place\" href=\"#{}\"><bdi>{}</bdi></a>",
            claim_anchor(citation.document, citation.span.begin),
            place);
    } else {
        out += fmt::format("<span class=\"place\"><bdi>{}</bdi></span>", place);
    }
    if (!citation.attribution.empty()) {
        out += fmt::format(", attributed to “<bdi>{}</bdi>”", escape_markup(citation.attribution));
    }
    out += "</figcaption></figure>\n";
}

void write_side(const Page& page, const Side& side, std::string& out) {
    out += fmt::format(
        "<section class=\"side\">\n<p class=\"value\"><bdi>{}</bdi></p>\n"
        "<p class=\"voices\">{}</p>\n",
        escape_markup(readable(side)),
        voices(side));
    const std::size_t shown = std::min(side.citations.size(), citations_shown);
    for (std::size_t at = 0; at < shown; ++at) write_citation(page, side.citations[at], out);
    if (shown < side.citations.size()) {
        out += fmt::format("<details><summary>{} more</summary>\n", side.citations.size() - shown);
        for (std::size_t at = shown; at < side.citations.size(); ++at) {
            write_citation(page, side.citations[at], out);
        }
        out += "</details>\n";
    }
    out += "</section>\n";
}

// The indices of the documents cited, "0 2", for the filter.
std::string documents_of(const Finding& finding) {
    std::set<std::uint32_t> documents;
    for (const Side& side : finding.sides) {
        for (const Citation& citation : side.citations) documents.insert(citation.document);
    }
    std::string out;
    for (const std::uint32_t document : documents) {
        out += fmt::format("{}{}", out.empty() ? "" : " ", document);
    }
    return out;
}

bool fits_large_type(const Finding& finding) {
    return std::all_of(finding.sides.begin(), finding.sides.end(), [](const Side& side) {
        return side.display.size() <= short_value;
    });
}

void write_waiver(const Finding& finding, std::string& out) {
    out += fmt::format(
        "<details class=\"waiver\"><summary>Waive</summary>\n"
        "<p>To let this difference stand, add it under <code>waivers:</code> in the waivers file, "
        "and say why:</p>\n"
        "<pre tabindex=\"0\"><code>  - finding: {}  # {}\n    reason: \"\"\n</code></pre>\n"
        "<button type=\"button\" class=\"copy\">Copy</button></details>\n",
        escape_markup(finding.id),
        escape_markup(finding.message));
}

void write_card(const Page& page, std::size_t index, std::string& out) {
    const Finding& finding = page.report.findings[index];
    const std::string& anchor = page.finding_anchors[index];
    out += fmt::format(
        "<article class=\"card {0}\" id=\"{1}\" data-level=\"{0}\" data-class=\"{2}\" "
        "data-documents=\"{3}\" tabindex=\"-1\" aria-labelledby=\"{1}-title\">\n"
        "<header>\n<h3 id=\"{1}-title\">{4}</h3>\n"
        "<p class=\"tags\"><span class=\"level\"><span aria-hidden=\"true\">{5}</span> {0}</span> "
        "<span>{2}</span> <span>{6}</span> "
        "<a class=\"permalink\" href=\"#{1}\" aria-label=\"Link to this finding\">#</a></p>\n"
        "</header>\n<div class=\"sides{7}\">\n",
        to_string(finding.level),
        anchor,
        to_string(finding.finding_class),
        documents_of(finding),
        escape_markup(finding.measure),
        symbol(finding.level),
        escape_markup(finding.rule),
        fits_large_type(finding) ? "" : " words");
    for (const Side& side : finding.sides) write_side(page, side, out);
    out += "</div>\n<footer>\n";
    if (!finding.explanation.empty()) {
        out += fmt::format(
            "<p class=\"explanation\"><b>Explanation:</b> {}</p>\n",
            escape_markup(finding.explanation));
    }
    if (!finding.compared_because.empty()) {
        out += "<p class=\"reasons\"><b>Compared because:</b> ";
        std::string_view separator;
        for (const std::string& reason : finding.compared_because) {
            out += separator;
            out += escape_markup(reason);
            separator = "; ";
        }
        out += "</p>\n";
    }
    out += fmt::format(
        "<p class=\"reasons\"><b>Rule:</b> <code>claimdiff explain {}</code></p>\n",
        escape_markup(finding.rule));
    write_waiver(finding, out);
    out += "</footer>\n</article>\n";
}

}  // namespace

void write_cards(const Page& page, std::string& out) {
    out += "<section id=\"findings\" aria-labelledby=\"findings-title\" tabindex=\"-1\">\n"
           "<h2 id=\"findings-title\">Findings</h2>\n";
    if (page.report.findings.empty()) {
        out += "<p>No difference was found. What is only implied, or said in words the program does "
               "not connect, is not compared.</p>\n";
    }
    for (std::size_t index = 0; index < page.report.findings.size(); ++index) {
        write_card(page, index, out);
    }
    out += "<p id=\"none\" hidden>No finding passes the filters.</p>\n</section>\n";
}

}  // namespace claimdiff::html
