#include "text/language.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

struct Row {
    std::string_view language;
    std::string_view text;
};

class Language : public testing::TestWithParam<Row> {};

TEST_P(Language, IsDetected) {
    EXPECT_EQ(detect_language(GetParam().text), GetParam().language) << GetParam().text;
}

constexpr Row rows[] = {
    {"en", "Storm leaves ninety thousand homes without power"},
    {"en", "Police arrest 23 after harbour march turns violent"},
    {"en", "Two killed as train derails near mountain village"},
    {"en", "Ferry with 212 passengers runs aground off northern cape"},
    {"en", "Council's budget approved despite protests"},
    {"en", "The bridge will be closed until the end of the summer, the roads authority said."},
    {"en", "Nobody was hurt, but twelve cars were damaged."},
    {"en", "Prices rose 3.4 percent last year, less than expected."},
    {"en", "Interest rates held steady; markets rally"},
    {"en", "Schools reopen Monday following floods"},
    {"fr", "Tempête : quatre-vingt-dix mille foyers privés d'électricité"},
    {"fr", "Incendie maîtrisé près de Valserre, deux pompiers blessés"},
    {"fr", "Un train déraille en montagne : onze blessés légers"},
    {"fr", "Le pont sera fermé jusqu'à la fin de l'été, a annoncé la mairie."},
    {"fr", "Personne n'a été blessé, mais douze voitures ont été endommagées."},
    {"fr", "Les prix ont augmenté de 3,4 % sur un an, moins que prévu."},
    {"fr", "Grève des éboueurs : les syndicats appellent à manifester mardi"},
    {"fr", "Résultats annuels en hausse pour le groupe laitier"},
    {"fr", "LE MAIRE DE VALSERRE QUITTE SES FONCTIONS"},
    {"fr", "Qu'est-ce qui change au 1er mars ?"},
    {"es", "Una tormenta deja sin luz a noventa mil hogares"},
    {"es", "Detenidas 23 personas tras la marcha del puerto"},
    {"es", "Descarrila un tren en la sierra: once heridos leves"},
    {"es", "El puente estará cerrado hasta finales de verano, según el ayuntamiento."},
    {"es", "Nadie resultó herido, pero doce coches sufrieron daños."},
    {"es", "Los precios subieron un 3,4 % en un año, menos de lo previsto."},
    {"es", "Incendio forestal arrasa dos mil hectáreas"},
    {"es", "¿Cuándo abren las escuelas?"},
    {"es", "La inflación vuelve a bajar en octubre"},
    {"es", "Elecciones municipales: gana la oposición en seis ciudades"},
    {"de", "Sturm lässt neunzigtausend Haushalte ohne Strom"},
    {"de", "Polizei nimmt nach Protest im Hafen 23 Menschen fest"},
    {"de", "Zug entgleist in den Bergen: elf Leichtverletzte"},
    {"de", "Die Brücke bleibt bis zum Ende des Sommers gesperrt, teilte die Stadt mit."},
    {"de", "Niemand wurde verletzt, aber zwölf Autos wurden beschädigt."},
    {"de", "Die Preise stiegen um 3,4 Prozent, weniger als erwartet."},
    {"de", "Überschwemmungen: Tausende Häuser evakuiert"},
    {"de", "Waldbrand zerstört zweitausend Hektar"},
    {"de", "Wahl in sechs Städten: Opposition gewinnt"},
    {"de", "Inflation sinkt im Oktober wieder"},
    {"en", ""},
    {"en", "12 345 – 67"},
    {"en", "\xFF\xFE\xC3"},
};

INSTANTIATE_TEST_SUITE_P(Texts, Language, testing::ValuesIn(rows));

TEST(LanguageBounds, CutsInsideACharacter) {
    std::string text = "x";
    for (int count = 0; count < 10000; ++count) text += "é";
    EXPECT_EQ(detect_language(text), "fr");
}

}  // namespace
}  // namespace claimdiff
