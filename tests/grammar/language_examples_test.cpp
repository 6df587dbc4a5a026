// The examples of every language: languages/<code>/examples.yaml gives, by kind, what spellings
// must be read as, and what must not be read as a quantity at all.
//
//     money:
//       3500000 EUR: ["3,5 millions d'euros", "3,5 M€"]
//     not-quantities: [le vol n° 7]
//
// The forms of the values are those of print_mentions.hpp. A kind's examples may be read against a
// date of publication, given as `reference`.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> languages_with_examples() {
    std::vector<std::string> codes;
    for (const auto& entry : fs::directory_iterator(fs::path(CLAIMDIFF_SOURCE_DIR) / "languages")) {
        if (fs::exists(entry.path() / "examples.yaml"))
            codes.push_back(entry.path().filename().string());
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

class LanguageExamples : public testing::TestWithParam<std::string> {};

TEST_P(LanguageExamples, AreReadAsTheySay) {
    const std::string& language = GetParam();
    const YAML::Node root = YAML::LoadFile(
        (fs::path(CLAIMDIFF_SOURCE_DIR) / "languages" / language / "examples.yaml").string());
    const auto reference = root["reference"].as<std::string>("");
    for (const auto& kind : root) {
        const auto name = kind.first.as<std::string>();
        if (name == "reference") continue;
        if (name == "not-quantities") {
            for (const auto& text : kind.second) {
                for (const Mention& m : mentions_of(text.as<std::string>(), language, reference))
                    EXPECT_TRUE(is_time(m.kind)) << text << " was read as " << print_value(m);
            }
            continue;
        }
        for (const auto& value : kind.second) {
            const std::string expected = name + " " + value.first.as<std::string>();
            for (const auto& text : value.second) {
                EXPECT_EQ(print_mentions(text.as<std::string>(), language, reference), expected)
                    << text;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, LanguageExamples, testing::ValuesIn(languages_with_examples()), [](const auto& row) {
        return row.param;
    });

}  // namespace
}  // namespace claimdiff
