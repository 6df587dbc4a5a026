#include "grammar/statements.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "holder: text" of the claims of a kind.
std::string statements(const char* text, const char* language, ClaimKind kind) {
    std::vector<std::string> out;
    for (const Claim& claim : read_text(text, language).read.claims) {
        if (claim.kind == kind) out.push_back(claim.holder + ": " + claim.text);
    }
    return join(out);
}

TEST(StatementForms, TitlesBeforeAndAfterNames) {
    struct Row {
        const char *language, *text, *roles;
    };
    for (const auto& [language, text, roles] : {
             Row{"en", "Inspector Nora Dorn spoke first.", "nora dorn: inspector"},
             Row{"fr", "le président Jean Morin a parlé.", "jean morin: president"},
             Row{"fr",
                 "Hélène Morin, directrice générale, a parlé.",
                 "helene morin: chief executive"},
             Row{"en", "The inspector left early.", ""},
         }) {
        EXPECT_EQ(statements(text, language, ClaimKind::role), roles) << text;
    }
}

TEST(StatementForms, TitlesInOtherPlaces) {
    struct Row {
        const char *language, *text, *roles;
    };
    for (const auto& [language, text, roles] : {
             // behind a long complement
             Row{"en",
                 "The treasurer of the rowing club, Ana Ruzek, left.",
                 "ana ruzek: treasurer"},
             Row{"de",
                 "Der Sprecher der Polizei, Peter Holmer, schwieg.",
                 "peter holmer: spokesperson"},
             // behind a copula, in the present alone
             Row{"en", "Ana Ruzek is the treasurer.", "ana ruzek: treasurer"},
             Row{"fr", "Ana Ruzek, qui est trésorière, a parlé.", "ana ruzek: treasurer"},
             Row{"en", "Ana Ruzek was the treasurer.", ""},
             // a full name in front of it before a word behind it
             Row{"fr",
                 "Ana Ruzek, présidente de l'association Grève vivante, a parlé.",
                 "ana ruzek: association president"},
             Row{"de",
                 "Peter Holmer, der Direktor des Museums, schwieg.",
                 "peter holmer: director"},
             // forms of address, and surnames that are kinds of place
             Row{"en", "Mrs Ana Ruzek, a nurse, was there.", "ana ruzek: nurse"},
             Row{"es", "Marta Ríos, alcaldesa de Vela, calló.", "marta rios: mayor"},
             // signatures
             Row{"fr", "Tout est calme.\n\nLe préfet,\nAntoine Sablon", "antoine sablon: prefect"},
             Row{"en",
                 "All is well.\n\nJane Colmer\nChief Executive",
                 "jane colmer: chief executive"},
         }) {
        EXPECT_EQ(statements(text, language, ClaimKind::role), roles) << text;
    }
}

TEST(StatementForms, QuotationsOfFourWordsOrMore) {
    struct Row {
        const char *language, *text, *quotations;
    };
    for (const auto& [language, text, quotations] : {
             Row{"en",
                 "\"We had never seen such water here,\" said Lena Orvik.",
                 "lena orvik: we had never seen such water here"},
             Row{"fr",
                 "« Nous n'avions jamais vu autant d'eau », a déclaré Lena Orvik.",
                 "lena orvik: nous n'avions jamais vu autant d'eau"},
             Row{"en", "He called it \"a mess\" twice.", ""},
         }) {
        EXPECT_EQ(statements(text, language, ClaimKind::quotation), quotations) << text;
    }
}

}  // namespace
}  // namespace claimdiff
