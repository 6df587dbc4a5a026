// German order: an attribute with a clause of its own in front of its noun, the subject behind the
// verb, the participle at the end; and Spanish verb groups and sums, which hide the verb as well.
#include "grammar/verb_last.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(VerbLast, AnAttributeInFrontOfItsNounIsDated) {
    expect_measures({
        {"de",
         "Das 1951 errichtete Theater hat 300 Plätze.",
         "1951",
         "buildings/theatres|works/built"},
        {"de",
         "Die 1931 in Sellin gegründete Firma baut Kräne.",
         "1931",
         "organisations/companies|state/founded"},
        {"de",
         "Die 1931 eröffnete und 2012 renovierte Brücke bleibt zu.",
         "1931",
         "buildings/bridges|business/opened"},
        {"de",
         "Die 1931 eröffnete und 2012 renovierte Brücke bleibt zu.",
         "2012",
         "buildings/bridges|works/renovated"},
        // a clause of the same words
        {"de", "Die Brücke wurde 1931 eröffnet.", "1931", "buildings/bridges|business/opened"},
    });
}

TEST(VerbLast, TheSubjectStandsBehindAVerbThatOpensTheClause) {
    expect_measures({
        {"de",
         "Eröffnet worden war die Brücke im Mai 1931.",
         "Mai 1931",
         "buildings/bridges|business/opened"},
        {"de",
         "Abgerissen wurde das alte Kino im Mai 2004.",
         "Mai 2004",
         "buildings/cinemas|works/demolished"},
    });
}

TEST(VerbLast, BehindATimeThatOpensTheClauseComesTheVerb) {
    expect_measures({
        {"de",
         "Im Mai 2031 brannte in Sellin eine Scheune ab.",
         "Mai 2031",
         "buildings/outbuildings|damage/destroyed"},
        {"de",
         "Im Mai 2031 brach in einer alten Halle ein Feuer aus.",
         "Mai 2031",
         "acts/fires|state/started"},
        {"de",
         "Im Mai 2031 verhaftete die Polizei zwei Männer.",
         "Mai 2031",
         "people/men|justice/arrested"},
        {"de", "Die Bauarbeiten begannen im Mai 2031.", "Mai 2031", "acts/works|state/started"},
    });
}

TEST(VerbLast, ASourceMayStandInsideTheClause) {
    expect_measures({
        {"de",
         "17 Wanderer werden nach Angaben der Bergwacht weiterhin vermisst.",
         "17",
         "people/hikers|harm/missing"},
        {"de",
         "Neun Häuser sind laut Feuerwehr völlig zerstört.",
         "Neun",
         "buildings/homes/houses|damage/destroyed"},
    });
}

TEST(VerbLast, APartOfThingsIsOfThem) {
    expect_measures({
        {"de",
         "Gestohlen wurden 40 Gemälde, von denen 12 fehlen.",
         "12",
         "things/works of art|harm/missing"},
    });
}

TEST(VerbLast, AMarginIsNoneOfFour) {
    expect_measures(
        {{"de",
          "Mit einer Marge von drei bis vier Prozent.",
          "drei bis vier Prozent",
          "money/net margin|"}});
}

TEST(SpanishVerbs, ModalGroupsLeaveTheEventToTheParticiple) {
    expect_measures({
        {"es",
         "Unos 300 vecinos tuvieron que ser desalojados.",
         "Unos 300",
         "people/residents|displaced/evacuated"},
        {"es", "Doce bañistas pudieron ser rescatados.", "Doce", "people/swimmers|harm/rescued"},
    });
}

TEST(SpanishVerbs, APhraseThatOpensTheSentenceIsNoName) {
    expect_measures({
        {"es",
         "Fueron detenidas 17 personas y se incautaron 40 navajas.",
         "17",
         "people|justice/arrested"},
        {"es", "Murieron ahogados cuatro pescadores.", "cuatro", "people/fishermen|harm/killed"},
        {"es", "Hubo 18 votos a favor, siete en contra.", "siete", "votes/against|vote/opposed"},
    });
}

TEST(SpanishVerbs, SumsAreNamedByTheirVerb) {
    expect_measures({
        {"es",
         "La empresa fue multada en 2021 con 30.000 euros tras hallarse nueve fallos.",
         "30.000 euros",
         "money/fine|"},
        {"es", "La cadena facturó 12 millones de euros.", "12 millones de euros", "money/revenue|"},
        {"de",
         "Es entstand ein Sachschaden in Höhe von 20.000 Euro.",
         "20.000 Euro",
         "money/damage|"},
    });
}

TEST(SpanishVerbs, TheInjuredHaveAges) {
    const ReadText read = read_text("Los heridos tenían entre 12 y 30 años.", "es");
    EXPECT_EQ(read.claim("entre 12 y 30 años").kind, ClaimKind::age);
    EXPECT_EQ(read.claim("entre 12 y 30 años").measure.noun, "people");
}

TEST(SpanishVerbs, RainBySquareMetreIsADepth) {
    expect_measures({
        {"de",
         "In Sellin fielen 84 Liter Regen pro Quadratmeter.",
         "84 Liter Regen pro Quadratmeter",
         "measure/rainfall|"},
        {"es",
         "Cayeron 84 litros por metro cuadrado.",
         "84 litros por metro cuadrado",
         "measure/rainfall|"},
    });
}

TEST(VerbLast, ANounInTheFrameIsNotWhatIsTold) {
    expect_measures({
        {"de", "Bei dem Unfall wurden 17 Menschen verletzt.", "17", "people|harm/injured"},
        {"de", "17 Menschen wurden bei dem Unfall verletzt.", "17", "people|harm/injured"},
        {"de", "Beim Absturz sind 17 Menschen getötet worden.", "17", "people|harm/killed"},
        {"de", "Unfall: 17 Menschen verletzt.", "17", "people|harm/injured"},
    });
}

TEST(VerbLast, ParticiplesHaveTheirPrefix) {
    const char* two = "Bei dem Sturz wurden 17 Menschen verletzt, vier von ihnen schwer.";
    expect_measures({
        {"de", two, "17", "people|harm/injured"},
        {"de", two, "vier", "people|harm/injured/seriously"},
        {"de",
         "Der Sturz verletzte vier Menschen schwer.",
         "vier",
         "people|harm/injured/seriously"},
    });
}

TEST(VerbLast, ADateBelongsToTheVerbThatClosesItsClause) {
    expect_measures({
        {"de",
         "Das Feuer war am 3. Mai in einer Halle ausgebrochen und konnte am 4. Mai gelöscht "
         "werden.",
         "3. Mai",
         "acts/fires|state/started"},
        {"de",
         "Das Feuer war am 3. Mai in einer Halle ausgebrochen und konnte am 4. Mai gelöscht "
         "werden.",
         "4. Mai",
         "acts/fires|fire/extinguished"},
        {"de",
         "Sie kündigte an, dass die Strecke am 14. Mai wieder freigegeben werde.",
         "14. Mai",
         "places/railway lines|state/reopened"},
        {"de",
         "Nach einer Razzia sind am 3. Mai sechs Männer festgenommen worden.",
         "3. Mai",
         "people/men|justice/arrested"},
        {"de",
         "Am Freitagabend sind bei dem Brand zwei Menschen verletzt worden.",
         "Freitagabend",
         "people|harm/injured"},
    });
}

TEST(VerbLast, AnArticleBehindACommaMayOpenARelativeClause) {
    expect_measures({
        {"de",
         "Der Mann, der am 3. Mai ein Auto gestohlen hatte, wurde am 5. Mai festgenommen.",
         "3. Mai",
         "vehicles/cars|justice/stolen"},
        {"de",
         "Der Mann, der am 3. Mai ein Auto gestohlen hatte, wurde am 5. Mai festgenommen.",
         "5. Mai",
         "people/men|justice/arrested"},
        // main clauses
        {"de",
         "Die Straße war zwei Tage gesperrt, die Polizei nahm am 3. Mai drei Männer fest.",
         "3. Mai",
         "people/men|justice/arrested"},
    });
}

}  // namespace
}  // namespace claimdiff
