#include "checker/rule_selection.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(RuleSelection, IsWithin) {
    EXPECT_TRUE(is_within("harm", "harm"));
    EXPECT_TRUE(is_within("harm/killed", "harm"));
    EXPECT_FALSE(is_within("harmony", "harm"));
    EXPECT_FALSE(is_within("harm", "harm/killed"));
    EXPECT_FALSE(is_within("", "harm"));
}

Rule make_rule(
    std::string id,
    std::string kind,
    std::vector<ClaimKind> claims,
    std::vector<std::string> nouns,
    std::vector<std::string> events) {
    Rule rule;
    rule.id = std::move(id);
    rule.kind = std::move(kind);
    rule.claims = std::move(claims);
    rule.nouns = std::move(nouns);
    rule.events = std::move(events);
    return rule;
}

std::vector<RuleSet> rule_sets() {
    return {
        {"a",
         {make_rule("a/counts", "quantity", {ClaimKind::count}, {}, {}),
          make_rule("a/dates", "date", {}, {}, {}),
          make_rule("a/dead", "quantity", {ClaimKind::count}, {"people"}, {"harm/killed"}),
          make_rule("a/harm", "quantity", {ClaimKind::count}, {"people", "animals"}, {"harm"}),
          make_rule("a/rest", "quantity", {}, {}, {})}},
        {"b", {make_rule("b/counts", "quantity", {ClaimKind::count}, {}, {})}},
    };
}

TEST(RuleSelection, TheMostSpecificRuleWins) {
    struct Row {
        ClaimKind kind;
        const char *noun, *event, *rule_kind, *expected;
    };
    const Row rows[] = {
        {ClaimKind::count, "people/firefighters", "harm/killed", "quantity", "a/dead"},
        {ClaimKind::count, "people", "harm/injured", "quantity", "a/harm"},
        {ClaimKind::count, "animals/birds", "harm/killed", "quantity", "a/harm"},
        {ClaimKind::count, "weapons/drones", "harm/killed", "quantity", "a/counts"},
        {ClaimKind::count, "people", "", "quantity", "a/counts"},  // unknown is not selected
        {ClaimKind::count, "", "", "quantity", "a/counts"},        // before b/counts, by id
        {ClaimKind::money, "people", "harm/killed", "quantity", "a/rest"},
        {ClaimKind::date, "", "harm/killed", "date", "a/dates"},
        {ClaimKind::date, "", "", "quantity", ""},
        {ClaimKind::age, "", "", "age", ""},
    };
    const std::vector<RuleSet> sets = rule_sets();
    for (const Row& row : rows) {
        Claim claim;
        claim.kind = row.kind;
        claim.measure.noun = row.noun;
        claim.measure.event = row.event;
        const Rule* rule = rule_for(sets, claim, row.rule_kind);
        EXPECT_EQ(rule ? rule->id : "", row.expected) << row.noun << " " << row.event;
    }
}

}  // namespace
}  // namespace claimdiff
