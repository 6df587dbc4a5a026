// The dates at the two ends of what lasts.
#include "grammar/turns.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "event value" of the date claims.
std::string dates(const char* text, const char* language) {
    std::vector<std::string> out;
    for (const Claim& claim : read_text(text, language).read.claims) {
        if (claim.kind == ClaimKind::date)
            out.push_back(claim.measure.noun + "|" + claim.measure.event + " " + claim.time.value);
    }
    return join(out);
}

TEST(Turns, AStateBeginsAndEndsWithAnEvent) {
    struct Row {
        const char *language, *text, *dates;
    };
    for (const auto& [language, text, expected] : {
             Row{"en",
                 "The museum has been closed since January 2018.",
                 "buildings/museums|business/closed 2018-01"},
             Row{"fr",
                 "Le musée est fermé depuis janvier 2018.",
                 "buildings/museums|business/closed 2018-01"},
             Row{"de",
                 "Das Museum ist seit 2018 geschlossen.",
                 "buildings/museums|business/closed 2018"},
             Row{"es",
                 "El museo está cerrado desde 2018.",
                 "buildings/museums|business/closed 2018"},
             Row{"en",
                 "The museum is shut until 12 May 2030.",
                 "buildings/museums|state/reopened 2030-05-12"},
             Row{"fr",
                 "Le musée restera fermé jusqu'au 12 mai 2030.",
                 "buildings/museums|state/reopened 2030-05-12"},
             Row{"de",
                 "Die Ausstellung ist bis zum 12. Mai 2030 zu sehen.",
                 "acts/exhibitions|state/ended 2030-05-12"},
             Row{"en",
                 "The mill has until 12 May 2030 to reply.",
                 "organisations/factories|terms/deadline 2030-05-12"},
             Row{"fr",
                 "Le musée a jusqu'au 12 mai 2030 pour répondre.",
                 "buildings/museums|terms/deadline 2030-05-12"},
             Row{"en",
                 "The ferry has been in service since 1998.",
                 "vehicles/ships/ferries|works/connected 1998"},
             Row{"en", "The tower dates from 1664.", "buildings/towers|works/built 1664"},
             Row{"fr", "La tour date de 1664.", "buildings/towers|works/built 1664"},
             Row{"de", "Der Turm stammt aus dem Jahr 1664.", "buildings/towers|works/built 1664"},
             Row{"de", "Der Turm wurde 1674 erbaut.", "buildings/towers|works/built 1674"},
         }) {
        EXPECT_EQ(dates(text, language), expected) << text;
    }
}

TEST(Turns, ARangeThatGoesToAnEndHasOne) {
    EXPECT_NE(
        dates("The show is open from 2 May 2030 to 9 May 2030.", "en")
            .find("state/ended 2030-05-09"),
        std::string::npos);
    EXPECT_EQ(
        dates("The museum reopens in late June 2030.", "en").find("ended"), std::string::npos);
}

TEST(Turns, WhatIsCountedSinceADayBeginsNothing) {
    EXPECT_EQ(dates("The valley has seen 30 accidents since January 2018.", "en"), "");
    EXPECT_EQ(dates("It was the first strike since 2018.", "en"), "");
}

TEST(DatedEvents, OfAPastFormAndOfARelativeClause) {
    EXPECT_EQ(
        measure_of("At 3.40 a.m. the tower collapsed.", "en", "3.40 a.m."),
        "buildings/towers|damage/collapsed");
    EXPECT_EQ(
        measure_of(
            "The ferry that crosses the bay will reopen on 12 May 2030.", "en", "12 May 2030"),
        "vehicles/ships/ferries|state/reopened");
    EXPECT_EQ(
        measure_of("The ferry left Lorme on 12 May 2030.", "en", "12 May 2030"),
        "vehicles/ships/ferries|move/left");
    EXPECT_EQ(
        measure_of("The concert was postponed to 12 May 2030.", "en", "12 May 2030"),
        measure_of("The concert takes place on 12 May 2030.", "en", "12 May 2030"));
}

TEST(DatedEvents, AreWhatAGermanVerbBringsAbout) {
    EXPECT_EQ(
        measure_of("Um 6.15 Uhr kam es im Lager zu einer Explosion.", "de", "6.15 Uhr"),
        "|war/exploded");
    EXPECT_EQ(
        measure_of("Zu dem Zusammenstoß kam es gegen 7.40 Uhr.", "de", "7.40 Uhr"),
        "|traffic/collided");
}

TEST(DatedEvents, AppointmentsHaveADayOfTheirOwn) {
    for (const auto& [language, text, written, event] :
         {std::tuple{
              "en",
              "Voters return for a run-off on 12 May 2030.",
              "12 May 2030",
              "acts/elections/run-offs"},
          std::tuple{
              "es",
              "Ambos se medirán en el balotaje del 12 de mayo de 2030.",
              "12 de mayo de 2030",
              "acts/elections/run-offs"},
          std::tuple{
              "fr",
              "Ils s'affronteront au second tour le 12 mai 2030.",
              "12 mai 2030",
              "acts/elections/run-offs"},
          std::tuple{
              "en", "The funeral will be held on 12 May 2030.", "12 May 2030", "acts/funerals"}})
        EXPECT_EQ(measure_of(text, language, written), std::string("|") + event) << text;
}

}  // namespace
}  // namespace claimdiff
