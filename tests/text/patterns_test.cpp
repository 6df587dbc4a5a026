// Patterns against paths, and against git itself.
#include "text/patterns.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

TEST(Patterns, DecideAsGitDoes) {
    struct Row {
        const char* patterns;
        const char* path;
        bool ignored;
    };
    const Row rows[] = {
        {"*.log", "a.log", true},
        {"*.log", "x/a.log", true},
        {"*.log", "a.log.txt", false},
        {"/a.txt", "a.txt", true},
        {"/a.txt", "x/a.txt", false},
        {"x/a.txt", "y/x/a.txt", false},
        {"x/*.txt", "x/y/a.txt", false},
        {"**/a.txt", "a.txt", true},
        {"**/a.txt", "x/y/a.txt", true},
        {"x/**", "x/y/a.txt", true},
        {"x/**/a.txt", "x/a.txt", true},
        {"x/**/a.txt", "x/y/z/a.txt", true},
        {"build/", "build", false},  // a file
        {"*.log\n!keep.log", "keep.log", false},
        {"!keep.log\n*.log", "keep.log", true},
        {"# a comment", "# a comment", false},
        {"\\#a", "#a", true},
        {"\\!a", "!a", true},
        {"a ", "a", true},
        {"a\\ ", "a ", true},
        {"a\r\nb", "a", true},
        {"[ab].txt", "b.txt", true},
        {"[!ab].txt", "b.txt", false},
        {"?.txt", "ab.txt", false},
        {"\xEF\xBB\xBF"
         "a.txt",
         "a.txt",
         true},
        {"\n\n/\n!", "a.txt", false},
    };
    for (const Row& row : rows) {
        const PatternList list = PatternList::parse(row.patterns);
        const Pattern* const found = list.decide(row.path, EntryType::file);
        EXPECT_EQ(found != nullptr && !found->negated, row.ignored)
            << row.patterns << " | " << row.path;
    }
}

TEST(Patterns, AFoldersPatternDecidesAboutWhatIsInIt) {
    const PatternList list = PatternList::parse("reports/\n!reports/old/");
    const auto included = [&](const char* path) {
        const Pattern* const found = list.decide_within(path);
        return found != nullptr && !found->negated;
    };
    EXPECT_TRUE(included("reports/may/a.txt"));
    EXPECT_FALSE(included("reports/old/a.txt"));
    EXPECT_FALSE(included("notes/a.txt"));
}

// Every pattern with every path, asked of `git check-ignore`.
TEST(Patterns, AgreeWithGit) {
    if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "no git";
    const std::string paths[]
        = {"a",
           "b.txt",
           "x/a",
           "x/b.txt",
           "x/y/a",
           "x/y/b.txt",
           "x/y/z/a",
           "ab",
           "x/ab",
           "a b",
           "[a]",
           "a*b",
           "x/#a",
           "\xC3\xA9.txt",
           "x.y/a",
           "-a",
           "x/y/z/deep.tar.gz",
           "A"};
    const std::string patterns[] = {"a",         "/a",         "x/",
                                    "x",         "/x/",        "x/a",
                                    "x/*",       "x/**",       "**/a",
                                    "**/y/a",    "x/**/a",     "*",
                                    "**",        "*.txt",      "*.*",
                                    "?",         "a?",         "[a-b]",
                                    "[!a]*",     "[^a]*",      "[[:upper:]]",
                                    "\\a",       "a\\*b",      "\\[a]",
                                    "a\\ b",     "a b",        "*/a",
                                    "*/*/a",     "x/y/**/a",   "**/x/**/a",
                                    "/**/a",     "/**",        "**/",
                                    "y/",        "y/a",        "x.y",
                                    "#a",        "\\#a",       "!a",
                                    "*\n!b.txt", "*\n!x/\n!a", "x/*\n!x/a",
                                    "*.tar.*",   "a**b",       "-a",
                                    "\xC3\xA9*", "??.txt",     "x/y/z/",
                                    "x//a",      "a/",         "/x/y/*\n!/x/y/a",
                                    "[a-",       "a\\"};
    std::string name = (fs::temp_directory_path() / "claimdiff-patterns-XXXXXX").string();
    const fs::path root = ::mkdtemp(name.data());
    for (const std::string& path : paths) {
        fs::create_directories((root / path).parent_path());
        std::ofstream(root / path) << "text";
    }
    const std::string in = "cd '" + root.string() + "' && ";
    ASSERT_EQ(std::system((in + "git init -q . 2>/dev/null").c_str()), 0);
    {
        std::ofstream list(root / ".git" / "paths");
        for (const std::string& path : paths) list << path << '\0';
    }
    for (const std::string& pattern : patterns) {
        std::ofstream(root / ".gitignore") << pattern << "\n";
        const int status = std::system((in
                                        + "git -c core.excludesFile=/dev/null check-ignore -z "
                                          "--stdin <.git/paths >.git/ignored")
                                           .c_str());
        ASSERT_NE(status, -1);
        std::ifstream file(root / ".git" / "ignored");
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const PatternList list = PatternList::parse(pattern + "\n");
        for (const std::string& path : paths) {
            const bool by_git = ('\0' + bytes).find('\0' + path + '\0') != std::string::npos;
            // As a walk does: nothing in an ignored folder is looked at.
            bool ignored = false;
            for (std::size_t slash = path.find('/'); !ignored; slash = path.find('/', slash + 1)) {
                const bool whole = slash == path.npos;
                const Pattern* const found = list.decide(
                    path.substr(0, slash), whole ? EntryType::file : EntryType::folder);
                ignored = found != nullptr && !found->negated;
                if (whole) break;
            }
            EXPECT_EQ(ignored, by_git) << "pattern " << pattern << " | path " << path;
        }
    }
    fs::remove_all(root);
}

}  // namespace
}  // namespace claimdiff
