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
             Row{"en", "23 were injured", "none"},
             Row{"en", "23, boats and all", "none"},
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
