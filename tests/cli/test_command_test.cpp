#include "cli/test_command.hpp"

#include <unistd.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

// A rule with one test that expects a finding and one that expects none.
std::string rule(const std::string& more = {}) {
    return R"(kind: date
summary: Dates differ
why: A date is a fact.
tests:
  - name: fires
    documents: [{name: a, text: b}]
    findings: [{class: conflict, values: ["1", "2"]}]
  - name: silent
    documents: [{name: a, text: quiet}]
    findings: []
)" + more;
}

// Finds 1 against 2 by every rule, save in documents that say "quiet".
Report find_conflict(const Corpus& corpus, const std::vector<RuleSet>& sets) {
    Report report;
    if (corpus.documents.at(0).text == "quiet") return report;
    for (const RuleSet& set : sets) {
        for (const Rule& one : set.rules) {
            Finding finding;
            finding.rule = one.id;
            finding.sides.resize(2);
            finding.sides[0].display = "1";
            finding.sides[1].display = "2";
            report.findings.push_back(finding);
        }
    }
    return report;
}

class TestCommand : public testing::Test {
  protected:
    TestCommand()
        : root_(
            fs::path(testing::TempDir())
            / ("claimdiff-test-command-" + std::to_string(::getpid()))) {
        fs::remove_all(root_);
        fs::create_directories(root_ / "desk");
    }
    ~TestCommand() override { fs::remove_all(root_); }

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << text;
    }

    // Exit status and output, with the folder's own path taken out.
    std::string run(const std::vector<std::string>& names, bool coverage = false) const {
        TestOptions options;
        options.coverage = coverage;
        for (const std::string& name : names) options.paths.push_back((root_ / name).string());
        std::ostringstream out, err;
        const int status = run_test_command(options, find_conflict, out, err);
        std::string text = std::to_string(status) + "\n" + out.str() + err.str();
        const std::string prefix = root_.string() + "/";
        for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }

    fs::path root_;
};

TEST_F(TestCommand, SaysLittleWhenAllHold) {
    write("desk/a.yaml", rule());
    EXPECT_EQ(run({"desk"}), "0\n1 rule, 2 tests: 2 passed, 0 failed\n");
    EXPECT_EQ(run({"desk"}, true), "0\n1 rule, 2 tests: 2 passed, 0 failed\n");
}

TEST_F(TestCommand, PrintsTheDifference) {
    write("desk/a.yaml", rule(R"(  - name: wrong
    documents: [{name: a, text: b}]
    findings: [{class: scope, values: ["1", "2"]}]
  - name: not yet
    todo: true
    documents: [{name: a, text: b}]
    findings: []
  - name: meanwhile
    todo: true
    documents: [{name: a, text: quiet}]
    findings: []
)"));
    write("desk/b.yaml", rule());
    EXPECT_EQ(
        run({"desk/a.yaml"}),
        "1\n"
        "desk/a.yaml:11: wrong\n"
        "  - scope: 1 | 2\n"
        "  + conflict: 1 | 2\n"
        "    desk/b: conflict: 1 | 2\n"
        "desk/a.yaml:18: meanwhile: holds now, 'todo' can go\n"
        "1 rule, 5 tests: 2 passed, 1 failed, 2 to do\n");
}

TEST_F(TestCommand, Coverage) {
    const std::string one = rule();
    write("desk/a.yaml", one.substr(0, one.find("  - name: silent")));
    EXPECT_EQ(run({"desk"}), "0\n1 rule, 1 test: 1 passed, 0 failed\n");
    EXPECT_EQ(
        run({"desk"}, true),
        "1\n"
        "desk/a.yaml: no test in which the rule stays silent\n"
        "1 rule, 1 test: 1 passed, 0 failed; 1 gap in coverage\n");
}

TEST_F(TestCommand, OneFileOfASet) {
    write("desk/a.yaml", rule());
    write("desk/b.yaml", rule());
    EXPECT_EQ(run({"desk"}), "0\n2 rules, 4 tests: 4 passed, 0 failed\n");
    EXPECT_EQ(run({"desk/b.yaml"}), "0\n1 rule, 2 tests: 2 passed, 0 failed\n");
    EXPECT_EQ(run({"desk/b.yaml", "desk/a.yaml"}), "0\n2 rules, 4 tests: 4 passed, 0 failed\n");
}

TEST_F(TestCommand, WhatCannotBeTested) {
    EXPECT_EQ(
        run({"desk"}),
        "2\nclaimdiff: " + (root_ / "desk").string().substr(root_.string().size() + 1)
            + ": no rules here (a rule set is a folder of .yaml files, one rule a file)\n");
    write("desk/a.yaml", "kind: dates\n" + rule().substr(11));
    EXPECT_EQ(
        run({"desk"}),
        "2\nclaimdiff: desk/a.yaml:1:7: unknown kind 'dates' (one of: quantity, date, since, role, "
        "cause, quotation, age)\n");
    write("desk/a.yaml", rule());
    write("other/desk/a.yaml", rule());
    EXPECT_EQ(
        run({"desk", "other/desk"}),
        "2\nclaimdiff: other/desk: two rule sets are called 'desk' (rename a folder)\n");
}

}  // namespace
}  // namespace claimdiff
