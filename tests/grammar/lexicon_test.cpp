// Language folders written here → lexicon: what matches, and what is an error, where.
#include <unistd.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "grammar/language.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "grammar/lexicon/lexicon_builder.hpp"
#include "grammar/token.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

class LexiconFolder : public testing::Test {
  protected:
    LexiconFolder()
        : root_(
            fs::path(testing::TempDir()) / ("claimdiff-lexicon-" + std::to_string(::getpid()))
            / "fr") {
        fs::remove_all(root_.parent_path());
        fs::create_directories(root_);
        write("language.yaml", "name: Test\ndecimal-separator: ','\nelisions: [\"d'\", \"l'\"]\n");
    }
    ~LexiconFolder() override { fs::remove_all(root_.parent_path()); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(root_ / name) << text;
    }

    // "file:line:column message" of the error that the words make; empty when they make none.
    std::string error(const std::string& words) const {
        write("words.yaml", words);
        const auto blob = build_lexicon(root_);
        if (blob) return {};
        const Error& e = blob.error();
        return fs::path(e.path).filename().string() + ":" + std::to_string(e.line) + ":"
               + std::to_string(e.column) + " " + e.message;
    }

    fs::path root_;
};

TEST_F(LexiconFolder, ErrorsNameTheirPlace) {
    EXPECT_EQ(error("noun:\n  boats: [barge]\n"), "");
    EXPECT_EQ(
        error("noun:\n  boats: [barge]\ncolour: [red]\n"),
        "words.yaml:3:1 unknown category 'colour'");
    EXPECT_EQ(
        error("noun:\n  boats: [barge, canot, Barge]\n"),
        "words.yaml:2:25 'Barge' stands twice under one category and value");
    EXPECT_EQ(error("noun:\n  boats: [' ']\n"), "words.yaml:2:11 ' ' holds no word");
    EXPECT_EQ(error("noun:\n  boats: barge\n"), "words.yaml:2:10 expected a list of words");
    EXPECT_EQ(error("noun: [a]\nnoun: [b]\n"), "words.yaml:2:1 category 'noun' stands twice");
    EXPECT_EQ(
        error("noun:\n  boats: [{word: barge, colour: red}]\n"),
        "words.yaml:2:25 unknown key 'colour'");
    EXPECT_EQ(error("noun:\n  boats: [{capital: true}]\n"), "words.yaml:2:11 'word' is missing");
    EXPECT_EQ(error("[1, 2]\n"), "words.yaml:1:1 expected a map of categories");
    EXPECT_EQ(error("noun: [a\n").substr(0, 13), "words.yaml:2:");
}

TEST_F(LexiconFolder, ConventionsAreCheckedToo) {
    write("language.yaml", "name: Test\ndecimal-seperator: ','\n");
    EXPECT_EQ(error("noun: [a]\n"), "language.yaml:2:1 unknown key 'decimal-seperator'");
    fs::remove(root_ / "language.yaml");
    EXPECT_EQ(error("noun: [a]\n"), "language.yaml:0:0 cannot be read");
}

TEST_F(LexiconFolder, OneValueMayStandInTwoFilesButNotTwiceInOne) {
    write("more.yaml", "noun:\n  boats: [barge]\n");
    EXPECT_EQ(error("noun:\n  boats: [barge]\n"), "");
    EXPECT_EQ(error("noun:\n  boats: [barge]\n  ships: [barge]\n"), "");
}

TEST_F(LexiconFolder, SameFilesSameBytes) {
    write("words.yaml", "noun:\n  boats: [barge, canot]\nevent:\n  sink: [sombrer]\n");
    EXPECT_EQ(*build_lexicon(root_), *build_lexicon(root_));
}

// The lexemes of the phrase, as "category value id".
std::string find(const Lexicon& lexicon, Lexicon::State state, std::vector<std::string> words) {
    for (const std::string& word : words) state = lexicon.step(state, word);
    std::string out;
    for (const Lexeme& lexeme : lexicon.lexemes(state)) {
        if (!out.empty()) out += ", ";
        out += std::string(to_string(lexeme.category)) + " " + std::to_string(lexeme.value);
        if (lexeme.id != 0) out += " " + std::string(lexicon.text(lexeme.id));
        if (lexeme.capital) out += " capital";
    }
    return out;
}

TEST_F(LexiconFolder, PhrasesMatchByFormOrByLemma) {
    write(
        "words.yaml",
        "bound:\n  near-below: [près de, presque]\n"
        "month: {3: [{word: Marz, capital: true}]}\n"
        "event:\n  sink: [aller par le fond]\n");
    const auto blob = build_lexicon(root_);
    ASSERT_TRUE(blob) << to_string(blob.error());
    const auto view = Lexicon::view(*blob);
    ASSERT_TRUE(view) << to_string(view.error());
    const Lexicon& l = *view;
    EXPECT_EQ(find(l, Lexicon::forms, {"près", "de"}), "bound 0 near-below");
    EXPECT_EQ(find(l, Lexicon::forms, {"près", "d'"}), "bound 0 near-below");
    EXPECT_EQ(find(l, Lexicon::forms, {"près"}), "");
    EXPECT_EQ(find(l, Lexicon::forms, {"marz"}), "month 3 capital");
    EXPECT_EQ(find(l, Lexicon::lemmas, {"aller", "par", "le", "fond"}), "event 0 sink");
    EXPECT_EQ(find(l, Lexicon::forms, {"aller", "par", "le", "fond"}), "");
    EXPECT_EQ(l.step(Lexicon::forms, "absent"), Lexicon::none);
    EXPECT_EQ(l.step(Lexicon::none, "presque"), Lexicon::none);
    EXPECT_EQ(l.conventions().decimal_separator, ',');
}

TEST_F(LexiconFolder, DamagedBlobsAreRefused) {
    write("words.yaml", "noun: [barge]\n");
    auto blob = *build_lexicon(root_);
    EXPECT_TRUE(Lexicon::view(blob));
    EXPECT_FALSE(Lexicon::view(std::span(blob).first(blob.size() / 2)));
    EXPECT_FALSE(Lexicon::view({}));
    blob[0] = std::byte{0};
    EXPECT_FALSE(Lexicon::view(blob));
}

// A word that is one thing with a capital and nothing without.
TEST_F(LexiconFolder, CapitalFlagGatesTheMeaning) {
    write("words.yaml", "noun:\n  people: [{word: Parmien, capital: true}]\n");
    const auto language = load_language(root_);
    ASSERT_TRUE(language) << to_string(language.error());
    const Document document = make_document("t", "Les Parmien et un parmien.", "fr");
    const TokenText text(document, **language);
    ASSERT_GE(text.tokens().size(), 5U);
    EXPECT_TRUE(text.tokens()[1].has(Category::noun));
    EXPECT_FALSE(text.tokens()[4].has(Category::noun));
}

}  // namespace
}  // namespace claimdiff
