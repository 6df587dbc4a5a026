#include "checker/perturb.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/other_values.hpp"

namespace claimdiff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Claim claim_of(ClaimKind kind, std::int64_t value = 0, Bound bound = Bound::exact) {
    Claim claim;
    claim.kind = kind;
    claim.quantity = make_quantity(Decimal(value), bound, 0);
    return claim;
}

TEST(OtherValues, DigitsChangeWhereTheyStand) {
    struct Row {
        ClaimKind kind;
        const char* words;
        std::vector<std::string> expected;
    };
    const Row rows[] = {
        {ClaimKind::count, "12", {"16", "8"}},
        {ClaimKind::count, "nearly 200", {"nearly 266", "nearly 134"}},
        {ClaimKind::money, "1 248,6 millions", {"1 664,8 millions"}},  // no leading zero
        {ClaimKind::percent, "9", {"12", "6"}},
        {ClaimKind::count, "1", {"2"}},
        {ClaimKind::date, "lundi 19 mai", {"lundi 22 mai", "lundi 16 mai"}},
        {ClaimKind::date, "31 May", {"28 May"}},
        {ClaimKind::since, "first since 2016", {"first since 2019", "first since 2013"}},
        {ClaimKind::quotation,
         "never again a wall like it",
         {"again a wall like it", "never a wall like it"}},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(other_values(claim_of(row.kind), row.words, {}), row.expected) << row.words;
    }
}

TEST(OtherValues, WordsGiveWay) {
    EXPECT_THAT(other_values(claim_of(ClaimKind::count, 12), "douze", {}), ElementsAre("16", "8"));
    EXPECT_THAT(
        other_values(claim_of(ClaimKind::duration, 2), "two hours", {}),
        ElementsAre("3", "3 hours", "1", "1 hours"));
    EXPECT_THAT(other_values(claim_of(ClaimKind::count, 0), "aucun", {}), ElementsAre("7", "9"));
    EXPECT_THAT(
        other_values(claim_of(ClaimKind::role), "mayor", {"prefect", "judge"}),
        ElementsAre("prefect", "judge"));
    EXPECT_THAT(
        other_values(claim_of(ClaimKind::percent, 5, Bound::between), "5 to 6%", {}),
        ElementsAre("8 to 9%", "2 to 3%"));
}

// A rule for every count, with one silent test.
std::vector<RuleSet> sets_with(std::string a, std::string b) {
    RuleTest test;
    test.name = "one fire";
    test.documents = {{"a.txt", "en", "", std::move(a)}, {"b.txt", "en", "", std::move(b)}};
    Rule rule;
    rule.id = "desk/counts";
    rule.kind = "quantity";
    rule.tests = {test};
    return {{"desk", {rule}}};
}

TEST(Perturb, AChangedAgreementMustFire) {
    const auto sets = sets_with(
        "The fire in Brackenford killed 12 people.", "The Brackenford fire killed twelve people.");
    const PerturbResult result = perturb_rule_tests(sets);
    EXPECT_THAT(result.nothing_agrees, IsEmpty());
    std::vector<std::string> seen;
    for (const Perturbation& change : result.changes) {
        EXPECT_EQ(change.outcome, PerturbOutcome::fired) << change.reason;
        EXPECT_EQ(change.reason, "");
        EXPECT_EQ(change.rule, &sets[0].rules[0]);
        seen.push_back(change.place + " " + change.before + " → " + change.after);
    }
    EXPECT_THAT(
        seen,
        ElementsAre(
            "a.txt:1:32 12 → 16",
            "a.txt:1:32 12 → 8",
            "b.txt:1:29 twelve → 16",
            "b.txt:1:29 twelve → 8"));
}

TEST(Perturb, SaysWhereNothingAgrees) {
    const auto sets = sets_with(
        "The fire in Brackenford killed 12 people.", "The flood in Dunmarrow cut 4 roads.");
    const PerturbResult result = perturb_rule_tests(sets);
    EXPECT_THAT(result.changes, IsEmpty());
    EXPECT_THAT(result.nothing_agrees, ElementsAre(&sets[0].rules[0]));
}

// What a rule does not judge does not wake it.
TEST(Perturb, OnlyWhatTheRuleJudges) {
    auto sets = sets_with(
        "The fire in Brackenford killed 12 people.", "The Brackenford fire killed twelve people.");
    sets[0].rules[0].events = {"justice"};
    EXPECT_THAT(perturb_rule_tests(sets).changes, IsEmpty());
}

}  // namespace
}  // namespace claimdiff
