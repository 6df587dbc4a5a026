#include "grammar/noun_phrase.hpp"

#include <gtest/gtest.h>

#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// "noun; qualifiers" of the phrase after the first number; the mark ^ shows its head.
std::string phrase_after_number(const char* text, const char* language) {
    const Document document = make_document("t", text, language);
    const TokenText tokens(document, shipped_language(language));
    const Sentence& sentence = tokens.sentences().front();
    const Words words(tokens, sentence);
    std::uint32_t at = sentence.first;
    while (at < sentence.last && !words[at].is_number()) ++at;
    const NounPhrase phrase = counted_noun(words, at + 1);
    if (phrase.head == no_token) return phrase.complement ? "others" : "none";
    std::string out(words[phrase.head].word);
    out += "; " + phrase.noun + ";";
    for (const std::string& q : phrase.qualifiers) out += " " + q;
    return out;
}

TEST(NounPhrase, HeadBehindOrAheadOfItsAdjectives) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"fr", "250 secouristes sont venus", "secouristes; people/rescuers;"},
             Row{"en", "250 rescuers came", "rescuers; people/rescuers;"},
             Row{"en", "30 of the boats sank", "boats; vehicles/ships;"},
             Row{"fr", "30 des bateaux ont coulé", "bateaux; vehicles/ships;"},
             Row{"fr", "14 nouveaux camions sont venus", "camions; vehicles/trucks; fr:nouveau"},
             Row{"fr", "4 violents orages ont éclaté", "orages; acts/storms; fr:violent"},
             Row{"fr", "2 jeunes ont fui", "jeunes; people/young people;"},
             Row{"es", "2 nuevos barcos llegaron", "barcos; vehicles/ships; es:nuevos"},
             Row{"en", "23 were injured", "none"},
             Row{"en", "9 gold and silver objects are gone", "objects; things;"},
             Row{"en", "30 cats and dogs were saved", "cats; animals/cats;"},
             Row{"en", "23, boats and all", "none"},
         }) {
        EXPECT_EQ(phrase_after_number(text, language), expected) << text;
    }
}

// Dictionaries call "communes" a form of "commun", and do not have every plural.
TEST(NounPhrase, PluralsAreOfTheListedNoun) {
    struct Row {
        const char *language, *text, *noun;
    };
    for (const auto& [language, text, noun] : {
             Row{"fr", "23 communes", "places/municipalities"},
             Row{"fr", "23 éoliennes", "buildings/wind turbines"},
             Row{"fr", "23 centrales nucléaires", "buildings/power stations"},
             Row{"fr", "23 personnes âgées", "people/elderly people"},
             Row{"fr", "23 grandes surfaces", "buildings/shops/supermarkets"},
             Row{"en", "23 SUVs", "vehicles/cars"},
             Row{"en", "23 midfielders", "people/players"},
             Row{"en", "23 cyberattacks", "acts/attacks/cyberattacks"},
             Row{"en", "23 cafés", "buildings/bars"},
             Row{"es", "23 escuelas", "buildings/schools"},
             Row{"es", "23 vacunas", "things/doses"},
             Row{"es", "23 supermercados", "buildings/shops/supermarkets"},
         }) {
        EXPECT_NE(
            phrase_after_number(text, language).find("; " + std::string(noun) + ";"),
            std::string::npos)
            << text << ": " << phrase_after_number(text, language);
    }
}

TEST(NounPhrase, ParticiplesStandInFrontOfEnglishNouns) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"en",
                 "12 stolen paintings are back",
                 "paintings; things/works of art; justice/stolen"},
             Row{"en", "14 cooling boxes stood there", "boxes; en:box; en:cooling"},
             Row{"en",
                 "6 newly built flats burned",
                 "flats; buildings/homes/apartments; works/built"},
             Row{"en", "3 damaged houses burned", "houses; buildings/homes/houses; damage/damaged"},
             Row{"en", "23 visiting fans sang", "fans; people/fans; gathering/visited"},
         }) {
        EXPECT_EQ(phrase_after_number(text, language), expected) << text;
    }
}

TEST(NounPhrase, QualifiersBelongToThePhrase) {
    EXPECT_NE(
        phrase_after_number("200 soldats frais arrivent", "fr").find("soldats; people/soldiers; "),
        std::string::npos);
}

}  // namespace
}  // namespace claimdiff
