#include "grammar/scope.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

Scope scope_of(const char* language, const char* text, const char* written) {
    return read_text(text, language).claim(written).scope;
}

TEST(Scope, PlacesOfTheClause) {
    struct Row {
        const char *language, *text, *written, *places, *words;
    };
    for (const auto& [language, text, written, places, words] : {
             Row{"fr",
                 "23 maisons ont brûlé au-dessus de Mersac.",
                 "23",
                 "mersac",
                 "au-dessus de Mersac"},
             Row{"fr",
                 "35 maisons ont brûlé dans tout le pays.",
                 "35",
                 "kind/country",
                 "dans tout le pays"},
             Row{"en",
                 "35 homes burned across the country.",
                 "35",
                 "kind/country",
                 "across the country"},
             Row{"en", "12 homes burned in Pine Ridge.", "12", "pine ridge", "in Pine Ridge"},
             Row{"en", "12 homes burned.", "12", "", ""},
             Row{"en", "The mill, founded in 1963 in Harlow, has 12 looms.", "12", "", ""},
             Row{"en",
                 "The show at the Harlow Museum has 12 bells.",
                 "12",
                 "harlow",
                 "at the Harlow Museum"},
             Row{"fr",
                 "12 cloches sont au musée Harlow de Mersac.",
                 "12",
                 "harlow, mersac",
                 "au musée Harlow"},
             Row{"en", "The firm runs nine shops in 12 countries.", "12", "", ""},
             Row{"en", "The horse came with 12 others from King Edric.", "12", "", ""},
             Row{"fr", "Elle a 12 voix, devant Mme Marval.", "12", "", ""},
         }) {
        const Scope scope = scope_of(language, text, written);
        EXPECT_EQ(join(scope.places), places) << text;
        EXPECT_EQ(scope.place_words, words) << text;
    }
}

TEST(Scope, TimesAtTheHeadOfAClause) {
    const auto time = [](const char* text, const char* written) {
        return scope_of("en", text, written).time.value;
    };
    const char* two = "In 2011, 16 people died there, and in 2004 a fire killed 23 people.";
    EXPECT_EQ(time(two, "16"), "2011");
    EXPECT_EQ(time(two, "23"), "2004");
    EXPECT_EQ(time("In a similar storm in 2011, the town lost 16 houses.", "16"), "2011");
    EXPECT_EQ(time("After the storm of 2011, the town built 16 houses.", "16"), "");
    EXPECT_EQ(time("The fire burned 160 hectares, compared with 90 in 2011.", "160"), "");
}

TEST(Scope, TimesOfTheNextFigure) {
    const auto time = [](const char* language, const char* text, const char* written) {
        return scope_of(language, text, written).time.value;
    };
    const char* two = "La participation était de 17,9 % à midi et de 38,2 % à 17 heures.";
    EXPECT_EQ(time("fr", two, "17,9 %"), "T12:00");
    EXPECT_EQ(time("fr", two, "38,2 %"), "T17:00");
    const char* years = "Turnout was 48.2%, though it had reached only 41% in 2019.";
    EXPECT_EQ(time("en", years, "48.2%"), "");
    EXPECT_EQ(time("en", years, "41%"), "2019");
}

TEST(Scope, PlacesOfAPartAreNotOfTheWhole) {
    const char* one = "Mardi, 930 maisons ont brûlé, dont 12 à Mersac.";
    EXPECT_EQ(join(scope_of("fr", one, "930").places), "");
    EXPECT_EQ(join(scope_of("fr", one, "12").places), "mersac");
    const char* all = "Mardi, 930 maisons ont brûlé, dont 920 à Mersac et 10 à Lorme.";
    EXPECT_EQ(scope_of("fr", all, "930").places.size(), 2U);
}

TEST(Scope, MembersCountedApartOrIncluded) {
    const Scope apart = scope_of("fr", "Le courant est coupé à Mersac et dans 10 régions.", "10");
    EXPECT_EQ(join(apart.beside), "Mersac");
    EXPECT_TRUE(apart.including.empty());
    const Scope within
        = scope_of("fr", "Le courant est coupé dans 11 régions, y compris la capitale.", "11");
    EXPECT_EQ(join(within.including), "la capitale");
    EXPECT_TRUE(within.beside.empty());
    const Scope behind = scope_of(
        "fr",
        "Le préfet confirme l'engagement de 140 pompiers au plus fort de la nuit, renforts des "
        "départements voisins compris.",
        "140");
    EXPECT_EQ(join(behind.including), "renforts des départements voisins");
}

TEST(Scope, PartsAreSaidToBeSo) {
    EXPECT_EQ(scope_of("en", "30 boats sank elsewhere.", "30").part, Part::complement);
    EXPECT_EQ(scope_of("en", "30 boats sank.", "30").part, Part::all);
    EXPECT_EQ(scope_of("fr", "23 drones sont tombés, dont 18 en mer.", "18").part, Part::subset);
    EXPECT_EQ(scope_of("en", "Our other 61 boats sank.", "61").part, Part::complement);
    EXPECT_EQ(scope_of("en", "Another 61 boats sank.", "61").part, Part::all);
    EXPECT_EQ(scope_of("fr", "Les 61 autres bateaux ont coulé.", "61").part, Part::complement);
    EXPECT_EQ(scope_of("fr", "61 autres bateaux ont coulé.", "61").part, Part::all);
}

TEST(Scope, SoManyPlacesAreAnArea) {
    EXPECT_EQ(
        join(scope_of("fr", "340 maisons ont brûlé dans les 23 communes du canton.", "340").places),
        "kind/several/municipality");
}

TEST(Scope, FirstCountsAreProvisional) {
    EXPECT_TRUE(
        scope_of("fr", "Deux morts, d'après un premier décompte des secours.", "Deux").provisional);
    EXPECT_TRUE(scope_of("en", "First toll: two dead, six injured.", "six").provisional);
    EXPECT_FALSE(scope_of("en", "Two dead, six injured.", "six").provisional);
}

// A label in brackets speaks of what follows it alone.
TEST(Scope, LabelsOfTimeInBrackets) {
    const char* text = "May 5, 2024\n\nOccupancy 91% (Q1: 88%)";
    EXPECT_EQ(scope_of("en", text, "91%").time.value, "");
    EXPECT_EQ(scope_of("en", text, "88%").time.value, "2024-Q1");
}

// The day of another event, or of the figure compared with, is not that of the figure in front.
TEST(Scope, DatesOfWhatIsComparedWith) {
    EXPECT_EQ(
        scope_of(
            "fr", "L'eau a atteint 6,42 mètres, dépassant la crue de janvier 1995.", "6,42 mètres")
            .time.value,
        "");
    EXPECT_EQ(
        scope_of("fr", "On compte 21 % de grévistes, contre 26 % en 2024.", "21 %").time.value, "");
}

TEST(Scope, TakesUpTheTimeNamedBefore) {
    EXPECT_EQ(
        scope_of(
            "fr",
            "La dernière grève remonte à mars 2024 : on avait alors compté 31 % de grévistes.",
            "31 %")
            .time.value,
        "2024-03");
}

// A date long before the publication tells of another event.
TEST(Scope, EarlierEventsAreBackground) {
    const char* text
        = "BRACKENFORD, 14 November 2024\n\nThe fire destroyed 86 homes on Tuesday.\n\n"
          "In August 2012 a fire destroyed 140 homes.";
    EXPECT_FALSE(scope_of("en", text, "86").background);
    EXPECT_TRUE(scope_of("en", text, "140").background);
    EXPECT_TRUE(scope_of(
                    "en",
                    "BRACKENFORD, 14 November 2024\n\nThe town knows fires: in August 2012, one "
                    "destroyed 140 homes.",
                    "140")
                    .background);
}

}  // namespace
}  // namespace claimdiff
