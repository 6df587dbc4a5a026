#include "checker/rule_faults.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Rule rule(
    std::string id,
    std::vector<ClaimKind> claims,
    std::vector<std::string> nouns = {},
    std::vector<std::string> events = {}) {
    Rule out;
    out.id = std::move(id);
    out.path = out.id + ".yaml";
    out.kind = "quantity";
    out.line = 4;
    out.column = 9;
    out.claims = std::move(claims);
    out.nouns = std::move(nouns);
    out.events = std::move(events);
    return out;
}

std::string fault(std::vector<Rule> rules) {
    const auto error = find_rule_fault({{"desk", std::move(rules)}});
    return error ? to_string(*error) : "none";
}

TEST(RuleFaults, RulesThatCanNeverFire) {
    constexpr auto count = ClaimKind::count, money = ClaimKind::money;
    const auto dead = [](const std::string& id) {
        return id + ".yaml:4:9: '" + id
               + "' can never fire: other rules take all that it selects (select what they do not, "
                 "or more precisely than they do)";
    };
    struct Row {
        std::vector<Rule> rules;
        std::string expected;
    };
    const Row rows[] = {
        {{rule("d/a", {count}), rule("d/b", {money})}, "none"},
        {{rule("d/a", {count}), rule("d/b", {count})}, dead("d/b")},
        {{rule("d/a", {}), rule("d/b", {count})}, "none"},
        {{rule("d/a", {count, money}), rule("d/b", {count})}, dead("d/b")},
        {{rule("d/a", {count}), rule("d/b", {count}, {"people"})}, "none"},
        // everything below "people" is named more precisely, yet "people" itself is left
        {{rule("d/a", {count}, {"people/guards", "people/pilots"}),
          rule("d/b", {count}, {"people"})},
         "none"},
        // together the others take both nouns
        {{rule("d/a", {count}, {"people"}, {"harm"}),
          rule("d/b", {count}, {"animals"}, {"harm"}),
          rule("d/c", {count}, {"people", "animals"}, {"harm"})},
         dead("d/c")},
        {{rule("d/a", {count}, {"people"}, {"harm"}),
          rule("d/b", {count}, {"people"}, {"harm", "justice"})},
         "none"},
    };
    for (const Row& row : rows) EXPECT_EQ(fault(row.rules), row.expected);
}

TEST(RuleFaults, TwoOfOneId) {
    Rule other = rule("d/a", {ClaimKind::money});
    other.path = "elsewhere/d/a.yaml";
    EXPECT_EQ(
        fault({rule("d/a", {ClaimKind::count}), other}),
        "elsewhere/d/a.yaml:4:9: a second rule 'd/a' (the first is d/a.yaml; rename a file or its "
        "folder)");
}

}  // namespace
}  // namespace claimdiff
