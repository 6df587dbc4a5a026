// One value in two texts, in other words, units, figures or another language: what a fact-checker
// looks for next.
#include <gtest/gtest.h>

#include "checker/check.hpp"
#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

// The agreements of two texts, each with the values in which it is said: "T15:17", "46/67 %".
std::string agreements_of(Text a, Text b) {
    const Report report = check(corpus_of({a, b}), shipped_rule_sets());
    std::string out;
    for (const Agreement& agreement : report.agreements)
        out += (out.empty() ? "" : "; ") + values_of(agreement.sides);
    return out;
}

struct Row {
    const char *language, *one, *other_language, *other, *agreed;
};

class Agreements : public testing::TestWithParam<Row> {};

TEST_P(Agreements, AreFound) {
    const Row& row = GetParam();
    EXPECT_EQ(
        agreements_of({"a.txt", row.language, row.one}, {"b.txt", row.other_language, row.other}),
        row.agreed)
        << row.one;
}

INSTANTIATE_TEST_SUITE_P(
    All,
    Agreements,
    testing::Values(
        // a time to the minute, by the sun or the clock
        Row{"en",
            "The alarm of the Tolmar museum went off at 3:17 a.m.",
            "fr",
            "Alertée à 3 h 17, la police est arrivée trop tard au musée de Tolmar.",
            "T03:17"},
        Row{"en",
            "The last boats were out of Tolmar harbour by 5:15 p.m.",
            "en",
            "Tolmar harbour was empty of boats by quarter past five.",
            "by T05:15/by T17:15"},
        Row{"en",
            "Police used tear gas in Tolmar Square shortly before 3 p.m.",
            "en",
            "At about 2.55pm police in Tolmar Square used tear gas.",
            "tear gas; T15:00"},
        // a share, once counted
        Row{"en",
            "Some two-thirds of the boats in Tolmar harbour lost their moorings.",
            "en",
            "In Tolmar harbour 46 of 69 boats lost their moorings.",
            "46/about 66.7 %"},
        // other units, other words for the same people
        Row{"en",
            "The blaze in Tolmar melted 12.4 kg of copper wire.",
            "en",
            "In Tolmar the blaze melted copper wire that weighed 12,400 grams.",
            "12 400 grams"},
        Row{"en",
            "The ferry to Tolmar carried 214 passengers.",
            "en",
            "All 214 customers of the Tolmar ferry are safe.",
            "214"}));

TEST(Agreements, SmallNumbersOfOtherThingsAreChance) {
    EXPECT_EQ(
        agreements_of(
            {"a.txt", "en", "Three guards of the Tolmar museum were awake."},
            {"b.txt", "en", "The Tolmar museum reopened after three weeks."}),
        "");
}

TEST(Agreements, TwoPeopleOfOneAgeAreTwo) {
    EXPECT_EQ(
        agreements_of(
            {"a.txt", "fr", "Philippe Morvan, 54 ans, a reçu les syndicats du four de Tolmar."},
            {"b.txt", "fr", "Nadia Ferral, 54 ans, travaille au four de Tolmar depuis 2009."}),
        "");
}

TEST(Agreements, HalfAnHourIsNotShortlyAfter) {
    EXPECT_EQ(
        agreements_of(
            {"a.txt", "en", "The deck in Tolmar collapsed shortly after 10:40 a.m."},
            {"b.txt", "en", "The deck in Tolmar collapsed at about 11.15am."}),
        "collapsed");  // and no hour
}

// What a slot agrees on and what an echo adds to it is one agreement.
TEST(Agreements, AreSaidOnce) {
    const Report report = check(
        corpus_of(
            {{"a.txt", "en", "The landslide killed 23 people in Tolmar on Monday."},
             {"b.txt", "en", "In Tolmar 23 people were killed by the landslide on Monday."},
             {"c.txt", "en", "Doctors in Tolmar counted 23 dead."}}),
        shipped_rule_sets());
    ASSERT_EQ(report.agreements.size(), 1U);
    EXPECT_EQ(report.agreements[0].sides[0].citations.size(), 3U);
}

}  // namespace
}  // namespace claimdiff
