#include "checker/rule_loader.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

// A whole rule; rows below spoil one line of it.
const std::string good = R"(kind: quantity
summary: Casualty figures differ
why: Readers remember the toll.
example: Twelve in one text, fifteen in another.
help: Ask the hospital.
level: warning
select: {claims: [count], nouns: [people], events: [harm/killed, harm/injured]}
tolerance: {relative: 0.05, absolute: 2, written-precision: false}
accumulates: true
tests:
  - name: tolls
    documents:
      - {name: a.txt, language: en, published: 2024-05-01T10:00, text: "12 people died."}
      - {name: b.txt, text: "15 people died."}
    findings:
      - {class: conflict, values: ["12", 15]}
  - name: same toll
    todo: true
    documents: [{name: é.txt, text: "12 died."}]
    findings: []
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(RuleLoader, ReadsEveryKey) {
    const auto rule = parse_rule(good, "news/toll", "news/toll.yaml");
    ASSERT_TRUE(rule) << to_string(rule.error());
    EXPECT_EQ(rule->id, "news/toll");
    EXPECT_EQ(rule->path, "news/toll.yaml");
    EXPECT_EQ(rule->kind, "quantity");
    EXPECT_EQ(rule->summary, "Casualty figures differ");
    EXPECT_EQ(rule->why, "Readers remember the toll.");
    EXPECT_EQ(rule->example, "Twelve in one text, fifteen in another.");
    EXPECT_EQ(rule->help, "Ask the hospital.");
    EXPECT_EQ(rule->level, Level::warning);
    EXPECT_EQ(rule->claims, std::vector{ClaimKind::count});
    EXPECT_EQ(rule->nouns, std::vector<std::string>{"people"});
    EXPECT_EQ(rule->events, (std::vector<std::string>{"harm/killed", "harm/injured"}));
    EXPECT_EQ(rule->tolerance.relative, 0.05);
    EXPECT_EQ(rule->tolerance.absolute, 2);
    EXPECT_FALSE(rule->tolerance.written_precision);
    EXPECT_TRUE(rule->accumulates);
    EXPECT_EQ(rule->line, 7U);
    EXPECT_EQ(rule->column, 9U);
    ASSERT_EQ(rule->tests.size(), 2U);
    const RuleTest& test = rule->tests[0];
    EXPECT_EQ(test.name, "tolls");
    EXPECT_EQ(test.line, 11U);
    EXPECT_FALSE(test.todo);
    ASSERT_EQ(test.documents.size(), 2U);
    EXPECT_EQ(test.documents[0].name, "a.txt");
    EXPECT_EQ(test.documents[0].language, "en");
    EXPECT_EQ(test.documents[0].published, "2024-05-01T10:00");
    EXPECT_EQ(test.documents[0].text, "12 people died.");
    EXPECT_EQ(test.documents[1].language, "");
    ASSERT_EQ(test.findings.size(), 1U);
    EXPECT_EQ(test.findings[0].finding_class, FindingClass::conflict);
    EXPECT_EQ(test.findings[0].values, (std::vector<std::string>{"12", "15"}));
    EXPECT_TRUE(rule->tests[1].todo);
    EXPECT_TRUE(rule->tests[1].findings.empty());
}

TEST(RuleLoader, OptionalKeysHaveDefaults) {
    std::string text = good;
    for (const char* key :
         {"example:", "help:", "level:", "select:", "tolerance:", "accumulates:"}) {
        const auto begin = text.find(key);
        text.erase(begin, text.find('\n', begin) + 1 - begin);
    }
    const auto rule = parse_rule(text, "news/toll", "t.yaml");
    ASSERT_TRUE(rule) << to_string(rule.error());
    EXPECT_EQ(rule->level, Level::error);
    EXPECT_TRUE(rule->claims.empty() && rule->nouns.empty() && rule->events.empty());
    EXPECT_EQ(rule->tolerance.relative, 0);
    EXPECT_TRUE(rule->tolerance.written_precision);
    EXPECT_FALSE(rule->accumulates);
}

TEST(RuleLoader, Errors) {
    struct Row {
        const char *from, *to, *error;
    };
    const Row rows[] = {
        {"kind: quantity",
         "kind: quantitty",
         "t.yaml:1:7: unknown kind 'quantitty' (one of: quantity, date, since, role, cause, "
         "quotation, state, age, score)"},
        {"kind: quantity\n", "", "t.yaml:1:1: a rule has no 'kind' (add the key)"},
        {"summary: Casualty figures differ\n",
         "",
         "t.yaml:1:1: a rule has no 'summary' (add the key)"},
        {"summary: Casualty figures differ", "summary:", "t.yaml:2:1: 'summary' has no value"},
        {"summary: Casualty figures differ", "summary: [a]", "t.yaml:2:10: 'summary' must be text"},
        {"why: Readers remember the toll.", "why: ' '", "t.yaml:3:6: 'why' must be text"},
        {"why: Readers remember the toll.\n", "", "t.yaml:1:1: a rule has no 'why' (add the key)"},
        {"help: Ask",
         "hepl: Ask",
         "t.yaml:5:1: unknown key 'hepl' in a rule (known keys: kind, "
         "summary, why, example, help, level, select, tolerance, accumulates, varies, tests)"},
        {"help: Ask", "why: Ask", "t.yaml:5:1: key 'why' stands twice in a rule"},
        {"level: warning",
         "level: eror",
         "t.yaml:6:8: unknown level 'eror' (one of: note, warning, error)"},
        {"claims: [count]",
         "claims: [counts]",
         "t.yaml:7:19: unknown claim kind 'counts' (one of: count, amount, percent, money, "
         "temperature, duration, age, date, since, score, role, cause, quotation, state)"},
        {"claims: [count]",
         "claims: [role]",
         "t.yaml:7:19: a rule of kind 'quantity' cannot compare 'role' (it compares: count, "
         "amount, percent, money, temperature, duration)"},
        {"claims: [count]",
         "claims: count",
         "t.yaml:7:18: 'claims' must be a list (write [a, b] or one '- item' a line)"},
        {"nouns: [people]",
         "nouns: [people, people]",
         "t.yaml:7:43: 'people' stands twice in one list"},
        {"nouns: [people]",
         "nouns: [people/]",
         "t.yaml:7:35: 'people/' is not a concept (a path such as people or harm/killed, without "
         "slashes at its ends)"},
        {"select: {",
         "select: {noun: [a], ",
         "t.yaml:7:10: unknown key 'noun' in 'select' (known "
         "keys: claims, nouns, events)"},
        {"relative: 0.05",
         "relative: 5%",
         "t.yaml:8:23: 'relative' must be a number, zero or more (for example 0.005)"},
        {"relative: 0.05",
         "relative: .nan",
         "t.yaml:8:23: 'relative' must be a number, zero or more (for example 0.005)"},
        {"relative: 0.05",
         "relative: 5",
         "t.yaml:8:23: 'relative' must be less than 1 (it is a part of the value: 0.05 is five "
         "percent)"},
        {"absolute: 2",
         "absolute: -2",
         "t.yaml:8:39: 'absolute' must be a number, zero or more (for example 0.005)"},
        {"written-precision: false",
         "written-precision: no",
         "t.yaml:8:61: 'written-precision' must be true or false"},
        {"name: same toll", "name: tolls", "t.yaml:17:11: 'tolls' stands twice in one list"},
        {"name: same toll\n",
         "nme: same toll\n",
         "t.yaml:17:5: unknown key 'nme' in a test (known "
         "keys: name, documents, findings, todo)"},
        {"name: b.txt", "name: a.txt", "t.yaml:14:16: 'a.txt' stands twice in one list"},
        {"2024-05-01T10:00",
         "1 May 2024",
         "t.yaml:13:48: 'published' must be a date or a local time (for example 2024-05-01 or "
         "2024-05-01T10:00)"},
        {"2024-05-01T10:00",
         "2024-13-01",
         "t.yaml:13:48: 'published' must be a date or a local time (for example 2024-05-01 or "
         "2024-05-01T10:00)"},
        {"class: conflict",
         "class: conflicts",
         "t.yaml:16:17: unknown class 'conflicts' (one of: conflict, scope, update, precision, "
         "wording)"},
        {"[\"12\", 15]",
         "[\"12\"]",
         "t.yaml:16:35: a finding has two sides or more (a value for each)"},
        {"    findings: []\n", "", "t.yaml:17:5: a test has no 'findings' (add the key)"},
        {"claims: [count]",
         "claims: []",
         "t.yaml:7:18: 'claims' selects nothing: the rule could never fire (leave the key out to "
         "select all)"},
        {"kind: quantity\nsummary: Casualty figures differ\nwhy: Readers remember the toll.\n",
         "kind: date\nsummary: s\nwhy: w\n",
         "t.yaml:7:19: a rule of kind 'date' cannot compare 'count' (it compares: date)"},
        {"[{name: é.txt, text: \"12 died.\"}]", "[]", "t.yaml:19:16: a test needs documents"},
        {"{name: é.txt, text: \"12 died.\"}",  // the column counts characters
         "{name: é.txt, txt: \"12 died.\"}",
         "t.yaml:19:31: unknown key 'txt' in a document (known keys: name, language, published, "
         "text)"},
        {"level: warning", "level: a: b", "t.yaml:6:9: not valid YAML: illegal map value"},
    };
    for (const Row& row : rows) {
        const auto rule = parse_rule(replaced(good, row.from, row.to), "news/t", "t.yaml");
        ASSERT_FALSE(rule) << row.to;
        EXPECT_EQ(to_string(rule.error()), row.error) << row.to;
    }
}

TEST(RuleLoader, ConceptsThatDoNotExist) {
    Concepts concepts;
    concepts.nouns = {"people", "people/guards", "animals/birds"};
    concepts.events = {"harm/killed", "harm/injured"};
    struct Row {
        const char *from, *to, *error;
    };
    const Row rows[] = {
        {"", "", ""},
        {"[people]", "[people/guards, animals, fr:autocar]", ""},
        {"[people]",
         "[poeple]",
         "t.yaml:7:35: no concept 'poeple' among the nouns: the rule could never fire (did you "
         "mean "
         "'people'?)"},
        {"[people]",
         "[harm]",
         "t.yaml:7:35: no concept 'harm' among the nouns: the rule could never fire (it is one of "
         "the events)"},
        {"harm/injured",
         "people",
         "t.yaml:7:66: no concept 'people' among the events: the rule could never fire (it is one "
         "of "
         "the nouns)"},
        {"harm/injured",
         "weather",
         "t.yaml:7:66: no concept 'weather' among the events: the rule could never fire "
         "(languages/concepts.yaml lists them; a word that is none of them is written after its "
         "language: fr:autocar)"},
    };
    for (const Row& row : rows) {
        const auto rule
            = parse_rule(replaced(good, row.from, row.to), "news/t", "t.yaml", &concepts);
        EXPECT_EQ(rule ? "" : to_string(rule.error()), row.error) << row.to;
    }
}

// A tolerance of a rule that compares no numbers would be passed over.
TEST(RuleLoader, KeysThatMeanNothing) {
    const std::string head = "kind: role\nsummary: s\nwhy: w\n",
                      tests = good.substr(good.find("tests:"));
    for (const char* line : {"accumulates: true\n", "tolerance: {relative: 0.1}\n"}) {
        const auto rule = parse_rule(head + line + tests, "news/t", "t.yaml");
        ASSERT_FALSE(rule) << line;
        EXPECT_EQ(rule.error().line, 4U);
        EXPECT_NE(
            rule.error().message.find("means nothing in a rule of kind 'role'"), std::string::npos);
    }
}

TEST(RuleLoader, WholeFiles) {
    struct Row {
        std::string yaml, error;
    };
    const std::string head = good.substr(0, good.find("tests:"));
    const Row rows[] = {
        {"", "t.yaml:1:1: the file is empty"},
        {"# nothing\n", "t.yaml:1:1: the file is empty"},
        {"\t,", "t.yaml:1:2: not valid YAML"},
        {"- a\n", "t.yaml:1:1: a rule must be a map of keys and values"},
        {good + "---\nkind: date\n",
         "t.yaml:21:1: a second YAML document in one file (a file holds one)"},
        {head, "t.yaml:1:1: a rule has no 'tests' (add the key)"},
        {head + "tests: []\n",
         "t.yaml:10:8: a rule needs tests (at least one that fires and one that stays silent)"},
        {head + "tests: ~\n", "t.yaml:10:1: 'tests' has no value"},
        {head + "tests: a\n",
         "t.yaml:10:8: 'tests' must be a list (write [a, b] or one '- item' a line)"},
    };
    for (const Row& row : rows) {
        const auto rule = parse_rule(row.yaml, "news/t", "t.yaml");
        ASSERT_FALSE(rule) << row.yaml;
        EXPECT_EQ(to_string(rule.error()), row.error) << row.yaml;
    }
}

}  // namespace
}  // namespace claimdiff
