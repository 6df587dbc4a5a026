// The report in GitHub-flavoured Markdown, for comments and summaries: a table of the findings,
// then each with its sides and quotes, the words cited in bold.
//
// A comment holds 65 536 characters. The most severe findings stand first; those that do not fit
// are counted, so that a report never fails to be posted.
#include <fmt/format.h>

#include <algorithm>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

// Of the page: up to the end of the table, of the details, and for each list after them.
constexpr std::size_t table_bytes = 18000, details_bytes = 54000, list_bytes = 3000;
constexpr std::size_t context_bytes = 200;   // of a sentence, on each side of the words cited
constexpr std::size_t citations_listed = 5;  // of a side

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

std::string sentence(const Citation& citation) {
    const QuotedSentence quoted = quoted_sentence(citation, context_bytes);
    return fmt::format(
        "{}{}**{}**{}{}",
        quoted.cut_before ? "…" : "",
        escape(quoted.before),
        escape(quoted.quote),
        escape(quoted.after),
        quoted.cut_after ? "…" : "");
}

void write_side(const Report& report, const Side& side, std::string& out) {
    out += fmt::format("- **{}** ({})\n", escape(side.display), voices(side));
    const std::size_t listed = std::min(side.citations.size(), citations_listed);
    for (std::size_t at = 0; at < listed; ++at) {
        const Citation& citation = side.citations[at];
        out += fmt::format("  - {}: “{}”", escape(place(report, citation)), sentence(citation));
        if (!citation.attribution.empty()) {
            out += fmt::format(" (attributed to “{}”)", escape(citation.attribution));
        }
        out += '\n';
    }
    if (listed < side.citations.size()) {
        out += fmt::format("  - and {} more\n", side.citations.size() - listed);
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

// Appends what `piece` writes of each item as long as the page, which begins at `start`, stays
// within `limit` bytes; then says how many were left out.
template <class Item, class Piece>
void write_each(
    const std::vector<Item>& items,
    std::string_view noun,
    std::size_t start,
    std::size_t limit,
    Piece piece,
    std::string& out) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        std::string next;
        piece(items[at], next);
        if (out.size() - start + next.size() > limit) {
            out += fmt::format("\n{} not shown here.\n", counted(items.size() - at, noun));
            return;
        }
        out += next;
    }
}

}  // namespace

void write_markdown(const Report& report, const WriterOptions& options, std::string& out) {
    const std::size_t start = out.size();
    out += fmt::format(
        "## claimdiff: {}\n\n{}\n",
        fails(report, options.fail_on) ? "fail" : "pass",
        summary(report));
    if (!report.findings.empty()) {
        out += "\n| Level | Measure | Values | Rule |\n| --- | --- | --- | --- |\n";
        const auto row = [](const Finding& finding, std::string& line) {
            line = fmt::format(
                "| {} | {} | {} | {} |\n",
                to_string(finding.level),
                escape(finding.measure),
                escape(displays(finding.sides, " / ")),
                escape(finding.rule));
        };
        write_each(report.findings, "finding", start, table_bytes, row, out);
    }
    const auto details = [&report](const Finding& finding, std::string& text) {
        write_finding(report, finding, text);
    };
    write_each(report.findings, "finding", start, details_bytes, details, out);
    if (!report.agreements.empty()) out += "\n### Independent sources agree\n\n";
    const auto agreement = [](const Agreement& one, std::string& line) {
        line = fmt::format("- {}: {}\n", escape(one.measure), escape(displays(one.sides, " / ")));
    };
    write_each(report.agreements, "agreement", start, details_bytes + list_bytes, agreement, out);
    if (options.show_waived && !report.waived.empty()) {
        out += "\n### Waived\n\n";
        const auto waived = [](const Waived& one, std::string& line) {
            line = fmt::format("- {}: {}\n", escape(one.finding.message), escape(why_waived(one)));
        };
        write_each(report.waived, "finding", start, details_bytes + 2 * list_bytes, waived, out);
    }
    if (!report.skipped.empty()) out += "\n### Not checked\n\n";
    const auto skipped = [](const Skipped& file, std::string& line) {
        line = fmt::format("- {}: {}\n", escape(file.path), escape(file.reason));
    };
    write_each(report.skipped, "file", start, details_bytes + 3 * list_bytes, skipped, out);
}

}  // namespace claimdiff
