// Waivers and the baseline: what does not count, and until when.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Waivers : public ProgramTest {
  protected:
    void SetUp() override {
        ProgramTest::SetUp();
        write("d/a.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
        write_other(15);
        write("claimdiff.yaml", "waivers: w.yaml\n");
        write("w.yaml", "");
        id_ = checked()["findings"][0]["id"];
        measure_ = checked()["findings"][0]["measure"];
    }

    void write_other(int killed) const {
        write(
            "d/b.txt",
            "The storm killed " + std::to_string(killed)
                + " people in Varna on Monday, police said.\n");
    }

    json checked(std::vector<std::string> options = {}) {
        options.insert(options.begin(), {"check", path("d"), "--format", "json"});
        const Outcome outcome = run(options);
        status_ = outcome.status;
        error_ = outcome.error;
        return json::parse(outcome.out);
    }

    int status_ = -1;
    std::string error_, id_, measure_;
};

TEST_F(Waivers, ByFindingOrByRuleAndMeasure) {
    for (const std::string& waiver :
         {"finding: " + id_, "rule: news/casualties\n    measure: " + measure_}) {
        write("w.yaml", "waivers:\n  - " + waiver + "\n    reason: Both were right in turn.\n");
        EXPECT_EQ(checked()["findings"].size(), 0U) << waiver;
        EXPECT_EQ(status_, 0) << error_;
        EXPECT_THAT(error_, IsEmpty());
        const json shown = checked({"--show-waived"});
        ASSERT_EQ(shown["waived"].size(), 1U);
        EXPECT_EQ(shown["waived"][0]["id"], id_);
        EXPECT_EQ(shown["waived"][0]["waiver"]["reason"], "Both were right in turn.");
        EXPECT_THAT(
            shown["waived"][0]["waiver"]["source"].get<std::string>(), HasSubstr("w.yaml:2"));
    }
    const std::string text = run({"check", path("d")}).out;
    EXPECT_THAT(text, HasSubstr("0 errors, 0 warnings, 0 notes in 2 documents"));
    EXPECT_THAT(text, HasSubstr("; 1 waived"));
    const json result
        = json::parse(run({"check", path("d"), "--format", "sarif"}).out)["runs"][0]["results"][0];
    EXPECT_EQ(result["suppressions"][0]["kind"], "external");
    EXPECT_THAT(
        result["suppressions"][0]["justification"].get<std::string>(), HasSubstr("in turn"));
    EXPECT_EQ(run({"explain", id_, path("d")}).status, 0);
}

TEST_F(Waivers, ExpireAndGoStale) {
    write(
        "w.yaml", "waivers:\n  - {finding: " + id_ + ", reason: For now., expires: 2031-03-04}\n");
    checked({"--today", "2031-03-04"});
    EXPECT_EQ(status_, 0);
    EXPECT_THAT(error_, IsEmpty());
    checked({"--today", "2031-03-05"});
    EXPECT_EQ(status_, 1);
    EXPECT_THAT(error_, HasSubstr("w.yaml:2: the waiver expired after 2031-03-04"));
    checked();  // by the clock
    EXPECT_EQ(status_, 0);
    write_other(16);  // another value is another finding
    checked({"--today", "2031-03-01"});
    EXPECT_EQ(status_, 1);
    EXPECT_THAT(error_, HasSubstr("w.yaml:2: the waiver matches no finding; it can go"));
}

TEST_F(Waivers, FaultsHaveTheirPlace) {
    struct Row {
        std::string yaml;
        const char* said;
    };
    const Row rows[] = {
        {"waivers: [{finding: " + id_ + "}]", "w.yaml:1:11: a waiver has no 'reason'"},
        {"waivers: [{reason: x}]",
         "w.yaml:1:11: a waiver names a finding, or a rule and a measure"},
        {"waivers: [{rule: news/dates, reason: x}]", "a waiver names a finding, or a rule and"},
        {"waivers: [{finding: 0a1b, reason: x}]", "w.yaml:1:21: '0a1b' is no finding's id"},
        {"waivers: [{finding: " + id_ + ", reason: x, expires: 2031-02-30}]",
         "'2031-02-30' is no day"},
        {"waivers: [{finding: " + id_ + ", reason: x, until: 2031-02-03}]", "unknown key 'until'"},
        {"- finding: " + id_, "w.yaml:1:1: a file of waivers must be a map"},
    };
    for (const Row& row : rows) {
        write("w.yaml", row.yaml + "\n");
        const Outcome outcome = run({"check", path("d")});
        EXPECT_EQ(outcome.status, 2) << row.yaml;
        EXPECT_THAT(outcome.error, HasSubstr(row.said));
    }
    EXPECT_EQ(run({"check", path("d"), "--today", "tomorrow"}).status, 2);
}

TEST_F(Waivers, TheBaselineKnowsFindingsByTheirFingerprint) {
    const std::string baseline = path("baseline.yaml");
    const Outcome written = run({"baseline", "write", path("d"), "--baseline", baseline});
    EXPECT_EQ(written.status, 0) << written.error;
    EXPECT_THAT(written.out, HasSubstr("baseline.yaml: 1 finding\n"));
    EXPECT_THAT(read_whole(baseline), HasSubstr(id_));
    EXPECT_EQ(checked({"--baseline", baseline})["findings"].size(), 0U);
    EXPECT_EQ(status_, 0);
    const json shown = checked({"--baseline", baseline, "--show-waived"});
    EXPECT_EQ(shown["waived"][0]["waiver"]["reason"], "in the baseline");
    // Moved in its file: the same finding.
    write("d/a.txt", "News.\n\n" + read_whole(path("d/a.txt")));
    checked({"--baseline", baseline});
    EXPECT_EQ(status_, 0);
    // A changed value is new again.
    write_other(16);
    checked({"--baseline", baseline});
    EXPECT_EQ(status_, 1);
    EXPECT_THAT(error_, HasSubstr("1 of 1 findings are gone"));
    EXPECT_EQ(run({"baseline", "prune", path("d"), "--baseline", baseline}).status, 0);
    EXPECT_THAT(read_whole(baseline), Not(HasSubstr(id_)));
    checked({"--baseline", baseline});
    EXPECT_THAT(error_, IsEmpty());
}

TEST_F(Waivers, PruneTakesOutAndNeverPutsIn) {
    write("baseline.yaml", "findings: []\n");
    write("claimdiff.yaml", "baseline: baseline.yaml\n");
    EXPECT_EQ(run({"baseline", "prune", path("d")}).status, 0);
    EXPECT_EQ(checked()["findings"].size(), 1U);
    EXPECT_EQ(run({"baseline", "write", path("d")}).status, 0);
    EXPECT_EQ(checked()["findings"].size(), 0U);
    EXPECT_EQ(run({"baseline", "prune", path("d")}).status, 0);
    EXPECT_EQ(checked()["findings"].size(), 0U);
    const std::string before = read_whole(path("baseline.yaml"));
    EXPECT_EQ(run({"baseline", "write", path("d"), path("none")}).status, 2);
    EXPECT_EQ(read_whole(path("baseline.yaml")), before);
    EXPECT_EQ(run({"baseline", "write", path("d"), "--no-config"}).status, 2);
}

}  // namespace
}  // namespace claimdiff::cli
