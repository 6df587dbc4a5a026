#include "grammar/attribution.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

TEST(Attribution, ThreeFormsInTwoLanguages) {
    struct Row {
        const char *language, *text, *speaker;
    };
    for (const auto& [language, text, speaker] : {
             Row{"fr", "Selon la préfecture, 45 personnes ont été blessées.", "la préfecture"},
             Row{"fr", "La police a annoncé que 45 personnes avaient été blessées.", "La police"},
             Row{"fr",
                 "45 personnes ont été blessées, a indiqué la préfète Mireille Dauvert.",
                 "la préfète Mireille Dauvert"},
             Row{"en",
                 "According to the fire service, 45 people were injured.",
                 "the fire service"},
             Row{"en", "Police said that 45 people were injured.", "Police"},
             Row{"en", "45 people were injured, said Luc Ferrand.", "Luc Ferrand"},
             Row{"en", "45 people were injured, police said.", "police"},
             Row{"en", "Ada Rell, 45, told reporters so.", "Ada Rell"},
             Row{"en",
                 "The observers praised the vote but said that 45 people were hurt.",
                 "The observers"},
             Row{"en",
                 "Miner Ada Rell, who counted 45 people, said the shaft was closed.",
                 "Miner Ada Rell"},
             Row{"fr",
                 "Le syndicat a annoncé 45 blessés dans la ville (12 selon la police).",
                 "Le syndicat"},
             Row{"en", "45 people were injured.", ""},
             Row{"en", "The army launched 45 drones.", ""},
             Row{"fr", "L'armée a lancé 45 drones.", ""},
         }) {
        EXPECT_EQ(read_text(text, language).claim("45").attribution, speaker) << text;
    }
}

TEST(Attribution, ModalityOfTheClause) {
    struct Row {
        const char *language, *text, *written;
        Modality modality;
    };
    for (const auto& [language, text, written, modality] : {
             Row{"en", "The company cut 640 jobs.", "640", Modality::asserted},
             Row{"en", "The company will cut 640 jobs.", "640", Modality::forecast},
             Row{"en", "Some 45 people could be evacuated.", "Some 45", Modality::hypothetical},
             Row{"en", "The company cut 640 jobs in May.", "640", Modality::asserted},
             Row{"en", "Exit poll: Unity 64 seats.", "64", Modality::forecast},
             Row{"en", "45 concerts planned for May were called off.", "45", Modality::asserted},
             Row{"en", "The company may cut 640 jobs.", "640", Modality::hypothetical},
             Row{"fr", "L'entreprise va supprimer 640 postes.", "640", Modality::forecast},
             Row{"fr", "640 personnes auraient été évacuées.", "640", Modality::hypothetical},
             Row{"fr", "640 personnes ont été évacuées.", "640", Modality::asserted},
         }) {
        EXPECT_EQ(read_text(text, language).claim(written).modality, modality) << text;
    }
}

}  // namespace
}  // namespace claimdiff
