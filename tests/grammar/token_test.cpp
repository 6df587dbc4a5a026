#include "grammar/token.hpp"

#include <gtest/gtest.h>

#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// Tokens of a text, as written, separated by '|'.
std::string print(const char* text, const char* language) {
    const Document document = make_document("t", text, language);
    const TokenText tokens(document, shipped_language(language));
    std::string out;
    for (const Token& t : tokens.tokens()) {
        if (!out.empty()) out += "|";
        out += document.text.substr(t.span.begin, t.span.size());
    }
    return out;
}

TEST(Tokens, PhrasesOfTheLexiconAreOneToken) {
    EXPECT_EQ(print("près d'une douzaine", "fr"), "près d'|une|douzaine");
    EXPECT_EQ(print("at least 12 boats", "en"), "at least|12|boats");
    EXPECT_EQ(print("près du pont", "fr"), "près du|pont");
}

TEST(Tokens, PhrasesMayWrapLines) {
    const std::string printed = print(
        "The wind that rose over the whole of the northern coast last night sank at\n"
        "least 12 boats and drove a ferry on to the rocks below the lighthouse.",
        "en");
    EXPECT_NE(printed.find("|at\nleast|12|"), std::string::npos) << printed;
}

// A mark without a letter folds to nothing.
TEST(Tokens, NoWordIsEmpty) {
    const Document document = make_document("t", "4 boats, \u0301 \u00AD\u00BC A and 3", "en");
    const TokenText tokens(document, shipped_language("en"));
    ASSERT_GE(tokens.tokens().size(), 5U);
    for (const Token& t : tokens.tokens()) EXPECT_FALSE(t.word.empty() && t.is_word());
}

TEST(Tokens, CarryAllReadingsOfAnAmbiguousWord) {
    const Document document = make_document("t", "la porte", "fr");
    const TokenText tokens(document, shipped_language("fr"));
    ASSERT_EQ(tokens.tokens().size(), 2U);
    bool noun = false, verb = false;
    for (const Reading& reading : tokens.tokens()[1].readings) {
        noun = noun || (reading.lemma == "porte" && reading.pos.has(Pos::noun));
        verb = verb || (reading.lemma == "porter" && reading.pos.has(Pos::verb));
    }
    EXPECT_TRUE(noun);
    EXPECT_TRUE(verb);
}

TEST(Tokens, PhrasesMatchInEveryInflection) {
    for (const char* text : {"a perdu la vie", "ont perdu la vie", "perdent la vie"}) {
        const Document document = make_document("t", text, "fr");
        const TokenText tokens(document, shipped_language("fr"));
        const Token& last = tokens.tokens().back();
        EXPECT_TRUE(last.has(Category::event)) << text;
        EXPECT_EQ(tokens.id(last, Category::event), "harm/killed") << text;
    }
}

TEST(Tokens, PiecesOfALongSentenceMissNothing) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "wort\xC3\xA9 ";
    const Document document = make_document("t", text, "en");
    const TokenText tokens(document, shipped_language("en"));
    EXPECT_EQ(tokens.tokens().size(), 3000U);
    for (const Token& t : tokens.tokens()) EXPECT_EQ(t.span.size(), 6U);
    const std::string solid(20000, 'x');  // nowhere to cut
    const Document wall = make_document("t", solid + "\xC3\xA9", "en");
    const TokenText pieces(wall, shipped_language("en"));
    EXPECT_EQ(pieces.sentences().back().span.end, wall.text.size());
}

}  // namespace
}  // namespace claimdiff
