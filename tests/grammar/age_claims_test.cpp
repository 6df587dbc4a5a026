// Which numbers are somebody's age, whose, and what befell the bearer.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "34: holder [noun|event] aspects" of every age in the text.
std::string ages(const char* text, const char* language) {
    const ReadText read = read_text(text, language);
    std::string out;
    for (const Claim& claim : read.read.claims) {
        if (claim.kind != ClaimKind::age) continue;
        if (!out.empty()) out += "; ";
        out += claim.quantity.value.to_string() + ": " + claim.holder + "[" + claim.measure.noun
               + "|" + claim.measure.event + "]" + join(claim.measure.aspects);
    }
    return out;
}

struct Row {
    const char *language, *text, *expected;
};

void check(std::initializer_list<Row> rows) {
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(ages(text, language), expected) << text;
}

TEST(AgeClaims, PlacesOfAges) {
    check({
        {"en", "The night watchman, 58, was tied up.", "58: [people/security guard|]"},
        {"en", "The oldest victim was 83.", "83: [people|harm]"},
        {"en", "The driver, who is 34, was arrested.", "34: [people/drivers|justice/arrested]"},
        {"en", "At 54, the guide still climbs.", "54: [people/guide|]"},
        {"en", "Aged 61, the engineer left.", "61: [people/engineers|]"},
        {"en", "That is the view of Tom Hadley, 54.", "54: tom hadley[|]"},
        {"en", "Mary Baker, 81, was found dead.", "81: mary baker[|harm/killed]"},
        {"en", "Heron, 25, was hurt.", "25: heron[|harm/injured]"},
        {"en", "A 34-year-old man from Leeds was hurt.", "34: [people/men|harm/injured]sex/male"},
        {"en",
         "A 34-year-old cellist, Mary Baker, was hurt.",
         "34: mary baker[people/musician|harm/injured]"},
        {"de", "Der Fahrer (45) wurde verletzt.", "45: [people/drivers|]"},
        {"de", "Der 45-Jährige wurde verletzt.", "45: [people|harm/injured]"},
        {"es", "El conductor, de 45 años, fue detenido.", "45: [people/drivers|justice/arrested]"},
        {"es", "Murió a los 33 años.", "33: [people|harm/killed]"},
        {"fr", "Agé de 33 ans, le gardien a été blessé.", "33: [people/guards|harm/injured]"},
        // no ages
        {"en", "The number of victims was 83.", ""},
        {"en", "It happened on the road to Lenne, 54.", ""},
        {"en", "At 54, Mill Lane, nobody answered.", ""},
        {"fr", "Il a été condamné à 5 ans.", ""},
        {"fr", "La loi porte la retraite à 64 ans.", ""},
    });
}

TEST(AgeClaims, OfThePastAreBackground) {
    for (const auto& [text, past] : {
             std::pair{"Tom Hale, who left school at the age of nine, runs the mill.", true},
             {"Tom Hale, 58, runs the mill.", false},
             {"Tom Hale died at the age of 58.", false},
         }) {
        const ReadText read = read_text(text, "en");
        ASSERT_FALSE(read.read.claims.empty()) << text;
        const auto age = std::find_if(
            read.read.claims.begin(), read.read.claims.end(), [](const Claim& claim) {
                return claim.kind == ClaimKind::age;
            });
        ASSERT_NE(age, read.read.claims.end()) << text;
        EXPECT_EQ(age->scope.background, past) << text;
    }
}

TEST(AgeClaims, NominalAgesAreTheirBearers) {
    check({
        {"en", "A 19-year-old from Lorme was arrested.", "19: [people|justice/arrested]"},
        {"en", "An eight-year-old was hurt.", "8: [people/children|harm/injured]"},
        {"en", "Goals from Ana Holt (63) and Mira Veld (88) won it.", ""},
    });
}

TEST(AgeClaims, GermanAgesStandBeforeTheirNoun) {
    check({
        {"de", "Ein 51 Jahre alter Mann starb.", "51: [people/men|harm/killed]sex/male"},
        {"de", "Die 51 Jahre alte Fahrerin starb.", "51: [people/drivers|harm/killed]"},
        {"de",
         "Eine 17-jährige und eine 51-jährige Frau starben.",
         "17: [people/women|]sex/female; 51: [people/women|harm/killed]sex/female"},
        {"de",
         "Gegen den 51-Jährigen wurde Haftbefehl erlassen.",
         "51: [people/suspects|justice/investigated]"},
    });
}

TEST(AgeClaims, MeanAgesAreNobodys) {
    check({
        {"en", "The mean age of the patients was 68.", "68: [measure/age|]"},
        {"en", "Their mean age was 68.", "68: [measure/age|]"},
    });
}

TEST(AgeClaims, TheBearerIsWhoeverTheWordsSayMostOf) {
    check({
        {"fr",
         "Le conducteur, un homme de 45 ans, a été arrêté.",
         "45: [people/drivers|justice/arrested]sex/male"},
        {"fr", "L'homme à la barre, 52 ans, se tait.", "52: [people/men|]sex/male"},
        {"fr", "Le guide, âgé de 45 ans, se tait.", "45: [people/guide|]sex/male"},
        {"fr", "La victime, âgée de 45 ans, est morte.", "45: [people|harm/killed]"},
        {"en", "Tom Hadley went home. He is 71.", "71: hadley[|]sex/male"},
        {"fr", "Le pilote a atterri. Âgé de 43 ans, il se tait.", "43: [people/pilots|]sex/male"},
        {"fr",
         "La peine infligée par la cour de Lorme à un homme de 49 ans est connue.",
         "49: [people/men|]sex/male"},
        {"fr", "Le bus est gratuit pour les moins de 25 ans.", ""},
        {"en", "The court gave the 66-year-old a four-year sentence.", "66: [people|]"},
        {"en", "The 68-year-old gallery owner was fined.", "68: [people/owners|justice/fined]"},
        {"en", "Tom Hadley met Ann Roper. He is 71.", "71: [people|]"},
    });
}

}  // namespace
}  // namespace claimdiff
