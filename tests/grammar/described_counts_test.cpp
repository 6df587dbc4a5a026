// What a count is of, and what befell it, where other words stand between.
#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(DescribedCounts, UndergoWhatTheMainVerbSays) {
    expect_measures({
        {"en",
         "Some 45 residents of neighbouring Fell Lane were told to leave.",
         "Some 45",
         "people/residents|displaced/evacuated"},
        {"en",
         "About 130 people living beside the canal had to be evacuated.",
         "About 130",
         "people|displaced/evacuated"},
        {"en",
         "Nine workers repairing the roof were injured.",
         "Nine",
         "people/workers|harm/injured"},
        {"en", "Comprising 72 bowls, the find was sold in 2019.", "72", "en:bowls|state/contains"},
    });
}

TEST(DescribedCounts, OfAPartAreWhatItsVerbSays) {
    expect_measures({
        {"en", "Two of the injured are still in hospital.", "Two", "people|harm/hospitalised"},
        {"en", "Six of the victims died on the way.", "Six", "people|harm/killed"},
        {"es", "Dos de los heridos siguen ingresados.", "Dos", "people|harm/hospitalised"},
        {"es", "Tres de los detenidos fueron liberados.", "Tres", "people|justice/released"},
        {"de", "Vier der Verletzten wurden operiert.", "Vier", "people|harm/operated"},
        {"fr", "Deux des blessés sont hospitalisés.", "Deux", "people|harm/hospitalised"},
    });
    EXPECT_EQ(
        read_text("Two of the injured are still in hospital.", "en").claim("Two").scope.part,
        Part::subset);
}

TEST(DescribedCounts, OfThemAreWhoTheNounBehindSays) {
    expect_measures({
        {"en",
         "Police arrested 23 people, six of them women.",
         "six",
         "people/women|justice/arrested"},
        {"es",
         "Hubo 23 detenidos y 17 heridos, seis de ellos agentes.",
         "seis",
         "people/officials|harm/injured"},
    });
    const ReadText young = read_text("Police arrested 23 people, six of them under 18.", "en");
    for (const Claim& claim : young.read.claims)
        EXPECT_NE(claim.quantity.value, Decimal(18)) << claim.measure.noun;
}

TEST(DescribedCounts, BySeverityNeedNoNoun) {
    const char* tolls = "De los 31 heridos, siete se encuentran en estado grave y doce leves.";
    expect_measures({
        {"es", tolls, "siete", "people|harm/injured/seriously"},
        {"es", tolls, "doce", "people|harm/injured/slightly"},
    });
}

TEST(DescribedCounts, PartsUndergoWhatTheirWholeDid) {
    expect_measures({
        {"fr",
         "Le choc a fait six blessés, dont deux pompiers.",
         "deux",
         "people/firefighters|harm/injured"},
        {"fr",
         "Cinq personnes, dont trois adolescents, sont mortes.",
         "trois",
         "people/teenagers|harm/killed"},
        {"en",
         "The blast left seven dead, among them three children.",
         "three",
         "people/children|harm/killed"},
        {"en",
         "Nine people were injured, including two firefighters.",
         "two",
         "people/firefighters|harm/injured"},
        {"fr",
         "Cinq personnes ont été blessées, dont deux enfants hospitalisés à Lorme.",
         "deux",
         "people/children|harm/hospitalised"},
        {"fr",
         "La ville compte neuf écoles, dont deux lycées.",
         "deux",
         "buildings/schools/secondary schools|"},
    });
}

TEST(DescribedCounts, SomeOfTheInjuredUndergoWhatIsToldOfThem) {
    expect_measures({
        {"en",
         "Two of the wounded were in a critical condition.",
         "Two",
         "people|harm/injured/seriously/critically"},
        {"fr", "Trois des blessés ont succombé.", "Trois", "people|harm/killed"},
        {"fr",
         "Trois des blessés sont dans un état grave.",
         "Trois",
         "people|harm/injured/seriously"},
        {"fr",
         "À bord se trouvaient 49 personnes, dont deux chauffeurs. Trente et une d'entre elles ont "
         "été blessées.",
         "Trente et une",
         "people|harm/injured"},
    });
}

TEST(DescribedCounts, StandInsideAPhrase) {
    expect_measures({
        {"en", "Coastguards pulled 17 swimmers to safety.", "17", "people/swimmers|harm/rescued"},
        {"en", "The mill laid 60 workers off.", "60", "people/workers|business/dismissed"},
        {"en", "Police took four men into custody.", "four", "people/men|justice/arrested"},
        {"en", "The flood drove 800 people from their homes.", "800", "people|displaced/evacuated"},
        {"en",
         "The blaze forced 640 people out of their homes.",
         "640",
         "people|displaced/evacuated"},
        {"en", "Power was cut to 3,100 homes.", "3,100", "buildings/homes|power/without power"},
        {"en", "Power was restored to 900 homes.", "900", "buildings/homes|power/restored"},
    });
}

TEST(DescribedCounts, AreOfWhatAPossessorHas) {
    expect_measures({
        {"en",
         "None of the college's 410 students was hurt.",
         "None",
         "people/students|harm/injured"},
        {"en",
         "Three of the group's nine factories will close.",
         "Three",
         "organisations/factories|business/closed"},
        {"en", "Neither of the two pilots was injured.", "Neither", "people/pilots|harm/injured"},
    });
}

TEST(DescribedCounts, StandBehindACompound) {
    expect_measures({
        {"en", "Two off-duty nurses were injured.", "Two", "people/nurses|harm/injured"},
        {"en", "Four on-call doctors resigned.", "Four", "people/doctors|business/resigned"},
    });
}

TEST(DescribedCounts, KeepToTheirClause) {
    expect_measures({
        {"en",
         "Floods killed 14 people, nine of them in Harlow, where the dam collapsed.",
         "nine",
         "people|harm/killed"},
        {"en",
         "The number of people killed by the floods that followed the storm rose to 41.",
         "41",
         "people|harm/killed"},
        {"fr",
         "Le nombre de personnes blessées dans les incendies est monté à 41.",
         "41",
         "people|harm/injured"},
    });
}

TEST(DescribedCounts, UndergoWhatStandsBehindARelativeClause) {
    expect_measures({
        {"en",
         "Three people who had been trapped for hours were rescued.",
         "Three",
         "people|harm/rescued"},
        {"fr",
         "Trois personnes qui étaient coincées ont été secourues.",
         "Trois",
         "people|harm/rescued"},
        {"en", "Two of the people who died were children.", "Two", "people|harm/killed"},
        {"en",
         "Nine of the injured, who are in hospital in Harlow, are in a serious condition.",
         "Nine",
         "people|harm/injured/seriously"},
    });
}

TEST(DescribedCounts, OfATollAreTheDead) {
    expect_measures({
        {"en",
         "Two more bodies were found, taking the final toll to 29.",
         "29",
         "people|harm/killed"},
        {"en", "It brought to 29 the number of people injured.", "29", "people|harm/injured"},
        {"en", "Police put the number of dead at 29.", "29", "people|harm/killed"},
        {"en", "Nine people are now known to have died.", "Nine", "people|harm/killed"},
    });
}

TEST(DescribedCounts, UndergoPastAnAside) {
    expect_measures({
        {"en",
         "At least 31 people, including four teachers, were killed.",
         "At least 31",
         "people|harm/killed"},
        {"fr",
         "Au moins 31 personnes, dont quatre enfants, ont été tuées.",
         "Au moins 31",
         "people|harm/killed"},
    });
}

TEST(DescribedCounts, SurvivorsAreWhoSurvived) {
    expect_measures({
        {"en", "There were nine survivors.", "nine", "people|harm/survived"},
        {"en", "Nine people survived the crash.", "Nine", "people|harm/survived"},
        {"fr", "Neuf personnes ont survécu.", "Neuf", "people|harm/survived"},
        {"de", "Neun Menschen überlebten.", "Neun", "people|harm/survived"},
        {"es", "Sobrevivieron nueve personas.", "nueve", "people|harm/survived"},
    });
}

TEST(DescribedCounts, SeatsOfAnElectionAreWon) {
    expect_measures({
        {"en",
         "In the election the Meadow League took 41 of the 90 seats.",
         "41",
         "seats|vote/elected"},
        {"en", "In the election the Meadow League lost 12 seats.", "12", "seats|vote/defeated"},
        {"en", "In the election the Meadow League fell to 30 seats.", "30", "seats|vote/elected"},
        {"en", "The new hall has 900 seats.", "900", "measure/capacity|"},
    });
}

TEST(DescribedCounts, OfAModelAreNone) {
    EXPECT_EQ(measure_of("The Corvan 42-300 crashed in Harlow.", "en", "42-300"), "none");
}

TEST(DescribedCounts, AreNamedByTheirNeighbours) {
    expect_measures({
        {"en", "They won in front of 9,870 at Mill Park.", "9,870", "people|gathering/attended"},
        {"en", "A crowd of 9,870 watched the match.", "9,870", "people|gathering/attended"},
        {"en", "The mother of three was fined.", "three", "people/children|people/parents"},
        {"en",
         "The army deployed 900 soldiers and four helicopters.",
         "four",
         "vehicles/aircraft/helicopters|deploy/deployed"},
    });
}

// What a thing has does not undergo what the thing does.
TEST(DescribedCounts, OfWhatAThingHas) {
    expect_measures({
        {"en", "The train with 18 wagons derailed.", "18", "vehicles/trains/train cars|"},
        {"fr", "Le train avec 18 wagons a déraillé.", "18", "vehicles/trains/train cars|"},
        {"es", "El tren con 18 vagones descarriló.", "18", "vehicles/trains/train cars|"},
        {"de", "Der Zug mit 18 Waggons ist entgleist.", "18", "vehicles/trains/train cars|"},
        {"en", "A crash with three injured blocked the road.", "three", "people|harm/injured"},
    });
}

TEST(DescribedCounts, SufferWhatTheirVerbLeadsTo) {
    expect_measures({
        {"en", "Nine sailors sustained minor fractures.", "Nine", "people/sailors|harm/injured"},
        {"fr",
         "Neuf marins ont subi de graves brûlures.",
         "Neuf",
         "people/sailors|harm/injured/seriously"},
        {"es",
         "Nueve vecinos sufrieron graves quemaduras.",
         "Nueve",
         "people/residents|harm/injured"},
        {"de",
         "Neun Menschen erlitten nach Angaben der Polizei Verbrennungen.",
         "Neun",
         "people|harm/injured"},
    });
}

TEST(DescribedCounts, OfOnlyOneOfThem) {
    expect_measures({
        {"en", "Only one of the three pumps was repaired.", "one", "things/pumps|damage/repaired"},
        {"en", "Only one of the three pumps was repaired.", "three", "things/pumps|"},
        {"es", "Solo una de las tres bombas fue reparada.", "tres", "weapons/bombs|"},
    });
}

}  // namespace
}  // namespace claimdiff
