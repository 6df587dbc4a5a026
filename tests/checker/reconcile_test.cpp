// Differences and what explains them, from whole texts to findings: each kind of explanation, and
// the nearest difference that it must not explain away.
#include <gtest/gtest.h>

#include "checker/reconcile.hpp"
#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

Report check_texts(const std::vector<Text>& texts) {
    return check(corpus_of(texts), shipped_rule_sets());
}

// The explanation of the first finding.
std::string explanation(const Report& report) {
    return report.findings.empty() ? "no finding" : report.findings[0].explanation;
}

#define EXPECT_EXPLAINED(report, words) \
    EXPECT_NE(explanation(report).find(words), std::string::npos) << explanation(report)

TEST(Reconcile, MemberCountedApart) {
    const Report report = check_texts(
        {{"a", "fr", "Le courant a été coupé à Mersac et dans 10 régions du pays dimanche."},
         {"b",
          "fr",
          "Le courant a été coupé dimanche dans 11 régions du pays, y compris la capitale."}});
    EXPECT_EQ(findings_of(report), "scope 10/11");
    EXPECT_EXPLAINED(report, "10 + 1 = 11");
}

TEST(Reconcile, PartAndWhole) {
    const Report report = check_texts(
        {{"a", "fr", "L'incendie a détruit 23 maisons au-dessus de Mersac."},
         {"b",
          "fr",
          "L'incendie a détruit 35 maisons dans tout le pays, dont 23 près de Mersac."}});
    EXPECT_EQ(findings_of(report), "scope 23/35");
    EXPECT_EXPLAINED(report, "a part and the whole");
}

TEST(Reconcile, Updates) {
    const char *early = "---\ndate: 2024-05-03 09:00\n---\nThe ferry fire injured 11 people.",
               *late = "---\ndate: 2024-05-03 20:00\n---\nThe ferry fire injured 23 people.",
               *falling = "---\ndate: 2024-05-03 22:00\n---\nThe ferry fire injured 11 people.";
    const Report grown = check_texts({{"a", "en", early}, {"b", "en", late}});
    EXPECT_EQ(findings_of(grown), "update 11/23");
    EXPECT_EXPLAINED(grown, "the figure grew");
    EXPECT_EQ(
        findings_of(check_texts({{"a", "en", falling}, {"b", "en", late}})), "conflict 11/23");
}

// A paper without an hour was printed in the morning.
TEST(Reconcile, NoUpdateWhenALaterTextKeepsTheOldFigure) {
    const char *early = "---\ndate: 2024-05-02 19:00\n---\nThe ferry fire injured 11 people.",
               *paper = "---\ndate: 2024-05-03\n---\nThe ferry fire injured 14 people.",
               *evening = "---\ndate: 2024-05-03 18:00\n---\nThe ferry fire injured 11 people.",
               *split
               = "---\ndate: 2024-05-03\n---\n14 hurt in ferry fire\n\n"
                 "The ferry fire injured 11 people.";
    EXPECT_EQ(findings_of(check_texts({{"a", "en", early}, {"b", "en", paper}})), "update 11/14");
    EXPECT_EQ(
        findings_of(check_texts({{"a", "en", early}, {"b", "en", paper}, {"c", "en", evening}})),
        "conflict 11/14");
    EXPECT_EQ(findings_of(check_texts({{"a", "en", early}, {"b", "en", split}})), "conflict 11/14");
}

TEST(Reconcile, LikelySlipsStayConflicts) {
    struct Row {
        const char *a, *b, *findings, *reason;
    };
    for (const auto& [a, b, findings, reason] : {
             Row{"The storm destroyed 46 homes.",
                 "The storm destroyed 64 homes.",
                 "conflict 46/64",
                 "transposed"},
             Row{"The storm destroyed 1,200 homes.",
                 "The storm destroyed 12,000 homes.",
                 "conflict 1200/12\u202F000",
                 "magnitude"},
         }) {
        const Report report = check_texts({{"a", "en", a}, {"b", "en", b}});
        EXPECT_EQ(findings_of(report), findings);
        EXPECT_EXPLAINED(report, reason);
    }
}

TEST(Reconcile, PartiesDisagree) {
    const Report report = check_texts(
        {{"a", "en", "Police said that 12,000 people marched in Varna on Sunday."},
         {"b", "en", "Organisers said 45,000 people marched in Varna on Sunday."}});
    EXPECT_EQ(findings_of(report), "conflict 12\u202F000/45\u202F000");
    EXPECT_EXPLAINED(report, "the parties disagree");
}

TEST(Reconcile, WhatAgreesIsNoFinding) {
    const Report report = check_texts(
        {{"a", "en", "The fire destroyed 86 homes in Varna."},
         {"b", "fr", "L'incendie a détruit 86 maisons à Varna."}});
    EXPECT_EQ(findings_of(report), "");
    EXPECT_EQ(report.agreements.size(), 1U);
}

// Made by hand: claims of two texts, and what the functions say of them.
struct Made {
    Corpus corpus = corpus_of({{"a", "en", "A text."}, {"b", "en", "B text."}});
    std::vector<std::uint32_t> origins{0, 1};
};

TEST(Reconcile, PartsOfDifferentWholes) {
    const Made made;
    std::vector<Claim> claims{
        count_of(23, "weapons/drones", "", 0),
        count_of(18, "weapons/drones", "war/shot down", 0),
        count_of(35, "weapons/drones", "", 1),
        count_of(30, "weapons/drones", "war/shot down", 1)};
    claims[1].scope.parent = 0;
    claims[3].scope.parent = 2;
    const std::vector<std::uint32_t> left{1}, right{3};
    const Evidence evidence{made.corpus, claims, made.origins};
    const auto verdict = other_whole(evidence, {left, right, {}}, {});
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->finding_class, FindingClass::scope);
    EXPECT_EQ(verdict->explanation, "parts of different wholes: 18 of 23; 30 of 35");
    claims[2].quantity = claims[0].quantity;
    EXPECT_FALSE(other_whole({made.corpus, claims, made.origins}, {left, right, {}}, {}));
}

TEST(Reconcile, TwoFiguresOfOneSentenceAddUp) {
    const Made made;
    std::vector<Claim> claims{
        count_of(6500, "animals/fish", "", 0),
        count_of(2500, "animals/fish", "", 0),
        count_of(9000, "animals/fish", "", 1)};
    const std::vector<std::uint32_t> left{0}, right{2};
    const auto verdict = adds_up({made.corpus, claims, made.origins}, {left, right, {}}, {});
    ASSERT_TRUE(verdict);
    EXPECT_NE(verdict->explanation.find("6500 + 2500"), std::string::npos);
    claims[1].sentence = {50, 60};  // said elsewhere
    EXPECT_FALSE(adds_up({made.corpus, claims, made.origins}, {left, right, {}}, {}));
}

TEST(Reconcile, APlanThatChangesIsAnUpdate) {
    const Report report = check_texts(
        {{"a", "en", "---\ndate: 2024-05-03\n---\nThe Marlow bridge will reopen on 10 May 2024."},
         {"b", "en", "---\ndate: 2024-05-05\n---\nThe Marlow bridge will reopen on 17 May 2024."}});
    EXPECT_EQ(findings_of(report), "update 2024-05-10/2024-05-17");
    EXPECT_EXPLAINED(report, "the plan changed");
}

TEST(Reconcile, AHeadlineAgainstItsOwnTextIsNoUpdate) {
    const char *early = "---\ndate: 2024-05-03\n---\nThe ferry fire killed four people.",
               *late
               = "---\ndate: 2024-05-04\n---\nFerry fire kills six\n\nThe ferry fire off "
                 "Lorme killed four people, police said.";
    EXPECT_EQ(findings_of(check_texts({{"a", "en", early}, {"b", "en", late}})), "conflict 4/6");
}

TEST(Reconcile, ALowerBoundIsAnEarlierTollAndNoAgreement) {
    const char *early = "---\ndate: 2024-05-03\n---\nThe ferry fire killed at least three people.",
               *late = "---\ndate: 2024-05-04\n---\nThe ferry fire killed seven people.",
               *also = "---\ndate: 2024-05-03\n---\nThe ferry fire killed seven people.";
    const Report grown = check_texts({{"a", "en", early}, {"b", "en", late}});
    EXPECT_EQ(findings_of(grown), "update at least 3/7");
    EXPECT_TRUE(grown.agreements.empty());
    EXPECT_EQ(findings_of(check_texts({{"a", "en", early}, {"b", "en", also}})), "");
}

TEST(Reconcile, WhoGivesBothContradictsNobody) {
    const Report report = check_texts(
        {{"a",
          "en",
          "Four sailors were rescued from the trawler. Three sailors were rescued by air."},
         {"b", "en", "Four sailors were rescued from the trawler."}});
    EXPECT_EQ(findings_of(report), "scope 3/4");
}

TEST(Reconcile, SomeOfTheVictimsAreNotAllOfThem) {
    const Report report = check_texts(
        {{"a", "en", "The ferry fire killed seven people."},
         {"b", "en", "Three of those killed in the ferry fire were cooks."}});
    EXPECT_EQ(findings_of(report), "");
}

TEST(Reconcile, HoursOfTwoZonesAreCompared) {
    const char *gmt = "The trawler Velm sent a distress call at 3:50 a.m. GMT.",
               *cet = "The trawler Velm sent a distress call at 4:50 a.m. CET.",
               *local = "The trawler Velm sent a distress call at 4:50 a.m.",
               *other = "The trawler Velm sent a distress call at 5:20 a.m. CET.";
    EXPECT_EQ(findings_of(check_texts({{"a", "en", gmt}, {"b", "en", cet}})), "");
    EXPECT_EQ(findings_of(check_texts({{"a", "en", gmt}, {"b", "en", local}})), "");
    EXPECT_EQ(
        findings_of(check_texts({{"a", "en", gmt}, {"b", "en", other}})),
        "conflict T03:50Z/T05:20+01:00");
}

TEST(Reconcile, NoneInThisAccidentIsNoneAtAll) {
    const char* some = "Twelve people were injured when the coach overturned in Lorme on Monday.";
    EXPECT_EQ(
        findings_of(check_texts(
            {{"a", "en", some},
             {"b",
              "en",
              "The coach overturned in Lorme on Monday. No one was injured in this accident."}})),
        "conflict 0/12");
}

TEST(Reconcile, WhatIsQuotedBehindOtherWordsDoesNotAgree) {
    const auto said
        = [](const char* words) { return std::string("Ann Orrell said: \"") + words + "\""; };
    const auto agreements = [&](const char* a, const char* b) {
        const std::string x = said(a), y = said(b);
        return check_texts({{"a", "en", x.c_str()}, {"b", "en", y.c_str()}}).agreements.size();
    };
    EXPECT_EQ(
        agreements(
            "We would sell the hospital to save the school.",
            "We never said we would sell the hospital to save the school."),
        0U);
}

TEST(Reconcile, WhatGoesWithEitherFigureIsNoTurn) {
    const char *so_far
        = "---\ndate: 2024-05-03 18:15\n---\nThe hospital in Lorme said that 360 "
          "operations had been postponed so far.",
        *all
        = "---\ndate: 2024-05-04\n---\nThe hospital in Lorme said that 410 "
          "operations had been postponed.",
        *vague
        = "---\ndate: 2024-05-04\n---\nThe hospital in Lorme said that hundreds of "
          "operations had been postponed.";
    EXPECT_EQ(
        findings_of(check_texts({{"a", "en", so_far}, {"b", "en", all}, {"c", "en", vague}})),
        "update 360/410");
}

}  // namespace
}  // namespace claimdiff
