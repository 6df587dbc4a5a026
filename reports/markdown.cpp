// The report in GitHub-flavoured Markdown, for comments and wikis: a table of the findings, then
// each with its sides and quotes.
#include <fmt/format.h>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

// Every ASCII mark that means something to Markdown or HTML stands as itself (CommonMark §2.4,
// https://spec.commonmark.org/0.31.2/#backslash-escapes). Links that GitHub would make of bare
// addresses are broken at "://" and "www.", mentions by a zero-width space after the @.
std::string escape(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]()#!|~>$";
    std::string out;
    const std::string line = one_line(text);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        const bool link
            = (byte == ':' && line.compare(at, 3, "://") == 0)
              || (byte == '.' && at > 0 && (line[at - 1] == 'w' || line[at - 1] == 'W'));
        if (byte == '<') {
            out += "&lt;";
        } else if (byte == '&') {
            out += "&amp;";
        } else if (byte == '@') {
            out += "@&#8203;";
        } else {
            if (link || marks.find(byte) != marks.npos) out += '\\';
            out += byte;
        }
    }
    return out;
}

void write_side(const Report& report, const Side& side, std::string& out) {
    out += fmt::format("- **{}** ({})\n", escape(side.display), voices(side));
    for (const Citation& citation : side.citations) {
        out += fmt::format(
            "  - {}: “{}”", escape(place(report, citation)), escape(citation.sentence));
        if (!citation.attribution.empty()) {
            out += fmt::format(" (attributed to “{}”)", escape(citation.attribution));
        }
        out += '\n';
    }
}

void write_finding(const Report& report, const Finding& finding, std::string& out) {
    out += fmt::format(
        "\n### {}: {}\n\nRule {}, class {}\n\n",
        to_string(finding.level),
        escape(finding.message),
        escape(finding.rule),
        to_string(finding.finding_class));
    for (const Side& side : finding.sides) write_side(report, side, out);
    if (!finding.explanation.empty())
        out += fmt::format("\nExplanation: {}\n", escape(finding.explanation));
}

}  // namespace

void write_markdown(const Report& report, const WriterOptions& options, std::string& out) {
    out += fmt::format("## claimdiff: {}\n", summary(report));
    if (!report.findings.empty()) {
        out += "\n| Level | Measure | Values | Rule |\n| --- | --- | --- | --- |\n";
        for (const Finding& finding : report.findings) {
            out += fmt::format(
                "| {} | {} | {} | {} |\n",
                to_string(finding.level),
                escape(finding.measure),
                escape(displays(finding.sides, " / ")),
                escape(finding.rule));
        }
    }
    for (const Finding& finding : report.findings) write_finding(report, finding, out);
    if (!report.agreements.empty()) out += "\n### Independent sources agree\n\n";
    for (const Agreement& agreement : report.agreements) {
        out += fmt::format(
            "- {}: {}\n", escape(agreement.measure), escape(displays(agreement.sides, " / ")));
    }
    if (options.show_waived && !report.waived.empty()) {
        out += "\n### Waived\n\n";
        for (const Waived& waived : report.waived) {
            out += fmt::format(
                "- {}: {}\n", escape(waived.finding.message), escape(why_waived(waived)));
        }
    }
    if (!report.skipped.empty()) out += "\n### Not checked\n\n";
    for (const Skipped& file : report.skipped) {
        out += fmt::format("- {}: {}\n", escape(file.path), escape(file.reason));
    }
}

}  // namespace claimdiff
