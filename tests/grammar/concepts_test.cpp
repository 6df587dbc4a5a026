#include "grammar/concepts.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace claimdiff {
namespace {

TEST(Concepts, HoldIdsAndWhatTheyBeginWith) {
    const std::set<std::string, std::less<>> ids{"harm/killed", "harmony", "people"};
    struct Row {
        const char* path;
        bool expected;
    };
    const Row rows[] = {
        {"people", true},
        {"harm/killed", true},
        {"harm", true},
        {"harm/kill", false},
        {"har", false},
        {"people/guards", false},
        {"", false},
    };
    for (const Row& row : rows) EXPECT_EQ(Concepts::holds(ids, row.path), row.expected) << row.path;
}

TEST(Concepts, TheBinaryCarriesThoseOfTheRepository) {
    const auto file = load_concepts(CLAIMDIFF_SOURCE_DIR "/languages/concepts.yaml");
    ASSERT_TRUE(file) << to_string(file.error());
    EXPECT_EQ(shipped_concepts().nouns, file->nouns);
    EXPECT_EQ(shipped_concepts().events, file->events);
    EXPECT_TRUE(file->nouns.contains("people"));
    EXPECT_TRUE(file->events.contains("harm/killed"));
    EXPECT_FALSE(file->nouns.contains("harm/killed"));
}

TEST(Concepts, Errors) {
    const std::string path
        = testing::TempDir() + "claimdiff-concepts-" + std::to_string(::getpid()) + ".yaml";
    EXPECT_EQ(to_string(load_concepts(path).error()), path + ": cannot read the file");
    std::ofstream(path) << "nouns:\n  a: [b\n";
    const auto broken = load_concepts(path);
    ::unlink(path.c_str());
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().line, 3U);
    EXPECT_EQ(broken.error().path, path);
}

}  // namespace
}  // namespace claimdiff
