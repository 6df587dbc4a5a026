// What claims count, in which event, and how they hang together.
#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

// The forms that event.cpp scores, best first.
TEST(Event, IsTheWordThatGovernsTheNumber) {
    expect_measures({
        // the counted noun itself
        {"en", "Officers made 23 arrests.", "23", "people|justice/arrested"},
        {"fr", "Onze blessés ont été évacués.", "Onze", "people|harm/injured"},
        // a word for people of one sort, unless the verb says more
        {"fr",
         "Quatorze élus ont démissionné.",
         "Quatorze",
         "people/politicians|business/resigned"},
        {"fr",
         "Les 438 salariés perdront leur travail.",
         "438",
         "people/workers|business/dismissed"},
        {"fr",
         "Il y a eu 41 blessés : 4 civils, 28 pompiers et 9 policiers.",
         "28",
         "people/firefighters|harm/injured"},
        {"en",
         "Five people – three men and two women – were arrested.",
         "Five",
         "people|justice/arrested"},
        {"en",
         "Twelve people were hurt: three killed and nine injured.",
         "three",
         "people|harm/killed"},
        {"fr",
         "Au total, 93 000 personnes ont défilé, dont 12 000 à Lorme, à l'appel des syndicats.",
         "12 000",
         "people|gathering/demonstrated"},
        // others than the whole
        {"en",
         "A bomb killed 11 people, including six officers, and wounded 26 others.",
         "26",
         "people|harm/injured"},
        {"es",
         "Once personas, entre ellas seis policías, murieron y otras 31 resultaron heridas.",
         "31",
         "people|harm/injured"},
        {"fr", "Aucun fait grave n'est à déplorer.", "Aucun", "fr:fait|"},
        // faced, not given
        {"fr", "Il encourt une peine de dix ans.", "dix ans", "measure/sentence|"},
        {"fr",
         "Deux cents soldats se sont rendus.",
         "Deux cents",
         "people/soldiers|war/surrendered"},
        {"fr",
         "Trois pompiers se sont rendus sur place.",
         "Trois",
         "people/firefighters|gathering/visited"},
        // right after the phrase
        {"en", "Three hikers were injured.", "Three", "people/hikers|harm/injured"},
        {"en", "The hail left 86 homes destroyed.", "86", "buildings/homes|damage/destroyed"},
        {"fr", "Trois personnes ont été blessées.", "Trois", "people|harm/injured"},
        // what became of what was planned or suspected
        {"fr",
         "Douze concerts prévus en mai ont été reportés.",
         "Douze",
         "acts/concerts|state/postponed"},
        {"en",
         "Three men suspected of theft were arrested.",
         "Three",
         "people/men|justice/arrested"},
        // a phrase behind the verb that only links it
        {"fr",
         "Les 3 800 abonnés sont encore dans le noir.",
         "3 800",
         "people/subscribers|power/without power"},
        // what happens of itself
        {"fr", "Douze soldats se sont rendus.", "Douze", "people/soldiers|war/surrendered"},
        {"fr",
         "Douze soldats se sont rendus à Lorme.",
         "Douze",
         "people/soldiers|gathering/visited"},
        {"fr",
         "Quelque 800 habitants ont été priés de quitter les lieux.",
         "Quelque 800",
         "people/residents|displaced/evacuated"},
        // right before it
        {"en", "The storm destroyed 86 homes.", "86", "buildings/homes|damage/destroyed"},
        {"en", "Arrests: 23", "23", "people|justice/arrested"},
        {"fr", "Les forces ont abattu 18 drones.", "18", "weapons/drones|war/shot down"},
        {"fr",
         "L'usine annonce la suppression de 1 350 postes.",
         "1 350",
         "work/positions|business/cut"},
        // a relative clause after it
        {"en", "35 drones that the army launched fell.", "35", "weapons/drones|war/launched"},
        {"fr", "35 drones que l'armée a lancés sont tombés.", "35", "weapons/drones|war/launched"},
    });
}

// What is said of the subject is not said of the object next to it.
TEST(Event, OfTwoNumbersEachHasItsOwn) {
    const char* text = "The storm destroyed 86 homes and injured 23 people.";
    expect_measures({
        {"en", text, "86", "buildings/homes|damage/destroyed"},
        {"en", text, "23", "people|harm/injured"},
    });
}

TEST(Claims, EllipticalNumbersTakeTheNounBefore) {
    expect_measures({
        {"fr", "Sur 23 drones, l'armée en a abattu 18.", "18", "weapons/drones|war/shot down"},
        {"fr",
         "L'ennemi a lancé 23 drones, dont 19 ont été neutralisés.",
         "19",
         "weapons/drones|war/shot down"},
        {"en", "Guards put the crowd at 13,500.", "13,500", "people/spectators|"},
    });
}

TEST(Claims, NumbersStandForWhatWasCounted) {
    expect_measures({
        {"en", "We were 300 on the square.", "300", "people|gathering/attended"},
        {"en", "Some 4,000 signatures were collected.", "Some 4,000", "signatures|vote/signed"},
        {"en", "Officials rejected 300 signatures.", "300", "signatures|vote/rejected"},
        {"fr", "Nous étions 3 500 dans la rue.", "3 500", "people|gathering/attended"},
        {"en", "Some 40 passengers slept. There were 130 of them.", "130", "people/passengers|"},
        {"fr",
         "Près de 40 habitants ont été évacués. Soixante, avance le maire.",
         "Soixante",
         "people/residents|displaced/evacuated"},
        {"en", "The migrants left in two boats. There were 130 of them.", "130", "people|"},
        {"en", "The boxes came on two trucks. There were 130 of them.", "130", "none"},
        {"en", "The boat sank. 113 were on board.", "113", "people|traffic/carried"},
        {"es", "Ya son nueve los fallecidos.", "nueve", "people|harm/killed"},
        // who counts is not what is counted
        {"fr", "Les pompiers en dénombrent douze.", "douze", "none"},
        {"en", "The ministry put the toll at 14.", "14", "people|harm/killed"},
        {"en", "At least 23 injured people were taken away.", "At least 23", "people|harm/injured"},
        // what only describes gives way to the verb
        {"fr", "Les 12 concerts prévus ont été annulés.", "12", "acts/concerts|traffic/cancelled"},
        // what may be an adverb is no event
        {"en", "Two people left. Three were still being sought.", "Three", "people|justice/wanted"},
    });
}

TEST(Claims, RelativeClausesBetweenCommasStandApart) {
    expect_measures({
        {"en",
         "The plant in Lorme, which has 140 workers, was closed on Tuesday for two weeks.",
         "140",
         "people/workers|"},
        {"en",
         "The plant in Lorme, which has 140 workers, was closed on Tuesday for two weeks.",
         "Tuesday",
         "organisations/factories|business/closed"},
        {"en",
         "The plant in Lorme, which has 140 workers, was closed on Tuesday for two weeks.",
         "two weeks",
         "organisations/factories|business/closed"},
        {"fr",
         "L'usine, qui emploie 140 salariés, a été fermée mardi.",
         "mardi",
         "organisations/factories|business/closed"},
    });
}

TEST(Claims, ModalVerbsLeaveTheEventToTheirInfinitive) {
    expect_measures({
        {"fr", "L'usine a pu rouvrir lundi.", "lundi", "organisations/factories|state/reopened"},
        {"fr", "Le pont a dû être fermé en 2019.", "2019", "buildings/bridges|business/closed"},
        {"es",
         "La fábrica pudo reabrir el lunes.",
         "lunes",
         "organisations/factories|state/reopened"},
        {"en",
         "The plant had to be closed on Monday.",
         "Monday",
         "organisations/factories|business/closed"},
    });
}

TEST(Claims, ADurationByNameIsOneByVerb) {
    expect_measures({
        {"fr",
         "L'usine a été fermée par arrêté préfectoral pour une durée de trois semaines.",
         "trois semaines",
         "organisations/factories|business/closed"},
        {"fr",
         "L'usine a été fermée pour trois semaines.",
         "trois semaines",
         "organisations/factories|business/closed"},
        {"fr",
         "Après neuf jours de grève, un accord a été trouvé.",
         "neuf jours",
         "measure/duration|acts/work stoppages"},
        {"fr",
         "L'avocat général avait requis trente ans.",
         "trente ans",
         "measure/sentence|terms/demanded/sentence"},
    });
}

TEST(Claims, GermanCompoundsAreWhatTheirLastPartIs) {
    expect_measures({
        {"de", "Die Firma hat 118 Vertragskunden.", "118", "people/customers|"},
        {"de",
         "Fünf Güterwagen entgleisten.",
         "Fünf",
         "vehicles/trains/train cars|vehicles/cars|traffic/derailed"},
        {"de", "Drei Bauarbeiter wurden verletzt.", "Drei", "people/workers|harm/injured"},
        // neither places nor rates
        {"de", "Aus Ingolstadt kamen 30 Helfer.", "30", "people/rescuers|deploy/deployed"},
        {"de", "Die Abwanderungsquote fiel auf 12 Prozent.", "12 Prozent", "|"},
    });
}

TEST(Claims, AnArticleMayCountOne) {
    expect_measures({
        {"fr", "Une personne a été blessée.", "Une", "people|harm/injured"},
        {"es", "Una persona murió en el acto.", "Una", "people|harm/killed"},
        {"fr", "Une personne a acheté le journal.", "Une", "none"},
        {"fr", "Une voiture a été détruite.", "Une", "none"},
    });
}

TEST(Claims, BodiesAreTheDeadAndCrewsAreCounted) {
    expect_measures({
        {"en", "Six bodies were recovered.", "Six", "people|harm/killed"},
        {"en", "The ship had a crew of 14.", "14", "people/crew members|"},
        {"en", "There were no confirmed cases of measles.", "no", "acts/cases|"},
        {"en", "There was no doubt.", "no", "none"},
    });
}

TEST(Claims, PartitivesPointToTheirWhole) {
    struct Whole {
        const char *language, *text, *part, *whole;
    };
    for (const auto& [language, text, part, whole] : {
             Whole{"fr", "30 des 35 drones ont été abattus.", "30", "35"},
             Whole{"en", "30 of the 35 boats sank.", "30", "35"},
             Whole{"fr", "L'ennemi a lancé 23 drones, dont 18 ont été détruits.", "18", "23"},
         }) {
        const ReadText read = read_text(text, language);
        const std::int32_t parent = read.claim(part).scope.parent;
        ASSERT_GE(parent, 0) << text;
        EXPECT_EQ(&read.read.claims[static_cast<std::size_t>(parent)], &read.claim(whole)) << text;
    }
    // What happened to the part did not happen to the whole.
    EXPECT_EQ(measure_of("30 of the 35 boats sank.", "en", "30"), "vehicles/ships|damage/sunk");
    EXPECT_EQ(measure_of("30 of the 35 boats sank.", "en", "35"), "vehicles/ships|");
    EXPECT_EQ(read_text("30 of the 35 boats sank.", "en").claim("35").scope.part, Part::whole);
}

TEST(Claims, BracketsShareTheEventOfTheirTotal) {
    const char* text = "112 structures were destroyed (86 residences and 26 barns).";
    expect_measures({
        {"en", text, "112", "buildings|damage/destroyed"},
        {"en", text, "86", "buildings/homes|damage/destroyed"},
        {"en", text, "26", "buildings/outbuildings|damage/destroyed"},
    });
    EXPECT_EQ(read_text(text, "en").claim("86").scope.part, Part::subset);
}

TEST(Claims, AppositionSaysWhoTheyWere) {
    expect_measures(
        {{"fr",
          "Sept blessés, tous pompiers, ont été soignés.",
          "Sept",
          "people/firefighters|harm/injured"}});
}

TEST(Claims, DenominatorsStandApart) {
    expect_measures({
        {"fr",
         "L'usine produit 900 vélos par jour.",
         "900",
         "vehicles/bicycles|business/produced per day"},
    });
    EXPECT_EQ(
        read_text("The plant makes 900 bicycles per day.", "en").claim("900").measure.per, "day");
}

TEST(Claims, YearsAfterAPersonAreAnAge) {
    struct Age {
        const char *language, *text, *written, *holder;
    };
    for (const auto& [language, text, written, holder] : {
             Age{"fr", "Bastien Lorrel, 52 ans, a été entendu.", "52 ans", "lorrel"},
             Age{"en", "Dale Orvik, 61, a farmer, was found.", "61", "orvik"},
         }) {
        const Claim claim = read_text(text, language).claim(written);
        EXPECT_EQ(claim.kind, ClaimKind::age) << text;
        EXPECT_NE(claim.holder.find(holder), std::string::npos) << claim.holder;
    }
}

TEST(Claims, NoneIsZeroAndAShareIsAPercentage) {
    const Claim none = read_text("Aucun blessé n'est à déplorer.", "fr").claim("Aucun");
    EXPECT_TRUE(none.quantity.value.is_zero());
    EXPECT_EQ(none.measure.event, "harm/injured");
    const Claim share = read_text("Two-thirds of the stalls reopened.", "en").claim("Two-thirds");
    EXPECT_EQ(share.kind, ClaimKind::percent);
    EXPECT_EQ(share.unit, "percent");
}

TEST(Claims, WhatIsBehindAVerbIsNotAlwaysItsOwn) {
    expect_measures({
        {"fr", "Le conseil a adopté le plan par 21 voix contre 9.", "21", "votes|vote/adopted"},
        {"fr", "Le plan a eu 21 voix pour et 9 voix contre.", "9", "votes/against|"},
        {"en", "Temperatures fell to minus 9 overnight.", "minus 9", "measure/temperature|"},
        {"fr", "Le mercure est descendu à moins 9.", "moins 9", "measure/temperature|"},
        {"es", "El museo recibió a 900 visitantes el año pasado.", "900", "people/visitors|"},
        {"de", "Neun Menschen wurden am Oberschenkel verletzt.", "Neun", "people|harm/injured"},
    });
}

// Figures that belong to the counted, and words of a measure, do not keep it from its verb.
TEST(Claims, WhatIsSaidOfTheCountedInFiguresIsPassedOver) {
    expect_measures({
        {"fr",
         "Quatre randonneurs âgés de 13 à 15 ans ont été interpellés.",
         "Quatre",
         "people/hikers|justice/arrested"},
        {"en",
         "Four boys aged 13 to 15 were arrested.",
         "Four",
         "people/children/boys|justice/arrested"},
        {"en", "60 birds of nine species were found dead.", "60", "animals/birds|harm/killed"},
        {"es",
         "Cuatro jóvenes de entre 13 y 15 años fueron detenidos.",
         "Cuatro",
         "people/young people|justice/arrested"},
        {"en", "Visitors were up 8% on the previous year.", "8%", "people/visitors|"},
    });
}

TEST(Claims, HowFarIsNoLength) {
    expect_measures({
        {"fr", "Le bac a sombré à 11 km du port.", "11 km", "measure/distance away|"},
        {"en", "The fire began 12 miles west of Lorme.", "12 miles", "measure/distance away|"},
        {"de",
         "Das Beben ereignete sich in elf Kilometern Tiefe.",
         "elf Kilometern",
         "measure/depth|acts/earthquakes"},
        {"en", "Site: 12 miles NW of Lorme", "12 miles", "measure/distance away|"},
    });
}

TEST(Claims, TheCitationIsValueAndNoun) {
    const ReadText read = read_text("Deux cent cinquante secouristes sont venus.", "fr");
    ASSERT_FALSE(read.read.claims.empty());
    EXPECT_EQ(read.quote(read.read.claims[0]), "Deux cent cinquante secouristes");
    EXPECT_EQ(read.read.claims[0].measure.noun, "people/rescuers");
}

// A list without a full stop is read in pieces: each number once, none far from its noun.
TEST(Claims, SentencesWithoutEndStayReadable) {
    std::string text = "The list:";
    for (int i = 1000; i < 3000; ++i) text += " " + std::to_string(i) + " boats sank,";
    const ReadText read = read_text(text, "en");
    EXPECT_GE(read.read.claims.size(), 1990U);
    for (const Claim& claim : read.read.claims) {
        EXPECT_LE(claim.sentence.size(), 2000U);
        EXPECT_TRUE(claim.sentence.contains(claim.span));
    }
}

// What is to come starts on a day that can be compared, and so does what has gone on since one.
TEST(Claims, TheDayThatSomethingStartsOn) {
    const std::string head = "LORME, 2 March 2031 (ANX) - ";
    const ReadText later = read_text(head + "The strike will begin from 4 March.", "en");
    EXPECT_EQ(later.claim("from 4 March").time.value, "2031-03-04");
    const ReadText before = read_text(head + "The mill has been closed since 4 February.", "en");
    EXPECT_EQ(before.claim("since 4 February").time.value, "2031-02-04");
    const ReadText after = read_text(
        "LORME, 2 mars 2031 (ANX) - Le convoi n'est pas attendu à Sarn avant mercredi.", "fr");
    EXPECT_EQ(after.claim("avant mercredi").time.value, "2031-03-05/..");
}

}  // namespace
}  // namespace claimdiff
