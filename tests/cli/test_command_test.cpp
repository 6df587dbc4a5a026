#include "cli/test_command.hpp"

#include <unistd.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
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

// The same of another kind: two rules that select the same claims are an error.
std::string other_rule() {
    std::string text = rule();
    return text.replace(text.find("date"), 4, "age");
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
            finding.sides[0].value = finding.sides[0].display = "1";
            finding.sides[1].value = finding.sides[1].display = "2";
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
        return run(names, options);
    }

    std::string run(const std::vector<std::string>& names, TestOptions options) const {
        for (const std::string& name : names) options.paths.push_back((root_ / name).string());
        std::ostringstream out, err;
        const int status = run_test_command(options, check_, out, err);
        std::string text = std::to_string(status) + "\n" + out.str() + err.str();
        const std::string prefix = root_.string() + "/";
        for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }

    std::string read(const std::string& name) const {
        std::ifstream in(root_ / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    fs::path root_;
    CheckFunction check_ = find_conflict;
};

// A test that fails, one to do and one whose mark can go.
const std::string unsettled = R"(  - name: wrong <here>
    documents: [{name: a, text: b}]
    findings: [{class: scope, values: ["1", "2"]}]  # why
  - name: not yet
    todo: true
    documents: [{name: a, text: b}]
    findings: []
  - name: meanwhile
    todo: true
    documents: [{name: a, text: quiet}]
    findings: []
)";

TEST_F(TestCommand, SaysLittleWhenAllHold) {
    write("desk/a.yaml", rule());
    EXPECT_EQ(run({"desk"}), "0\n1 rule, 2 tests: 2 passed, 0 failed\n");
    EXPECT_EQ(run({"desk"}, true), "0\n1 rule, 2 tests: 2 passed, 0 failed\n");
}

TEST_F(TestCommand, PrintsTheDifference) {
    write("desk/a.yaml", rule(unsettled));
    write("desk/b.yaml", other_rule());
    EXPECT_EQ(
        run({"desk/a.yaml"}),
        "1\n"
        "desk/a.yaml:11: wrong <here>\n"
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

TEST_F(TestCommand, Json) {
    write("desk/a.yaml", rule(unsettled));
    TestOptions options;
    options.format = "json";
    options.coverage = true;
    const std::string out = run({"desk"}, options);
    EXPECT_EQ(out.substr(0, 2), "1\n");
    const auto report = nlohmann::json::parse(out.substr(2));
    EXPECT_EQ(report["schema_version"], "1");
    ASSERT_EQ(report["tests"].size(), 5U);
    EXPECT_EQ(report["tests"][0]["status"], "passed");
    EXPECT_EQ(
        report["tests"][2],
        nlohmann::json::parse(R"({"rule": "desk/a", "path": "desk/a.yaml", "line": 11,
            "name": "wrong <here>", "status": "failed", "missing": ["scope: 1 | 2"],
            "unexpected": ["conflict: 1 | 2"], "by_others": []})"));
    EXPECT_EQ(report["tests"][3]["status"], "todo");
    EXPECT_EQ(report["tests"][4]["status"], "todo-holds");
    EXPECT_EQ(report["coverage"], nlohmann::json::array());
    EXPECT_TRUE(report["perturbed"].is_null());
    EXPECT_EQ(
        report["summary"],
        nlohmann::json::parse(R"({"rules": 1, "tests": 5, "passed": 2, "failed": 1, "todo": 2,
            "verdict": "fail"})"));
}

TEST_F(TestCommand, JUnit) {
    write("desk/a.yaml", rule(unsettled));
    const std::string one = other_rule();
    write("desk/b.yaml", one.substr(0, one.find("  - name: silent")));
    TestOptions options;
    options.format = "junit";
    options.coverage = true;
    EXPECT_EQ(run({"desk"}, options), R"(1
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="claimdiff test" tests="7" failures="2" errors="0" skipped="1">
  <testsuite name="desk/a" tests="5" failures="1" errors="0" skipped="1">
    <testcase classname="desk/a" name="fires"/>
    <testcase classname="desk/a" name="silent"/>
    <testcase classname="desk/a" name="wrong &lt;here&gt;"><failure message="- scope: 1 | 2">- scope: 1 | 2
+ conflict: 1 | 2
  desk/b: conflict: 1 | 2
</failure></testcase>
    <testcase classname="desk/a" name="not yet"><skipped message="to do"/></testcase>
    <testcase classname="desk/a" name="meanwhile"><system-out>holds now, &#39;todo&#39; can go</system-out></testcase>
  </testsuite>
  <testsuite name="desk/b" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="desk/b" name="fires"/>
  </testsuite>
  <testsuite name="coverage" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="coverage" name="desk/b.yaml: no test in which the rule stays silent"><failure message="desk/b.yaml: no test in which the rule stays silent">desk/b.yaml: no test in which the rule stays silent
</failure></testcase>
  </testsuite>
</testsuites>
)");
}

TEST_F(TestCommand, UpdateRewritesWhatFailedAndNothingElse) {
    write("desk/a.yaml", rule(unsettled));
    write("desk/b.yaml", other_rule());
    TestOptions options;
    options.update = true;
    EXPECT_EQ(
        run({"desk"}, options),
        "0\n"
        "desk/a.yaml:11: wrong <here>\n"
        "  - scope: 1 | 2\n"
        "  + conflict: 1 | 2\n"
        "    desk/b: conflict: 1 | 2\n"
        "desk/a.yaml:18: meanwhile: holds now, 'todo' can go\n"
        "desk/a.yaml: rewritten\n"
        "2 rules, 7 tests: 4 passed, 1 failed, 2 to do\n");
    std::string expected = rule(unsettled);
    const std::string scope = "{class: scope, values: [\"1\", \"2\"]}]  # why";
    expected.replace(
        expected.find(scope), scope.size(), "{class: conflict, values: [\"1\", \"2\"]}]  # why");
    EXPECT_EQ(read("desk/a.yaml"), expected);
    EXPECT_EQ(read("desk/b.yaml"), other_rule());
    EXPECT_EQ(
        run({}, options),
        "2\nclaimdiff: --update rewrites rule files: name them or their folder\n");
}

// With the checker itself: two texts agree, and the rule is to notice when they no longer do.
TEST_F(TestCommand, Perturb) {
    write("desk/tolls.yaml", R"(kind: quantity
summary: Tolls differ
why: A toll is remembered.
tests:
  - name: one fire
    documents:
      - {name: a, language: en, text: The fire in Brackenford killed 12 people.}
      - {name: b, language: en, text: The Brackenford fire killed twelve people.}
    findings: []
)");
    write("desk/dates.yaml", rule());
    TestOptions options;
    options.perturb = true;
    check_ = [](const Corpus& corpus, const std::vector<RuleSet>& sets) {
        return check(corpus, sets);
    };
    const std::string out = run({"desk/tolls.yaml"}, options);
    EXPECT_EQ(
        out,
        "0\n"
        "4 of 4 changed values fired (100 %), 1 of 1 rule for each; 0 values could not be changed, "
        "0 rules had no agreeing test\n"
        "1 rule, 1 test: 1 passed, 0 failed\n");
    EXPECT_NE(
        run({"desk/dates.yaml"}, options)
            .find("desk/dates.yaml: no silent test in which two texts agree\n"),
        out.npos);
}

TEST_F(TestCommand, OneFileOfASet) {
    write("desk/a.yaml", rule());
    write("desk/b.yaml", other_rule());
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
        "cause, quotation, state, age, score)\n");
    write("desk/a.yaml", rule());
    write("other/desk/a.yaml", rule());
    EXPECT_EQ(
        run({"desk", "other/desk"}),
        "2\nclaimdiff: other/desk: two rule sets are called 'desk' (rename a folder)\n");
}

}  // namespace
}  // namespace claimdiff
