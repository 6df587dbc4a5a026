// Sentences of news prose with all that must be read in them: tests/grammar/prose/<code>.yaml gives
// each sentence with its mentions, in order, in the form of print_mentions.hpp.
//
//     - ["Der Schaden beträgt 3 Mio. Euro.", "money 3000000 EUR"]
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

class Prose : public testing::TestWithParam<const char*> {};

TEST_P(Prose, IsReadWhole) {
    const std::string language = GetParam();
    const YAML::Node root = YAML::LoadFile(
        std::string(CLAIMDIFF_SOURCE_DIR) + "/tests/grammar/prose/" + language + ".yaml");
    const auto reference = root["reference"].as<std::string>();
    ASSERT_GT(root["prose"].size(), 0U);
    for (const auto& row : root["prose"]) {
        const auto text = row[0].as<std::string>();
        EXPECT_EQ(print_mentions(text, language, reference), row[1].as<std::string>()) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Prose, testing::Values("de", "en", "es", "fr"), [](const auto& row) {
    return row.param;
});

}  // namespace
}  // namespace claimdiff
