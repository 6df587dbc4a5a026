#include "grammar/published.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

TEST(Published, FromFrontMatterDatelineOrHeader) {
    struct Row {
        const char *language, *text, *published;
    };
    for (const auto& [language, text, published] : {
             Row{"en", "---\ndate: 2024-05-03\n---\nThree boats sank.", "2024-05-03"},
             Row{"en", "---\ndate: 2024-05-03 09:15\n---\nThree boats sank.", "2024-05-03T09:15"},
             Row{"en",
                 "BRACKENFORD, 14 November 2024 21:10 (NPA)\n\nThree boats sank.",
                 "2024-11-14T21:10"},
             Row{"fr",
                 "Publié le 14 novembre 2024 à 21 h 10\n\nTrois bateaux ont coulé.",
                 "2024-11-14T21:10"},
             Row{"fr",
                 "Fiche n° 14, version du 26 février\n\nDate : 21 février 2024, 11 h 15\n\nTrois "
                 "bateaux.",
                 "2024-02-26"},
             Row{"en",
                 "THE HARBOUR MONTHLY\nOctober 2024\n\nThree boats, sunk on 9 September, are for "
                 "sale.",
                 "2024-10"},
             Row{"en", "Three boats sank on Monday.", ""},
             Row{"de",
                 "Lorm (abn) - Drei Boote sind am Montag gesunken.\n\n(rk/lm, 14. November 2024, "
                 "21.10 Uhr)",
                 "2024-11-14T21:10"},
             Row{"en", "Three boats sank.\n\nThe next race is on 14 November 2026.", "2026-11-14"},
         }) {
        EXPECT_EQ(read_text(text, language).read.published, published) << text;
    }
}

TEST(Published, SignOffsAreNoRemarks) {
    std::string body;
    for (int paragraphs = 0; paragraphs < 9; ++paragraphs) body += "Drei Boote sind gesunken.\n\n";
    const auto published
        = [&](const char* last) { return read_text((body + last).c_str(), "de").read.published; };
    EXPECT_EQ(published("(rk/lm, 14. November 2024)"), "2024-11-14");
    EXPECT_EQ(published("(Der Hafen entstand am 3. Mai 1911.)"), "");
}

TEST(Published, DatelinesAreNoClaims) {
    const ReadText read = read_text(
        "BRACKENFORD, 14 November 2024 21:10 (NPA) - A fire destroyed a barn on Thursday.", "en");
    EXPECT_EQ(read.read.published, "2024-11-14T21:10");
    for (const Claim& claim : read.read.claims) EXPECT_NE(claim.time.value, "2024-11-14T21:10");
}

TEST(Published, LiveBlogsStampTheirEntries) {
    const ReadText read = read_text(
        "Mis à jour le 3 mai 2024\n\n19 h 05 – Premier bilan\n\nOnze blessés.\n\n"
        "20 h 40 – Nouveau bilan\n\nVingt-trois blessés.",
        "fr");
    EXPECT_EQ(read.claim("Onze").published, "2024-05-03T19:05");
    EXPECT_EQ(read.claim("Vingt-trois").published, "2024-05-03T20:40");
}

TEST(Published, EntriesGoOnAfterMidnight) {
    const ReadText read = read_text(
        "3 May 2024\n\n9.15pm Two boats sank.\n\n11.40pm Police say four people are safe.\n\n"
        "12.30am Rescuers say six people are safe.",
        "en");
    EXPECT_EQ(read.claim("four").published, "2024-05-03T23:40");
    EXPECT_EQ(read.claim("six").published, "2024-05-04T00:30");
}

TEST(Published, EntriesMayHaveDotsInTheirTimes) {
    const ReadText read = read_text(
        "3 May 2024\n\n07.05 Two boats sank.\n\n08.30 Police say four people are safe.\n\n"
        "13.00 Rescuers say six people are safe.",
        "en");
    EXPECT_EQ(read.claim("four").published, "2024-05-03T08:30");
    EXPECT_EQ(read.claim("six").published, "2024-05-03T13:00");
}

// One time of day alone is no blog.
TEST(Published, OneStampIsNone) {
    const ReadText read = read_text(
        "Publié le 3 mai 2024\n\n19 h 05 – Le bilan\n\nOnze blessés ont été évacués.", "fr");
    EXPECT_EQ(read.claim("Onze").published, read.read.published);
}

TEST(Published, EntriesMayStandLatestFirst) {
    const ReadText read = read_text(
        "3 May 2024\n\n12.30 – Six people are safe.\n\n08.15 – Four people are safe.\n\n"
        "00.20 – Three people are safe.\n\n23.40 – Two people are safe.",
        "en");
    EXPECT_EQ(read.claim("Six").published, "2024-05-03T12:30");
    EXPECT_EQ(read.claim("Three").published, "2024-05-03T00:20");
    EXPECT_EQ(read.claim("Two").published, "2024-05-02T23:40");
}

TEST(Published, EntriesOfAPageWithoutADayHaveTheirHour) {
    const ReadText read = read_text(
        "12 h 20 – Six personnes sont sauves.\n\n9 h 10 – Quatre personnes sont sauves.", "fr");
    EXPECT_EQ(read.claim("Six").published, "T12:20");
    EXPECT_EQ(read.claim("Quatre").published, "T09:10");
}

}  // namespace
}  // namespace claimdiff
