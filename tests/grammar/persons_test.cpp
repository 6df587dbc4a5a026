// What texts say of one person, and who that is.
#include "grammar/persons.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "bearer, axis: value" of the claims about persons; a role stands for who is not named.
std::string read(const std::string& text, const std::string& language) {
    std::vector<std::string> out;
    for (const Claim& claim : read_text(text, language).read.claims) {
        if (claim.kind != ClaimKind::state || !claim.measure.event.starts_with("person/")) continue;
        out.push_back(
            (claim.holder.empty() ? claim.measure.noun : claim.holder) + ", "
            + claim.measure.event.substr(7) + ": " + claim.text);
    }
    return join(out);
}

struct Row {
    const char *language, *text, *expected;
};

void expect(const std::vector<Row>& rows) {
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(read(text, language), expected) << text;
}

TEST(Persons, InDanger) {
    expect({
        {"fr", "Son pronostic vital est engagé.", "people/victims, condition: critical"},
        {"fr", "Son pronostic vital n'est plus engagé.", "people/victims, condition: safe"},
        {"fr", "Ses jours ne sont pas en danger.", "people/victims, condition: safe"},
        {"fr",
         "Le pronostic vital du conducteur est engagé.",
         "people/drivers, condition: critical"},
        {"en", "Her injuries are not life-threatening.", "people/victims, condition: safe"},
        {"en",
         "Rosa Quill was in a critical but stable condition.",
         "rosa quill, condition: critical"},
        {"fr", "Deux blessés, dont le pronostic vital est engagé, sont à Lorme.", ""},
        {"en", "The economy is stable.", ""},
    });
}

TEST(Persons, Nationality) {
    expect({
        {"en", "The suspect, a Danish national, left.", "people/suspects, origin: denmark"},
        {"en", "Norwegian actress Inga Dahl spoke.", "inga dahl, origin: norway"},
        {"en", "Karl Voss, a German engineer, spoke.", "karl voss, origin: germany"},
        {"fr", "L'homme interpellé est de nationalité belge.", "people/suspects, origin: belgium"},
        {"fr", "Un Belge de 34 ans a été interpellé.", "people/suspects, origin: belgium"},
        {"fr", "La cinéaste norvégienne Inga Dahl préside.", "inga dahl, origin: norway"},
        {"en", "Two Belgian men were arrested.", ""},
        {"en", "The French government said so.", ""},
        {"fr", "Le marché français recule.", ""},
        {"en", "A Franco-Swiss man was arrested.", "people/suspects, sex: male"},
    });
}

TEST(Persons, Injuries) {
    expect({
        {"en", "Ana Ruzek broke her left ankle.", "ana ruzek, injury: leg/ankle/left"},
        {"en", "Ana Ruzek broke two ribs and her jaw.", "ana ruzek, injury: head/jaw and ribs"},
        {"fr", "Ana Ruzek s'est fracturé le poignet.", "ana ruzek, injury: arm/wrist"},
        {"fr",
         "Le gardien souffre d'une fracture de la clavicule.",
         "people/guards, injury: shoulder/collarbone"},
        {"en", "Ana Ruzek held the trophy in her left hand.", ""},
    });
}

TEST(Persons, RecordAndPost) {
    expect({
        {"fr", "Le suspect était connu des services de police.", "people/suspects, record: known"},
        {"fr", "Le suspect est inconnu de la justice.", "people/suspects, record: clean"},
        {"en", "The suspect had no criminal record.", "people/suspects, record: clean"},
        {"en", "Nora Tavish has been suspended.", "nora tavish, post: suspended"},
        {"en", "Nora Tavish has not been suspended.", "nora tavish, post: not suspended"},
        {"en", "The board sacked Nora Tavish.", "nora tavish, post: dismissed"},
        {"fr", "Basile Courtin a démissionné.", "basile courtin, post: resigned"},
        {"fr", "Basile Courtin est toujours en poste.", "basile courtin, post: working"},
        {"en", "The referee suspended the match.", ""},
        {"en", "They called on Nora Tavish to resign.", ""},
    });
}

TEST(Persons, WhoIsSpokenOfBefore) {
    expect({
        {"en", "Ana Ruzek fell. She broke her wrist.", "ana ruzek, injury: arm/wrist"},
        {"en",
         "A man was arrested in Colby. He was known to police.",
         "people/suspects, sex: male, people/suspects, record: known"},
        {"fr",
         "LORME, 12 mai - Un homme a été interpellé. De nationalité belge, il se tait.",
         "people/suspects, sex: male, people/suspects, origin: belgium"},
    });
}

TEST(Persons, SexOfTheDeadAndTheArrested) {
    expect({
        {"fr", "Le corps d'une femme a été repêché mardi.", "people/victims, sex: female"},
        {"en", "A man was killed when a wall fell.", "people/victims, sex: male"},
        {"en", "A woman saw the wall fall.", ""},
        {"en", "Three men were arrested.", ""},
    });
}

TEST(Persons, OneOfSeveralIsNobodyInParticular) {
    const auto settled = [](const char* text) {
        int ones = 0;
        for (const Claim& claim : read_text(text, "en").read.claims) {
            for (const std::string& aspect : claim.measure.aspects) ones += aspect == the_one;
        }
        return ones;
    };
    EXPECT_EQ(settled("A man was hurt in Colby. The victim is out of danger."), 1);
    EXPECT_EQ(settled("Three people were hurt in Colby. The victim is out of danger."), 0);
}

}  // namespace
}  // namespace claimdiff
