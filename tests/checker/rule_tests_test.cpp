#include "checker/rule_tests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/rule_coverage.hpp"

namespace claimdiff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Rule rule_with(std::string id, std::vector<RuleTest> tests) {
    Rule rule;
    rule.id = std::move(id);
    rule.path = "rules/" + rule.id + ".yaml";
    rule.tests = std::move(tests);
    return rule;
}

RuleTest test_of(std::string name, std::vector<ExpectedFinding> findings, bool todo = false) {
    RuleTest test;
    test.name = std::move(name);
    test.todo = todo;
    test.documents = {{"b.txt", "en", "", "15 died."}, {"a.txt", "en", "2024-05-01", "12 died."}};
    test.findings = std::move(findings);
    return test;
}

const ExpectedFinding conflict{FindingClass::conflict, {"12", "about 15"}};
const ExpectedFinding update{FindingClass::update, {"12", "15"}};

// A checker that always finds 12 against about 15, by rule news/toll.
Report find_conflict(const Corpus&, const std::vector<RuleSet>&) {
    Finding finding;
    finding.rule = "news/toll";
    Side twelve, fifteen;
    twelve.value = twelve.display = "12";
    fifteen.value = "15";
    fifteen.display = "about 15";
    finding.sides = {twelve, fifteen};
    Report report;
    report.findings = {finding};
    return report;
}

TEST(RuleTests, ExpectedAgainstFound) {
    const std::vector<RuleSet> sets{
        {"news",
         {rule_with(
              "news/toll",
              {test_of("fires", {conflict}),
               test_of("by canonical value", {{FindingClass::conflict, {"12", "15"}}}),
               test_of("silent", {}),
               test_of("another class", {update}),
               test_of("twice", {conflict, conflict}),
               test_of("todo", {}, true),
               test_of("todo holds", {conflict}, true)}),
          rule_with("news/other", {test_of("findings of other rules do not count", {})})}}};
    const auto results = run_rule_tests(sets, find_conflict);

    struct Row {
        TestState state;
        std::vector<std::string> missing, unexpected;
    };
    const Row rows[] = {
        {TestState::passed, {}, {}},
        {TestState::passed, {}, {}},
        {TestState::failed, {}, {"conflict: 12 | about 15"}},
        {TestState::failed, {"update: 12 | 15"}, {"conflict: 12 | about 15"}},
        {TestState::failed, {"conflict: 12 | about 15"}, {}},
        {TestState::todo, {}, {"conflict: 12 | about 15"}},
        {TestState::todo_holds, {}, {}},
        {TestState::passed, {}, {}},
    };
    ASSERT_EQ(results.size(), std::size(rows));
    EXPECT_THAT(results.front().by_others, IsEmpty());
    EXPECT_THAT(results.back().by_others, ElementsAre("news/toll: conflict: 12 | about 15"));
    for (std::size_t i = 0; i < results.size(); ++i) {
        EXPECT_EQ(results[i].state, rows[i].state) << results[i].test->name;
        EXPECT_EQ(results[i].missing, rows[i].missing) << results[i].test->name;
        EXPECT_EQ(results[i].unexpected, rows[i].unexpected) << results[i].test->name;
    }
}

TEST(RuleTests, DocumentsBecomeACorpus) {
    const std::vector<RuleSet> sets{{"news", {rule_with("news/toll", {test_of("t", {})})}}};
    Corpus seen;
    run_rule_tests(sets, [&](const Corpus& corpus, const std::vector<RuleSet>& in_force) {
        seen = corpus;
        EXPECT_EQ(&in_force, &sets);
        return Report{};
    });
    ASSERT_EQ(seen.documents.size(), 2U);
    EXPECT_EQ(seen.documents[0].id, "a.txt");  // by id, whatever the order in the file
    EXPECT_EQ(seen.documents[0].text, "12 died.");
    EXPECT_EQ(seen.documents[0].language, "en");
    EXPECT_EQ(seen.documents[0].front_date, "2024-05-01");
}

TEST(RuleCoverage, AsksForAFiringAndASilentTest) {
    const std::vector<RuleSet> sets{
        {"news",
         {rule_with("news/both", {test_of("fires", {conflict}), test_of("silent", {})}),
          rule_with("news/fires", {test_of("fires", {conflict})}),
          rule_with("news/silent", {test_of("silent", {})})}}};
    EXPECT_THAT(
        missing_coverage(sets),
        ElementsAre(
            "rules/news/fires.yaml: no test in which the rule stays silent",
            "rules/news/silent.yaml: no test in which the rule fires"));
    EXPECT_THAT(missing_coverage({}), IsEmpty());
}

}  // namespace
}  // namespace claimdiff
