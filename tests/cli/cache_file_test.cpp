#include "cli/cache_file.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

class CacheFileTest : public ProgramTest {
  protected:
    static constexpr std::uint64_t most = 1'000'000;

    std::unique_ptr<Cache> open() const { return open_cache(path("cache"), "1", most); }

    static CacheKey key(std::uint64_t number) { return {number * 7919, number}; }

    static std::string value(std::uint64_t number) {
        return std::string(10'000, static_cast<char>('a' + number % 26)) + std::to_string(number);
    }

    // Keeps the values [begin, end) in one opening.
    void keep(std::uint64_t begin, std::uint64_t end) const {
        const auto cache = open();
        for (std::uint64_t i = begin; i < end; ++i) cache->keep({key(i)}, {value(i)});
    }

    std::uintmax_t size_on_disk() const {
        std::uintmax_t size = 0;
        for (const std::string& file : cache_files(path("cache"))) {
            std::error_code missing;
            const std::uintmax_t bytes = std::filesystem::file_size(file, missing);
            if (!missing) size += bytes;
        }
        return size;
    }
};

TEST_F(CacheFileTest, GivesWhatWasKept) {
    keep(0, 20);
    const auto cache = open();
    const std::vector<std::string> found = cache->find({key(3), key(77), key(19)});
    EXPECT_EQ(found, (std::vector<std::string>{value(3), "", value(19)}));
    // The same row, another key: not its value.
    EXPECT_EQ(cache->find({{key(3).low, 4}}), std::vector<std::string>{""});
}

TEST_F(CacheFileTest, ReplacesWhatWasKept) {
    const auto cache = open();
    cache->keep({key(1), key(2)}, {"one", "two"});
    cache->keep({key(1)}, {"other"});
    EXPECT_EQ(cache->find({key(1), key(2)}), (std::vector<std::string>{"other", "two"}));
}

TEST_F(CacheFileTest, IsBounded) {
    for (std::uint64_t run = 0; run < 5; ++run) keep(run * 80, run * 80 + 80);
    EXPECT_LE(size_on_disk(), most * 3 / 2);  // pages are not filled to the last byte
    std::vector<CacheKey> keys;
    for (std::uint64_t i = 0; i < 400; ++i) keys.push_back(key(i));
    const std::vector<std::string> found = open()->find(keys);
    std::size_t held = 0;
    for (std::uint64_t i = 0; i < 400; ++i) {
        EXPECT_TRUE(found[i].empty() || found[i] == value(i));
        held += found[i].size();
    }
    EXPECT_LE(held, most);
    EXPECT_GE(held, most / 2);
}

TEST_F(CacheFileTest, ForgetsWhatWasNotUsedForLongest) {
    keep(0, 60);
    {  // as if they were of the day before
        const std::string file = cache_files(path("cache")).front();
        sqlite3* database = nullptr;
        ASSERT_EQ(::sqlite3_open(file.c_str(), &database), SQLITE_OK);
        ::sqlite3_exec(database, "UPDATE uses SET hour = hour - 24", nullptr, nullptr, nullptr);
        ::sqlite3_close(database);
    }
    open()->find({key(0), key(30)});  // used now
    keep(100, 160);
    const std::vector<std::string> found = open()->find({key(0), key(30), key(100), key(159)});
    EXPECT_EQ(found, (std::vector<std::string>{value(0), value(30), value(100), value(159)}));
    std::vector<CacheKey> old;
    for (std::uint64_t i = 1; i < 30; ++i) old.push_back(key(i));
    std::size_t left = 0;
    for (const std::string& text : open()->find(old)) left += !text.empty();
    EXPECT_LT(left, old.size());
}

TEST_F(CacheFileTest, VersionIsOfTheProgramAndItsLanguages) {
    write("languages/xx/language.yaml", "code: xx\n");
    const std::string before = version_for_cache(path("languages"));
    EXPECT_NE(before, "");
    EXPECT_EQ(before, version_for_cache(path("languages")));
    EXPECT_NE(before, version_for_cache(""));
    write("languages/xx/language.yaml", "code: xy\n");
    EXPECT_NE(before, version_for_cache(path("languages")));
}

}  // namespace
}  // namespace claimdiff::cli
