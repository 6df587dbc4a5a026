#include "checker/rule_update.hpp"

#include <gtest/gtest.h>

#include "checker/rule_loader.hpp"

namespace claimdiff {
namespace {

// What the checker "finds": pairs of values, all of class conflict, by test.
using Found = std::vector<std::vector<std::string>>;

const std::string head = R"(# Tolls of one fire.
kind: date
summary: Dates differ  # in short
why: A date is a fact.
tests:
)";

std::string test(const std::string& name, const std::string& findings) {
    return "  - name: " + name + "\n    documents: [{name: a, text: '" + name + "'}]\n" + findings;
}

// The file after --update, its head taken off; or the error.
std::string updated(const std::string& tests, const Found& found) {
    const auto rule = parse_rule(head + tests, "desk/dates", "desk/dates.yaml");
    if (!rule) return to_string(rule.error());
    const std::vector<RuleSet> sets{{"desk", {*rule}}};
    std::size_t next = 0;
    const auto results = run_rule_tests(sets, [&](const Corpus&, const std::vector<RuleSet>&) {
        Report report;
        const auto& values = found[next++];
        for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
            Finding finding;
            finding.rule = "desk/dates";
            finding.sides.resize(2);
            finding.sides[0].value = values[i];
            finding.sides[1].value = values[i + 1];
            report.findings.push_back(finding);
        }
        return report;
    });
    const auto out = update_expected_findings(head + tests, results);
    if (!out) return to_string(out.error());
    EXPECT_EQ(out->substr(0, head.size()), head);
    return out->substr(head.size());
}

TEST(RuleUpdate, Findings) {
    const std::string first = "{class: conflict, values: [\"1\", \"2\"]}",
                      second = "{class: conflict, values: [\"3\", \"4\"]}";
    struct Row {
        std::string before;
        std::vector<std::string> found;
        std::string after;
    };
    const Row rows[] = {
        // in brackets
        {"    findings: []  # quiet\n", {"1", "2"}, "    findings: [" + first + "]  # quiet\n"},
        {"    findings: [" + first + "]\n", {}, "    findings: []\n"},
        {"    findings: [" + first + "]\n",
         {"1", "2", "3", "4"},
         "    findings: [" + first + ", " + second + "]\n"},
        {"    findings: [" + first + ", " + second + "]\n",
         {"3", "4"},
         "    findings: [" + second + "]\n"},
        {"    findings: [" + first + ", " + second + "]\n",
         {"1", "2"},
         "    findings: [" + first + "]\n"},
        // a line each
        {"    findings:\n      - " + first + "  # it's both\n      # the rest\n      - " + second
             + "\n",
         {"1", "5", "3", "4"},
         "    findings:\n      - {class: conflict, values: [\"1\", \"5\"]}  # it's both\n"
         "      # the rest\n      - "
             + second + "\n"},
        {"    findings:\n      - " + first + "\n      # the rest\n      - " + second + "\n",
         {"3", "4"},
         "    findings:\n      # the rest\n      - " + second + "\n"},
        {"    findings:  # all\n      - " + first + "\n", {}, "    findings: []  # all\n"},
        {"    findings:\n      - " + first + "\n",
         {"1", "2", "it's a \"wall\"", "4"},
         "    findings:\n      - " + first
             + "\n      - {class: conflict, values: [\"it's a \\\"wall\\\"\", \"4\"]}\n"},
        // spread over lines
        {"    findings:\n      - class: scope\n        values: ['1', 2]  # two\n      - " + second
             + "\n",
         {"1", "2", "3", "4"},
         "    findings:\n      - " + first + "  # two\n      - " + second + "\n"},
        // as they should be
        {"    findings: [{values: [1, \"2\"], class: conflict}]\n",
         {"1", "2"},
         "    findings: [{values: [1, \"2\"], class: conflict}]\n"},
    };
    for (const Row& row : rows) {
        const std::string before = test("t", row.before) + "    # the end\n",
                          after = test("t", row.after) + "    # the end\n";
        EXPECT_EQ(updated(before, {row.found}), after) << row.before;
        // The same among other tests, one of them to do.
        const std::string around = test("u", "    findings: []\n"),
                          todo = test("v", "    todo: true\n    findings: [" + second + "]\n");
        EXPECT_EQ(
            updated(around + before + todo, {{}, row.found, {"8", "9"}}), around + after + todo)
            << row.before;
    }
}

TEST(RuleUpdate, WhatCannotBeEditedIsLeftAlone) {
    // An alias stands for a list that is written elsewhere.
    const std::string tests
        = test("t", "    findings: &none []\n") + test("u", "    findings: *none\n");
    EXPECT_EQ(
        updated(tests, {{"1", "2"}, {}}),
        "desk/dates.yaml:6: the expected findings cannot be rewritten here (write each as {class: "
        "conflict, values: [a, b]})");
}

}  // namespace
}  // namespace claimdiff
