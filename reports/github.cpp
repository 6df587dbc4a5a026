// Workflow commands of GitHub Actions: one annotation a finding, at its first citation.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
//
//     ::error file=desk/wire.txt,line=39,col=88,title=news/first-since::…%0A30: site.txt:4:12 …
//
// GitHub keeps ten annotations of each level a step, so the most severe come first (the report's
// own order); the rest are lines of the log, folded. Files that could not be read share the first.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t commands_of_a_level = 10;
constexpr std::size_t citations_listed = 5;  // of a side

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
        const std::size_t listed = std::min(side.citations.size(), citations_listed);
        for (std::size_t at = 0; at < listed; ++at) {
            const Citation& citation = side.citations[at];
            out += fmt::format(
                " {} \"{}\"", escape_data(place(report, citation)), escape_data(citation.quote));
        }
        if (listed < side.citations.size()) {
            out += fmt::format(" and {} more", side.citations.size() - listed);
        }
    }
    if (!finding.explanation.empty()) out += "%0A" + escape_data(finding.explanation);
    return out;
}

const Citation* first_citation(const Finding& finding) {
    if (finding.sides.empty() || finding.sides.front().citations.empty()) return nullptr;
    return &finding.sides.front().citations.front();
}

void write_command(const Report& report, const Finding& finding, std::string& out) {
    out += fmt::format("::{} ", command(finding.level));
    if (const Citation* const first = first_citation(finding)) {
        out += fmt::format("file={},", escape_property(document_path(report, first->document)));
        if (first->layout == Layout::lines) {
            out += fmt::format("line={},col={},", first->line, first->column);
        }
    }
    out += fmt::format("title={}::{}\n", escape_property(finding.rule), message(report, finding));
}

// A line of the log must hold no command of the older form, "##[error]", either.
std::string log_line(const Report& report, const Finding& finding) {
    const Citation* const first = first_citation(finding);
    std::string out = fmt::format(
        "{}[{}] {}{}{}",
        to_string(finding.level),
        one_line(finding.rule),
        first == nullptr ? "" : place(report, *first),
        first == nullptr ? "" : ": ",
        one_line(finding.message));
    for (std::size_t at = out.find("##["); at != out.npos; at = out.find("##[", at)) {
        out.replace(at, 3, "## [");
    }
    return out + '\n';
}

// One command for all files that could not be read. Is there one?
bool write_unreadable(const Report& report, std::string& out) {
    std::string files;
    std::size_t count = 0;
    for (const Skipped& file : report.skipped) {
        if (!file.unreadable || ++count > commands_of_a_level) continue;
        files += fmt::format("%0A{}: {}", escape_data(file.path), escape_data(file.reason));
    }
    if (count == 0) return false;
    out += fmt::format(
        "::error title=not checked::{} could not be read{}", counted(count, "file"), files);
    if (count > commands_of_a_level)
        out += fmt::format("%0Aand {} more", count - commands_of_a_level);
    out += '\n';
    return true;
}

}  // namespace

void write_github(const Report& report, const WriterOptions&, std::string& out) {
    std::array<std::size_t, 3> written{};  // by level
    if (write_unreadable(report, out)) ++written[static_cast<std::size_t>(Level::error)];
    std::string rest;
    std::size_t left_out = 0;
    for (const Finding& finding : report.findings) {
        if (written[static_cast<std::size_t>(finding.level)]++ < commands_of_a_level) {
            write_command(report, finding, out);
        } else {
            rest += log_line(report, finding);
            ++left_out;
        }
    }
    if (left_out > 0) {
        out += fmt::format(
            "::group::{} more\n{}::endgroup::\n", counted(left_out, "finding"), rest);
    }
}

}  // namespace claimdiff
