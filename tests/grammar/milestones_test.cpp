// Turning points in whatever words, and the last time before what a text tells.
#include "grammar/milestones.hpp"

#include <gtest/gtest.h>

#include "grammar/amount_reading.hpp"
#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "built 1931", "office 2014 nora dorn" of the date claims that are of a milestone.
std::string milestones(const char* text, const char* language) {
    std::vector<std::string> out;
    for (const Claim& claim : read_text(text, language).read.claims) {
        const std::string_view id = aspect_on(claim.measure, milestone_axis);
        if (claim.kind != ClaimKind::date || id.empty()) continue;
        out.push_back(std::string(id) + ' ' + claim.time.value);
        if (!claim.holder.empty()) out.back() += ' ' + claim.holder;
    }
    return join(out);
}

TEST(Milestones, AreToldInManyWords) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"en", "The mill, built in 1884, burned down.", "built 1884"},
             Row{"en", "The mill dates from 1884.", "built 1884"},
             Row{"en", "The ferry has been in service since 1998.", "service 1998"},
             Row{"en", "The museum opened in 1998.", "service 1998"},
             Row{"en", "The company was founded in 1921.", "founded 1921"},
             Row{"en", "The company was set up in 1921.", "founded 1921"},
             Row{"en", "Nora Dorn, born in 1957, has died.", "birth 1957 nora dorn"},
             Row{"en", "Nora Dorn, elected mayor in 2014, has died.", "office 2014 nora dorn"},
             Row{"en", "Nora Dorn died in 2014.", "death 2014 nora dorn"},
             Row{"fr", "Nora Dorn est morte en 2014.", "death 2014 nora dorn"},
             Row{"fr", "Douze personnes sont mortes en 2014.", ""},
             Row{"fr", "Le pont date de 1931.", "built 1931"},
             Row{"fr", "Le ferry navigue depuis 1989.", "service 1989"},
             Row{"fr", "Mis en service en 1998, le ferry a coulé.", "service 1998"},
             Row{"fr", "La société, créée en 1912, a été vendue.", "founded 1912"},
             Row{"fr",
                 "Maire de Larsan depuis 2014, Nora Dorn a été réélue.",
                 "office 2014 nora dorn"},
             Row{"fr", "L'entreprise, née en 1912, a été vendue.", "founded 1912"},
             Row{"es", "El museo fue inaugurado en 1998.", "service 1998"},
             Row{"es", "El puente data de 1931.", "built 1931"},
             Row{"de", "Die Firma wurde 1921 gegründet.", "founded 1921"},
             Row{"de", "Der Turm wurde 1674 erbaut.", "built 1674"},
             Row{"en", "The company was sold in 1921.", ""},
             Row{"en", "The mill has been closed since 1998.", ""},
         }) {
        EXPECT_EQ(milestones(text, language), expected) << text;
    }
}

// "event value" of the claims of ranks.
std::string last_times(const char* text, const char* language) {
    std::vector<std::string> out;
    const std::string day = std::string_view(language) == "fr" ? "2 juin 2030" : "2 June 2030";
    const std::string dated = "LORME, " + day + " (ANX) - " + std::string(text);
    for (const Claim& claim : read_text(dated, language).read.claims) {
        if (claim.kind == ClaimKind::since)
            out.push_back(claim.measure.event + ' ' + claim.time.value);
    }
    return join(out);
}

// "noun qualifier value" of the claims of ranks.
std::string records(const char* text, const char* language) {
    std::vector<std::string> out;
    for (const Claim& claim : read_text(text, language).read.claims) {
        if (claim.kind == ClaimKind::since)
            out.push_back(
                claim.measure.noun + ' ' + claim.measure.qualifiers.at(0) + ' ' + claim.time.value);
    }
    return join(out);
}

TEST(Milestones, ARecordIsOfWhatItIsSaidOf) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"fr", "La rivière a débordé, du jamais vu depuis 1956.", " none 1956/.."},
             Row{"fr", "On n'avait rien connu de pareil depuis 1977.", " none 1977/.."},
             Row{"fr",
                 "La ville n'avait pas connu de grève aussi longue ici depuis 2009.",
                 "acts/work stoppages none 2009/.."},
             Row{"fr",
                 "C'est la plus forte tempête depuis celle de 1987.",
                 "acts/storms most 1987"},
             Row{"en", "It was the strongest flood since that of 1958.", "acts/floods most 1958"},
             Row{"en", "Nobody had seen anything like it since 1971.", " none 1971/.."},
             Row{"es", "Es la mayor riada desde la de 1982.", "acts/floods most 1982/.."},
             Row{"en", "It cost a third of last year's profit.", ""},
         }) {
        EXPECT_EQ(records(text, language), expected) << text;
    }
}

TEST(Milestones, TheLastTimeIsWhereACountBegan) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"en", "The volcano last erupted in 1915.", "nature/erupted 1915"},
             Row{"en", "The last eruption was in 1915.", "nature/erupted 1915"},
             Row{"en", "The bridge was last inspected in October 2022.", "justice/checked 2022-10"},
             Row{"en",
                 "The volcano erupted for the first time since 1915.",
                 "nature/erupted 1915/.."},
             Row{"en",
                 "The bridge had last been inspected in May 2024.",
                 "justice/checked 2024-05"},
             Row{"fr", "La précédente éruption remontait à 1951.", "nature/erupted 1951"},
             Row{"fr", "La dernière crue date de 1958.", "damage/flooded 1958"},
             Row{"fr", "La grève précédente datait de 2009.", "labour/on strike 2009"},
             Row{"fr",
                 "Le pont a été inspecté pour la dernière fois en mars 2020.",
                 "justice/checked 2020-03"},
             Row{"en", "The last passengers left the ship in 1915.", ""},
             Row{"en", "The eruption of 1915 was the last straw.", ""},
             Row{"fr", "Le dernier blessé est sorti en 1951.", ""},
         }) {
        EXPECT_EQ(last_times(text, language), expected) << text;
    }
}

}  // namespace
}  // namespace claimdiff
