#include "reports/writers.hpp"

#include <algorithm>
#include <array>

namespace claimdiff {
namespace {

constexpr std::array<Format, 9> table{{
    {"text", "for people, with the quoted lines", write_text},
    {"json", "the whole report, one object", write_json},
    {"jsonl", "one finding a line", write_jsonl},
    {"sarif", "SARIF 2.1.0, for code scanning", write_sarif},
    {"github", "workflow commands of GitHub Actions", write_github},
    {"junit", "JUnit XML, for test reports", write_junit},
    {"html", "one page that stands alone", write_html, true},
    {"markdown", "a table and the quotes, for comments", write_markdown},
    {"csv", "one citation a row, for spreadsheets", write_csv},
}};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
    const auto* const found = std::find_if(
        table.begin(), table.end(), [name](const Format& format) { return format.name == name; });
    return found == table.end() ? nullptr : found;
}

bool fails(Level level, FailOn fail_on) {
    switch (fail_on) {
        case FailOn::note:
            return true;
        case FailOn::warning:
            return level != Level::note;
        case FailOn::error:
            return level == Level::error;
        case FailOn::never:
            break;
    }
    return false;
}

bool fails(const Report& report, FailOn fail_on) {
    return std::any_of(
        report.findings.begin(), report.findings.end(), [fail_on](const Finding& finding) {
            return fails(finding.level, fail_on);
        });
}

std::string_view library_version() { return CLAIMDIFF_VERSION; }

std::string_view tool_version(const WriterOptions& options) {
    return options.version.empty() ? library_version() : std::string_view{options.version};
}

}  // namespace claimdiff
