// One citation a row, for spreadsheets (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).
//
// A spreadsheet runs a cell that begins with = + - @ as a formula, some after white space or in
// their full-width forms too, and what a text says is not ours to run: such cells get a leading
// apostrophe. "=HYPERLINK(…)" becomes "'=HYPERLINK(…)"; a negative number stays one.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

bool is_number(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    if (text.empty() || text.front() == '.' || text.back() == '.') return false;
    return text.find_first_not_of("0123456789.") == text.npos
           && std::count(text.begin(), text.end(), '.') < 2;
}

bool may_be_formula(std::string_view text) {
    if (is_number(text)) return false;
    if (!text.empty() && std::string_view{"\t\r\n"}.find(text.front()) != text.npos) return true;
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\v\f"), text.size()));
    constexpr std::string_view starts[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts), [text](std::string_view start) {
        return text.substr(0, start.size()) == start;
    });
}

std::string cell(std::string_view text) {
    std::string out;
    if (may_be_formula(text)) out += '\'';  // judged before one_line(), which hides a leading tab
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
