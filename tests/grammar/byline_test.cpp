// Lines about the text itself claim nothing, though the time of publication is read from them.
#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

TEST(Byline, ClaimsNothing) {
    struct Row {
        const char *language, *line, *published;
    };
    for (const auto& [language, line, published] : {
             Row{"fr",
                 "Publié le 3 mars 2031 à 18h12, mis à jour à 19h05, Lecture 3 min",
                 "2031-03-03T18:12"},
             Row{"fr", "Par Jeanne Morvan, le 3 mars 2031 à 18h12", "2031-03-03T18:12"},
             Row{"fr", "Mis à jour le mardi 4 mars 2031 à 8h | Lecture : 2 min.", "2031-03-04T08"},
             Row{"fr", "Communiqué de presse – 8 août 2031, 23 h", "2031-08-08T23"},
             Row{"en",
                 "By Ada Brannock, 4 min read, Published 3 March 2031 at 18:12",
                 "2031-03-03T18:12"},
             Row{"en",
                 "By Ada Brannock and Lev Osten\nPublished March 4, 2031 8:15 am · 3 min read",
                 "2031-03-04T08:15"},
             Row{"en",
                 "Published: 4 March 2031, 08:15 GMT | Updated: 4 March 2031, 10:20 GMT",
                 "2031-03-04T08:15"},
             Row{"es",
                 "Publicado el 3 de marzo de 2031 a las 18:12 | Actualizado a las 19:05",
                 "2031-03-03T18:12"},
             Row{"de",
                 "Veröffentlicht am 3. März 2031 um 18:12 Uhr, aktualisiert um 19:05 Uhr",
                 "2031-03-03T18:12"},
         }) {
        const ReadText alone = read_text(std::string(line) + "\n", language);
        EXPECT_EQ(alone.read.claims.size(), 0U) << line;
        EXPECT_EQ(alone.read.published.substr(0, std::string_view(published).size()), published)
            << line;
    }
}

TEST(Byline, IsNoLineThatSaysMore) {
    for (const auto& [language, text] : {
             std::pair{"en", "Esker Tales was published on 3 March 2031."},
             std::pair{"en", "Report Published On March 3, 2031"},
             std::pair{"en", "By 3 March 2031, 12 people had died."},
             std::pair{"en", "Updated: 12 people killed in Vannec by 18:12."},
             std::pair{"fr", "Le rapport a été publié le 3 mars 2031."},
             std::pair{"fr", "Mis à jour le 3 mars 2031, le bilan est de 12 morts."},
             std::pair{"fr", "Publié le 3 mars 2031. Douze personnes sont mortes."},
         })
        EXPECT_GT(read_text(text, language).read.claims.size(), 0U) << text;
}

}  // namespace
}  // namespace claimdiff
