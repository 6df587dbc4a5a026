// Workflow commands of GitHub Actions: one annotation a finding, at its first citation.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
//
//     ::error file=desk/wire.txt,line=39,col=88,title=news/first-since::…%0A30: site.txt:4:12 …
//
// GitHub shows ten annotations of each level a step, so the most severe come first (the report's
// own order).
#include <fmt/format.h>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

// What a text writes must not end the command: no line break and no percent sign stays itself.
std::string escape_data(std::string_view text) {
    std::string out;
    for (const char byte : one_line(text)) {
        if (byte == '%') {
            out += "%25";
        } else {
            out += byte;
        }
    }
    return out;
}

// In a property, commas and colons separate as well.
std::string escape_property(std::string_view text) {
    std::string out;
    for (const char byte : escape_data(text)) {
        switch (byte) {
            case ':':
                out += "%3A";
                break;
            case ',':
                out += "%2C";
                break;
            default:
                out += byte;
        }
    }
    return out;
}

std::string_view command(Level level) {
    return level == Level::note ? std::string_view{"notice"} : to_string(level);
}

std::string message(const Report& report, const Finding& finding) {
    std::string out = escape_data(finding.message);
    for (const Side& side : finding.sides) {
        out += fmt::format("%0A{} ({}):", escape_data(side.display), voices(side));
        for (const Citation& citation : side.citations) {
            out += fmt::format(
                " {} \"{}\"", escape_data(place(report, citation)), escape_data(citation.quote));
        }
    }
    if (!finding.explanation.empty()) out += "%0A" + escape_data(finding.explanation);
    return out;
}

}  // namespace

void write_github(const Report& report, const WriterOptions&, std::string& out) {
    for (const Finding& finding : report.findings) {
        out += fmt::format("::{} ", command(finding.level));
        if (!finding.sides.empty() && !finding.sides.front().citations.empty()) {
            const Citation& first = finding.sides.front().citations.front();
            out += fmt::format(
                "file={},line={},col={},",
                escape_property(document_path(report, first.document)),
                first.line,
                first.column);
        }
        out += fmt::format(
            "title={}::{}\n", escape_property(finding.rule), message(report, finding));
    }
    for (const Skipped& file : report.skipped) {
        if (!file.unreadable) continue;
        out += fmt::format(
            "::error title=not checked::{}: {}\n",
            escape_data(file.path),
            escape_data(file.reason));
    }
}

}  // namespace claimdiff
