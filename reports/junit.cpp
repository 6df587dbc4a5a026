// JUnit XML, the dialect that test dashboards read: one case a finding, which fails when the
// finding makes the run fail; one passing case an agreement; one skipped or erroneous case a file
// that was not checked.
#include <fmt/format.h>

#include <algorithm>

#include "reports/markup.hpp"
#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

std::string details(const Report& report, const Finding& finding) {
    std::string out;
    for (const Side& side : finding.sides) {
        out += fmt::format("{} ({})\n", escape_markup(side.display), voices(side));
        for (const Citation& citation : side.citations) {
            out += fmt::format(
                "  {}: {}\n",
                escape_markup(place(report, citation)),
                escape_markup(citation.sentence));
        }
    }
    if (!finding.explanation.empty()) out += escape_markup(finding.explanation) + "\n";
    return out;
}

void write_finding(const Report& report, const Finding& finding, FailOn fail_on, std::string& out) {
    out += fmt::format(
        "    <testcase classname=\"{}\" name=\"{}\">\n",
        escape_markup(finding.rule),
        escape_markup(finding.measure + " [" + finding.id + "]"));
    if (fails(finding.level, fail_on)) {
        out += fmt::format(
            "      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
            to_string(finding.finding_class),
            escape_markup(finding.message),
            details(report, finding));
    } else {
        out += fmt::format(
            "      <system-out>{}: {}\n{}</system-out>\n",
            to_string(finding.level),
            escape_markup(finding.message),
            details(report, finding));
    }
    out += "    </testcase>\n";
}

void write_skipped(const Skipped& file, std::string& out) {
    out += fmt::format(
        "    <testcase classname=\"not checked\" name=\"{}\">\n      <{} message=\"{}\"/>\n"
        "    </testcase>\n",
        escape_markup(file.path),
        file.unreadable ? "error" : "skipped",
        escape_markup(file.reason));
}

}  // namespace

void write_junit(const Report& report, const WriterOptions& options, std::string& out) {
    const auto failures = std::count_if(
        report.findings.begin(), report.findings.end(), [&options](const Finding& finding) {
            return fails(finding.level, options.fail_on);
        });
    const auto errors
        = std::count_if(report.skipped.begin(), report.skipped.end(), [](const Skipped& file) {
              return file.unreadable;
          });
    const std::string counts = fmt::format(
        "tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
        report.findings.size() + report.agreements.size() + report.skipped.size(),
        failures,
        errors,
        static_cast<std::ptrdiff_t>(report.skipped.size()) - errors);
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += fmt::format("<testsuites name=\"claimdiff\" {}>\n", counts);
    out += fmt::format("  <testsuite name=\"claimdiff\" {}>\n", counts);
    for (const Finding& finding : report.findings) {
        write_finding(report, finding, options.fail_on, out);
    }
    for (const Agreement& agreement : report.agreements) {
        out += fmt::format(
            "    <testcase classname=\"agreement\" name=\"{}\"/>\n",
            escape_markup(agreement.measure + ": " + displays(agreement.sides, " / ")));
    }
    for (const Skipped& file : report.skipped) write_skipped(file, out);
    out += "  </testsuite>\n</testsuites>\n";
}

}  // namespace claimdiff
