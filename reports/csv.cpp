// One citation a row, for spreadsheets (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).
//
// A spreadsheet runs a cell that begins with = + - @ as a formula, and what a text says is not ours
// to run: such cells get a leading apostrophe. "=HYPERLINK(…)" becomes "'=HYPERLINK(…)".
#include <fmt/format.h>

#include <initializer_list>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

std::string cell(std::string_view text) {
    constexpr std::string_view formula_starts = "=+-@\t\r";
    std::string out;
    // Judged before one_line(), which would hide a leading tab.
    if (!text.empty() && formula_starts.find(text.front()) != formula_starts.npos) out += '\'';
    out += one_line(text);
    if (out.find_first_of("\",") == out.npos) return out;
    std::string quoted = "\"";
    for (const char byte : out) quoted.append(byte == '"' ? 2 : 1, byte);
    return quoted + '"';
}

void row(std::initializer_list<std::string_view> cells, std::string& out) {
    std::string_view separator;
    for (const std::string_view text : cells) {
        out += separator;
        out += cell(text);
        separator = ",";
    }
    out += "\r\n";
}

}  // namespace

void write_csv(const Report& report, const WriterOptions&, std::string& out) {
    row({"finding",
         "level",
         "class",
         "rule",
         "measure",
         "message",
         "explanation",
         "value",
         "display",
         "origins",
         "document",
         "line",
         "column",
         "quote",
         "attribution"},
        out);
    for (const Finding& finding : report.findings) {
        for (const Side& side : finding.sides) {
            for (const Citation& citation : side.citations) {
                row({finding.id,
                     to_string(finding.level),
                     to_string(finding.finding_class),
                     finding.rule,
                     finding.measure,
                     finding.message,
                     finding.explanation,
                     side.value,
                     side.display,
                     fmt::to_string(side.origins),
                     document_id(report, citation),
                     fmt::to_string(citation.line),
                     fmt::to_string(citation.column),
                     citation.quote,
                     citation.attribution},
                    out);
            }
        }
    }
}

}  // namespace claimdiff
