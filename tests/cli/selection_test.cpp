// Which files are read: ignore files, patterns, lists of files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class Selection : public ProgramTest {
  protected:
    void write_texts(std::initializer_list<const char*> names) const {
        for (const char* const name : names) write(name, "A text.\n");
    }

    std::string listed(std::vector<std::string> options) const {
        options.insert(options.begin(), {"check", "--list-files"});
        const Outcome outcome = run(options);
        EXPECT_EQ(outcome.status, 0) << outcome.error;
        return outcome.out;
    }
};

TEST_F(Selection, EveryFileHasItsReason) {
    write_texts(
        {"d/a.txt",
         "d/b.log",
         "d/.hidden",
         "d/old/c.txt",
         "d/keep/k.log",
         "d/x.tmp",
         "d/n/own.txt"});
    write("d/empty.txt", "");
    write("d/bytes", std::string("\0\1\2\3", 4));
    write("d/.gitignore", "# logs\n*.log\n");
    write("d/keep/.gitignore", "!k.log\n");
    write("d/.claimdiffignore", "own.txt\n");
    write("d/claimdiff.yaml", "exclude: [old/]\n");
    EXPECT_EQ(
        listed({path("d")}),
        "skipped  .claimdiffignore: hidden\n"
        "skipped  .gitignore: hidden\n"
        "skipped  .hidden: hidden\n"
        "read     a.txt\n"
        "skipped  b.log: ignored by .gitignore:2 (*.log)\n"
        "skipped  bytes: binary\n"
        "skipped  claimdiff.yaml: belongs to claimdiff\n"
        "skipped  empty.txt: empty\n"
        "skipped  keep/.gitignore: hidden\n"
        "read     keep/k.log\n"
        "skipped  n/own.txt: ignored by .claimdiffignore:1 (own.txt)\n"
        "skipped  old: excluded (old/)\n"
        "read     x.tmp\n");
}

TEST_F(Selection, IgnoreFilesOfTheRepositoryHoldAndOursWins) {
    write_texts({"r/desk/a.txt", "r/desk/b.txt", "r/desk/c.txt"});
    std::filesystem::create_directory(path("r/.git"));
    write("r/.gitignore", "/desk/a.txt\nb.txt\n");
    write("r/.claimdiffignore", "!b.txt\n");
    write(".gitignore", "c.txt\n");  // above the repository
    EXPECT_EQ(
        listed({path("r/desk")}),
        "skipped  a.txt: ignored by ../.gitignore:1 (/desk/a.txt)\n"
        "read     b.txt\n"
        "read     c.txt\n");
}

TEST_F(Selection, IncludeAndExcludeChooseInFoldersAndNotAmongNamedFiles) {
    write_texts({"d/a.txt", "d/b.md", "d/sub/c.txt", "d/sub/d.md"});
    EXPECT_EQ(
        listed({path("d"), "--include", "*.md", "--exclude", "/sub"}),
        "skipped  a.txt: not included\nread     b.md\nskipped  sub: excluded (/sub)\n");
    EXPECT_EQ(
        listed({path("d"), "--include", "sub/", "--include", "!c.txt"}),
        "skipped  a.txt: not included\nskipped  b.md: not included\n"
        "skipped  sub/c.txt: not included\nread     sub/d.md\n");
    EXPECT_EQ(listed({path("d/a.txt"), "--exclude", "*.txt"}), "read     a.txt\n");
    // Patterns of the configuration begin at its folder.
    write("claimdiff.yaml", "exclude: [/d/sub, /a.txt]\n");
    EXPECT_THAT(listed({path("d")}), HasSubstr("read     a.txt\n"));
    EXPECT_THAT(listed({path("d")}), HasSubstr("skipped  sub: excluded (/d/sub)\n"));
    EXPECT_THAT(listed({path("d"), "--exclude", "*.md"}), HasSubstr("read     sub/c.txt\n"));
}

TEST_F(Selection, WhatIsWrittenOrConfiguredIsNoText) {
    write("d/a.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
    write("d/b.txt", "The storm killed 15 people in Varna on Monday, police said.\n");
    write("d/waivers.yaml", "waivers: []\n");
    write("d/claimdiff.yaml", "waivers: waivers.yaml\n");
    const std::vector<std::string> arguments{
        "check", path("d"), "--format", "json", "--output", "markdown=" + path("d/report.md")};
    const std::string once = run(arguments).out;
    EXPECT_EQ(run(arguments).out, once);
    EXPECT_THAT(once, HasSubstr("\"documents\": 2"));
}

TEST_F(Selection, FilesFromAList) {
    write_texts({"d/a.txt", "d/b.txt", "d/c d.txt"});
    const std::string a = path("d/a.txt"), c = path("d/c d.txt");
    write("lines", a + "\r\n\n" + c + "\n");
    write("nul", a + '\0' + c + '\0');
    for (const char* const list : {"lines", "nul"}) {
        EXPECT_EQ(listed({"--files-from", path(list)}), "read     a.txt\nread     c d.txt\n");
    }
    const Outcome piped = run({"check", "--list-files", "--files-from", "-"}, {}, path("nul"));
    EXPECT_EQ(piped.out, "read     a.txt\nread     c d.txt\n");
    write("none", "");
    EXPECT_EQ(run({"check", "--files-from", path("none")}).status, 2);
    EXPECT_EQ(run({"check", "--files-from", path("none"), "--allow-empty"}).status, 0);
    EXPECT_EQ(run({"check", "--files-from", path("missing")}).status, 2);
    write("wrong", path("d/none.txt") + "\n");
    EXPECT_EQ(run({"check", "--files-from", path("wrong")}).status, 2);
    EXPECT_EQ(run({"check", path("d"), "--files-from", path("lines")}).status, 2);
}

}  // namespace
}  // namespace claimdiff::cli
