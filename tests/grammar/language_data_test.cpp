// The words of all languages as data: every language compiles to what is shipped, and every concept
// that a word points to exists: a misspelt one would be a thing of its own, in silence.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "grammar/language.hpp"
#include "grammar/token.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

const fs::path languages = fs::path(CLAIMDIFF_SOURCE_DIR) / "languages";

std::vector<std::string> codes() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(languages)) {
        if (fs::exists(entry.path() / "language.yaml"))
            found.push_back(entry.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Tokens with all that the lexicon knows of them.
std::string print(const std::string& text, const Language& language) {
    const Document document = make_document("t", text, language.code);
    const TokenText tokens(document, language);
    std::ostringstream out;
    for (const Token& t : tokens.tokens()) {
        out << t.word;
        for (const Lexeme& lexeme : tokens.lexemes(t)) {
            out << ' ' << to_string(lexeme.category) << '=' << lexeme.value << ','
                << language.lexicon.text(lexeme.id);
        }
        out << '\n';
    }
    return out.str();
}

class LanguageData : public testing::TestWithParam<std::string> {};

TEST_P(LanguageData, TheFolderGivesTheTokensOfTheShippedLanguage) {
    const auto loaded = load_language(languages / GetParam());
    ASSERT_TRUE(loaded) << to_string(loaded.error());
    EXPECT_EQ((*loaded)->code, GetParam());
    // Whatever the language, the words of all examples are a good mixture of known and unknown.
    std::string text;
    for (const auto& entry : fs::directory_iterator(languages)) {
        const fs::path examples = entry.path() / "examples.yaml";
        if (!fs::exists(examples)) continue;
        for (const auto& kind : YAML::LoadFile(examples.string())) {
            if (!kind.second.IsMap()) continue;
            for (const auto& value : kind.second) {
                for (const auto& example : value.second) text += example.as<std::string>() + ".\n";
            }
        }
    }
    ASSERT_FALSE(text.empty());
    EXPECT_EQ(print(text, **loaded), print(text, shipped_language(GetParam())));
}

TEST_P(LanguageData, PointsToConceptsThatExist) {
    const YAML::Node concepts = YAML::LoadFile((languages / "concepts.yaml").string());
    struct Part {
        const char *file, *category, *concepts;
    };
    for (const auto& [file, category, part] : {
             Part{"nouns.yaml", "noun", "nouns"},
             Part{"events.yaml", "event", "events"},
             Part{"states.yaml", "state", "events"},
             Part{"titles.yaml", "title-word", "roles"},
             Part{"places.yaml", "place", "places"},
         }) {
        const fs::path path = languages / GetParam() / file;
        if (!fs::exists(path)) continue;
        ASSERT_TRUE(concepts[part]) << part;
        for (const auto& entry : YAML::LoadFile(path.string())[category]) {
            const auto id = entry.first.as<std::string>();
            EXPECT_TRUE(concepts[part][id]) << path << ": " << id;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, LanguageData, testing::ValuesIn(codes()), [](const auto& row) {
    return row.param;
});

TEST(ShippedLanguages, AreTheFoldersOfTheRepository) { EXPECT_EQ(shipped_languages(), codes()); }

TEST(ShippedLanguages, AnUnknownCodeReadsAsEnglish) {
    EXPECT_EQ(shipped_language("xx").code, "en");
    EXPECT_EQ(&shipped_language("fr"), &shipped_language("fr"));
}

}  // namespace
}  // namespace claimdiff
