// One golden a format, from one frozen report. With CLAIMDIFF_UPDATE_GOLDENS set, the goldens are
// written instead of compared; the difference is for its author to read.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include "reports/writers.hpp"
#include "tests/reports/fixture.hpp"

namespace claimdiff {
namespace {

RuleSet described_rules() {
    Rule rule;
    rule.id = "news/damage";
    rule.summary = "Damage is counted differently";
    rule.why = "Readers trust a count.";
    rule.help = "Ask the source which count is meant.";
    return {"news", {rule}};
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

std::string difference(const std::string& expected, const std::string& actual) {
    const std::vector<std::string> old_lines = lines(expected);
    const std::vector<std::string> new_lines = lines(actual);
    std::string out;
    for (std::size_t at = 0; at < std::max(old_lines.size(), new_lines.size()); ++at) {
        const std::string before = at < old_lines.size() ? old_lines[at] : "(none)";
        const std::string after = at < new_lines.size() ? new_lines[at] : "(none)";
        if (before == after) continue;
        out += "line " + std::to_string(at + 1) + "\n  - " + before + "\n  + " + after + "\n";
    }
    return out;
}

void expect_golden(const std::string& name, const std::string& actual) {
    const std::string path
        = std::string(CLAIMDIFF_SOURCE_DIR) + "/tests/reports/golden/" + name + ".txt";
    if (std::getenv("CLAIMDIFF_UPDATE_GOLDENS") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    ASSERT_TRUE(std::filesystem::exists(path)) << path << " is missing; it would hold:\n" << actual;
    const std::string expected = read(path);
    EXPECT_TRUE(expected == actual) << path << "\n" << difference(expected, actual);
}

// The page without its style, its script and their hashes, which have tests of their own.
std::string without_assets(const std::string& page) {
    std::string out = std::regex_replace(page, std::regex("sha256-[A-Za-z0-9+/=]+"), "sha256-…");
    for (const char* const tag : {"style", "script"}) {
        const std::string open = "<" + std::string(tag) + ">";
        const std::size_t begin = out.find(open) + open.size();
        const std::size_t end = out.find("</" + std::string(tag) + ">", begin);
        out.replace(begin, end - begin, "…");
    }
    return out;
}

TEST(Golden, EveryFormatOfTheFixture) {
    const std::vector<RuleSet> rules = {described_rules()};
    WriterOptions options;
    options.version = "0.1.0";
    options.rules = &rules;
    options.corpus = &fixture::corpus();
    Report report = fixture::report();
    for (ReportedDocument& document : report.documents) document.path = "desk/" + document.id;
    for (const Format& format : formats()) {
        SCOPED_TRACE(format.name);
        std::string out;
        format.write(report, options, out);
        expect_golden(std::string(format.name), format.name == "html" ? without_assets(out) : out);
    }
}

TEST(Golden, TextInColour) {
    WriterOptions options;
    options.colour = Colour::on;
    std::string out;
    write_text(fixture::report(), options, out);
    expect_golden("text-colour", out);
}

TEST(Golden, WaivedFindings) {
    Report report = fixture::report();
    report.waived.push_back(
        {report.findings.front(), "the operator confirmed it", "waivers.yaml:4", "2031-06-01"});
    report.findings.erase(report.findings.begin());
    WriterOptions options;
    options.version = "0.1.0";
    options.show_waived = true;
    std::string all;
    for (const char* const name : {"text", "json", "sarif", "markdown"}) {
        all += "== " + std::string(name) + "\n";
        find_format(name)->write(report, options, all);
    }
    expect_golden("waived", all);
}

TEST(Golden, TheEmptyReport) {
    std::string all;
    WriterOptions options;
    options.version = "0.1.0";
    for (const Format& format : formats()) {
        if (format.name == "html") continue;
        all += "== " + std::string(format.name) + "\n";
        format.write(Report{}, options, all);
    }
    expect_golden("empty", all);
}

TEST(Formats, AreFoundByName) {
    for (const Format& format : formats()) EXPECT_EQ(find_format(format.name), &format);
    EXPECT_EQ(find_format("xml"), nullptr);
}

TEST(Formats, FailAtTheLevelAskedFor) {
    Report report = fixture::report();
    report.findings.erase(report.findings.begin());  // the worst is a warning now
    EXPECT_FALSE(fails(report, FailOn::error));
    EXPECT_TRUE(fails(report, FailOn::warning));
    EXPECT_TRUE(fails(report, FailOn::note));
    EXPECT_FALSE(fails(report, FailOn::never));
}

}  // namespace
}  // namespace claimdiff
