#include "text/corpus.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace claimdiff {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

// Root reads every file whatever its permissions, by two capabilities (capabilities(7)); while this
// lives, it does without them. Nothing changes for others.
class PermissionsHold {
  public:
    PermissionsHold() {
        ::syscall(SYS_capget, &header_, before_);
        __user_cap_data_struct now[2] = {before_[0], before_[1]};
        now[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        ::syscall(SYS_capset, &header_, now);
    }
    ~PermissionsHold() { ::syscall(SYS_capset, &header_, before_); }
    PermissionsHold(const PermissionsHold&) = delete;
    PermissionsHold& operator=(const PermissionsHold&) = delete;

  private:
    __user_cap_header_struct header_{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct before_[2]{};
};

// A folder of its own for each test.
class CorpusTest : public testing::Test {
  protected:
    CorpusTest() {
        std::string name = (fs::temp_directory_path() / "claimdiff-corpus-XXXXXX").string();
        root_ = mkdtemp(name.data());
    }
    ~CorpusTest() override { fs::remove_all(root_); }

    void write(const std::string& name, const std::string& bytes = "Some text.\n") const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name, std::ios::binary) << bytes;
    }
    std::string path(const std::string& name = "") const { return (root_ / name).string(); }

    static std::vector<std::string> ids(const Corpus& corpus) {
        std::vector<std::string> result;
        for (const Document& document : corpus.documents) result.push_back(document.id);
        return result;
    }
    // "path: reason", with "!" before what could not be read.
    static std::vector<std::string> skipped(const Corpus& corpus) {
        std::vector<std::string> result;
        for (const Skipped& one : corpus.skipped) {
            result.push_back((one.unreadable ? "!" : "") + one.path + ": " + one.reason);
        }
        return result;
    }

    fs::path root_;
};

TEST_F(CorpusTest, FoldersAreReadRecursivelyAndSorted) {
    write("b.txt");
    write("a/z.md");
    write("a/b/c");
    write("Z.txt");
    const Corpus corpus = read_corpus({path()}, {});
    EXPECT_THAT(ids(corpus), ElementsAre("Z.txt", "a/b/c", "a/z.md", "b.txt"));
    EXPECT_THAT(skipped(corpus), IsEmpty());
    EXPECT_EQ(corpus.documents[0].text, "Some text.\n");
}

TEST_F(CorpusTest, WhatIsLeftOutHasAReason) {
    write("good.txt");
    write(".hidden");
    write(".folder/inside.txt");
    write("empty.txt", "");
    write("picture", "\x89PNG\r\n\x1A\n....");
    fs::create_directory_symlink(root_, root_ / "loop");
    fs::create_symlink(root_ / "nowhere", root_ / "broken");
    ASSERT_EQ(mkfifo(path("fifo").c_str(), 0600), 0);
    const Corpus corpus = read_corpus({path()}, {});
    EXPECT_THAT(ids(corpus), ElementsAre("good.txt"));
    EXPECT_THAT(
        skipped(corpus),
        ElementsAre(
            "!broken: broken symbolic link",
            "empty.txt: empty",
            "fifo: no regular file",
            "loop: symbolic link to a folder",
            "picture: binary"));
}

TEST_F(CorpusTest, MissingAndUnreadablePaths) {
    const std::string missing = path("missing");
    EXPECT_THAT(
        skipped(read_corpus({missing}, {})),
        ElementsAre("!" + missing + ": no such file or folder"));
    write("secret.txt");
    fs::permissions(root_ / "secret.txt", fs::perms::none);
    ReadOptions options;
    options.threads = 1;  // capabilities are the thread's
    const PermissionsHold permissions_hold;
    EXPECT_THAT(
        skipped(read_corpus({path("secret.txt")}, options)),
        ElementsAre("!secret.txt: Permission denied"));
}

TEST_F(CorpusTest, LargeFilesAreSkipped) {
    write("large.txt", "x");
    fs::resize_file(root_ / "large.txt", (std::uintmax_t{64} << 20U) + 1);
    EXPECT_THAT(skipped(read_corpus({path()}, {})), ElementsAre("large.txt: larger than 64 MiB"));
}

TEST_F(CorpusTest, AFileIsCountedOnceWhateverTheOrder) {
    write("a/x.txt");
    write("b.txt");
    const std::vector<std::string> one{path(), path("a"), path("a/x.txt"), path("b.txt"), path()};
    const std::vector<std::string> other(one.rbegin(), one.rend());
    for (const auto& arguments : {one, other}) {
        const Corpus corpus = read_corpus(arguments, {});
        EXPECT_THAT(ids(corpus), ElementsAre("a/x.txt", "b.txt"));
        EXPECT_THAT(skipped(corpus), IsEmpty());
    }
}

TEST_F(CorpusTest, LinksToFilesAreFollowedOnce) {
    write("real.txt");
    fs::create_directory(root_ / "links");
    fs::create_symlink(root_ / "real.txt", root_ / "links" / "alias.txt");
    EXPECT_THAT(ids(read_corpus({path("links")}, {})), ElementsAre("alias.txt"));
    const Corpus both = read_corpus({path()}, {});
    EXPECT_THAT(ids(both), ElementsAre("real.txt"));
    EXPECT_THAT(skipped(both), ElementsAre("links/alias.txt: same file as real.txt"));
}

TEST_F(CorpusTest, EqualNamesGrowToTheLeft) {
    write("a/report.txt");
    write("b/report.txt");
    write("b/other.txt");
    const Corpus corpus
        = read_corpus({path("b/report.txt"), path("a/report.txt"), path("b/other.txt")}, {});
    EXPECT_THAT(ids(corpus), ElementsAre("a/report.txt", "b/report.txt", "other.txt"));
    EXPECT_THAT(
        ids(read_corpus({path("a"), path("b")}, {})),
        ElementsAre("a/report.txt", "b/report.txt", "other.txt"));
}

TEST_F(CorpusTest, NamesThatAreNotUtf8) {
    write("caf\xE9.txt");
    write("caf\xE8.txt");
    EXPECT_THAT(
        ids(read_corpus({path()}, {})),
        ElementsAre(
            testing::EndsWith("caf\xEF\xBF\xBD.txt"),
            testing::EndsWith("caf\xEF\xBF\xBD.txt (2)")));
}

TEST_F(CorpusTest, SameOnAnyNumberOfThreads) {
    for (int number = 0; number < 60; ++number) {
        const std::string name = std::to_string(number) + ".txt";
        write(name, number % 7 == 0 ? "" : "Text number " + name);
    }
    ReadOptions options;
    options.threads = 1;
    const Corpus one = read_corpus({path()}, options);
    options.threads = 8;
    const Corpus many = read_corpus({path()}, options);
    EXPECT_EQ(ids(one), ids(many));
    EXPECT_EQ(skipped(one), skipped(many));
    ASSERT_EQ(one.documents.size(), many.documents.size());
    for (std::size_t at = 0; at < one.documents.size(); ++at) {
        EXPECT_EQ(one.documents[at].sha256, many.documents[at].sha256);
    }
}

TEST_F(CorpusTest, LanguageMayBeForced) {
    write("a.txt", "The ferry was towed back to the port.\n");
    ReadOptions options;
    options.language = "fr";
    EXPECT_EQ(read_corpus({path()}, options).documents.at(0).language, "fr");
}

TEST_F(CorpusTest, NothingToRead) {
    const Corpus corpus = read_corpus({}, {});
    EXPECT_THAT(ids(corpus), IsEmpty());
    EXPECT_THAT(skipped(corpus), IsEmpty());
    EXPECT_THAT(skipped(read_corpus({""}, {})), ElementsAre("!: no such file or folder"));
}

}  // namespace
}  // namespace claimdiff
