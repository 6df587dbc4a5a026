// claimdiff.yaml: where it is found, what it sets, how it is complained about.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Config : public ProgramTest {
  protected:
    // Two texts that cannot both be right.
    void write_conflict(const std::string& folder) const {
        write(folder + "/a.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
        write(folder + "/b.txt", "The storm killed 15 people in Varna on Monday, police said.\n");
    }
};

TEST_F(Config, IsFoundUpwardsFromTheTextsUpToTheRepository) {
    write_conflict("repository/desk/may");
    const std::string texts = path("repository/desk/may");
    std::filesystem::create_directory(path("repository/.git"));
    write("claimdiff.yaml", "fail-on: warning\nmin-level: note\n");
    EXPECT_EQ(run({"check", texts}).status, 1);  // not above the repository
    write("repository/claimdiff.yaml", "fail-on: never\n");
    EXPECT_EQ(run({"check", texts}).status, 0);
    EXPECT_EQ(run({"check", texts + "/a.txt", texts + "/b.txt"}).status, 0);
    EXPECT_EQ(run({"check", texts, "--no-config"}).status, 1);
    EXPECT_EQ(run({"check", texts, "--fail-on", "error"}).status, 1);
    write("repository/desk/claimdiff.yaml", "# nothing is set\n");  // the nearest alone
    EXPECT_EQ(run({"check", texts}).status, 1);
}

TEST_F(Config, TextsOfTwoFoldersShareWhatIsAboveBoth) {
    write("desk/one/a.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
    write("desk/two/b.txt", "The storm killed 15 people in Varna on Monday, police said.\n");
    write("desk/one/claimdiff.yaml", "fail-on: never\n");
    EXPECT_EQ(run({"check", path("desk/one"), path("desk/two")}).status, 1);
    write("desk/claimdiff.yaml", "fail-on: never\n");
    EXPECT_EQ(run({"check", path("desk/one"), path("desk/two")}).status, 0);
}

TEST_F(Config, FaultsHaveTheirPlace) {
    write_conflict("desk");
    struct Row {
        const char* yaml;
        const char* said;
    };
    const Row rows[] = {
        {"fail-on: eror\n", "claimdiff.yaml:1:10: unknown fail-on 'eror' (one of: error, warning"},
        {"min-level: never\n", "claimdiff.yaml:1:12: unknown min-level 'never'"},
        {"fail-on: error\nfail-on: note\n", "claimdiff.yaml:2:1: key 'fail-on' stands twice"},
        {"failon: error\n", "claimdiff.yaml:1:1: unknown key 'failon'"},
        {"exclude: {a: b}\n", "claimdiff.yaml:1:10: 'exclude' must be a list"},
        {"exclude:\n", "claimdiff.yaml:1:1: 'exclude' has no value"},
        {"allow-empty: yes\n", "claimdiff.yaml:1:14: 'allow-empty' must be true or false"},
        {"levels:\n  é: [\n", "claimdiff.yaml:3:1: not valid YAML"},
        {"levels:\n  news/dates: high\n", "claimdiff.yaml:2:15: unknown level 'high'"},
        {"levels: {news/date: note}\n",
         "claimdiff.yaml:1:10: no rule or rule set is called 'news/date'"},
        {"levels: {news: note, news: off}\n", "claimdiff.yaml:1:22: key 'news' stands twice"},
        {"waivers: none.yaml\n", "none.yaml: No such file or directory"},
        {"rules: [none]\n", "none: cannot read the folder"},
        {"language: xx\n", "'xx' is not known"},
    };
    for (const Row& row : rows) {
        write("desk/claimdiff.yaml", row.yaml);
        const Outcome outcome = run({"check", path("desk")});
        EXPECT_EQ(outcome.status, 2) << row.yaml;
        EXPECT_THAT(outcome.error, HasSubstr(row.said));
        EXPECT_THAT(outcome.out, IsEmpty()) << row.yaml;
    }
}

TEST_F(Config, LevelsOfRulesAndSets) {
    write_conflict("desk");
    struct Row {
        std::string yaml;
        std::vector<std::string> options;
        int status;
        const char* summary;
    };
    const Row rows[] = {
        {"levels: {news/casualties: warning}", {}, 0, "0 errors, 1 warning, 0 notes"},
        {"levels: {news/casualties: note}", {}, 0, "0 errors, 0 warnings, 1 note"},
        {"levels: {news/casualties: off}", {}, 0, "0 errors, 0 warnings, 0 notes"},
        {"levels: {news: note, news/casualties: error}", {}, 1, "1 error"},
        {"levels: {news/casualties: error, news: note}", {}, 1, "1 error"},
        {"levels: {news: off}", {}, 0, "0 errors, 0 warnings, 0 notes"},
        {"levels: {news: off}", {"--level", "news=error"}, 1, "1 error"},
        {"fail-on: note", {"--level", "news=note"}, 1, "1 note"},
        {"fail-on: note\nmin-level: warning", {"--level", "news=note"}, 0, "0 notes"},
        {"min-level: error", {"--level", "news=warning", "--min-level", "warning"}, 0, "1 warning"},
    };
    for (const Row& row : rows) {
        write("desk/claimdiff.yaml", row.yaml + "\n");
        std::vector<std::string> arguments{"check", path("desk")};
        arguments.insert(arguments.end(), row.options.begin(), row.options.end());
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, row.status) << row.yaml << outcome.error;
        EXPECT_THAT(outcome.out, HasSubstr(row.summary)) << row.yaml;
    }
    for (const char* const wrong : {"news", "=note", "news=high", "nothing=note"}) {
        EXPECT_EQ(run({"check", path("desk"), "--level", wrong}).status, 2) << wrong;
    }
}

TEST_F(Config, ShowGivesTheOriginOfEachValue) {
    write_conflict("desk");
    write(
        "desk/claimdiff.yaml",
        "fail-on: warning\nexclude: ['*.log', \"a b\"]\n\nlevels:\n  news: note\n"
        "  news/dates: off\nwaivers: w.yaml\n");
    const Outcome outcome = run(
        {"config", "show", path("desk"), "--min-level", "warning", "--level", "news/dates=error"});
    EXPECT_EQ(outcome.status, 0) << outcome.error;
    // The columns are as wide as the longest value, the path of the waivers.
    std::string lines;
    bool space = false;
    for (const char byte : outcome.out) {
        if (byte != ' ' || !space) lines += byte;
        space = byte == ' ';
    }
    const std::string file = path("desk/claimdiff.yaml");
    for (const std::string& line :
         {"# from " + file + "\n",
          "fail-on: warning # " + file + ":1\n",
          std::string("min-level: warning # command line\n"),
          "exclude: [\"*.log\", \"a b\"] # " + file + ":2\n",
          std::string("include: [] # default\n"),
          std::string("# baseline: # default\n"),
          "waivers: " + path("desk/w.yaml") + " # " + file + ":7\n",
          " news: note # " + file + ":5\n",
          std::string(" news/dates: error # command line\n")}) {
        EXPECT_THAT(lines, HasSubstr(line));
    }
    EXPECT_THAT(outcome.out, Not(HasSubstr("news/dates: off")));
    EXPECT_THAT(run({"config", "show", path("desk"), "--no-config"}).out, HasSubstr("# no claim"));
    // What is printed is a configuration.
    write("other/a.txt", "A text.\n");
    write("other/claimdiff.yaml", run({"config", "show", path("other")}).out);
    EXPECT_EQ(run({"check", path("other")}).status, 0);
}

TEST_F(Config, InitWritesAStarterAndNeverOverIt) {
    write_conflict("desk");
    const Outcome first = run({"init", path("desk")});
    EXPECT_EQ(first.status, 0) << first.error;
    EXPECT_THAT(first.out, EndsWith("desk/claimdiff.yaml written\n"));
    EXPECT_EQ(run({"check", path("desk")}).status, 1);
    write("desk/claimdiff.yaml", "fail-on: never\n");
    const Outcome second = run({"init", path("desk")});
    EXPECT_EQ(second.status, 2);
    EXPECT_THAT(second.error, HasSubstr("claimdiff.yaml: is there already"));
    EXPECT_EQ(read_whole(path("desk/claimdiff.yaml")), "fail-on: never\n");
    EXPECT_EQ(run({"init", path("none")}).status, 2);
}

TEST_F(Config, TheStartersCommentsAreSettings) {
    write("desk/a.txt", "A text.\n");
    run({"init", path("desk")});
    // Without the "# " before a key or a list under one, each is read.
    std::string starter = read_whole(path("desk/claimdiff.yaml")), keys;
    for (std::size_t at = 0; at < starter.size();) {
        const std::size_t end = starter.find('\n', at);
        std::string line = starter.substr(at, end - at);
        at = end + 1;
        if (line.rfind("# ", 0) == 0 && line.find(": ") != line.npos && line[2] >= 'a'
            && line[2] <= 'z' && line.find(' ', 2) > line.find(':')) {
            line = line.substr(2);
        }
        if (line == "# levels:") line = "levels:";
        if (line.rfind("#   news/quotations", 0) == 0 || line.rfind("#   reports:", 0) == 0) {
            line = line.substr(2);
        }
        keys += line + "\n";
    }
    write("desk/claimdiff.yaml", keys);
    const Outcome outcome = run({"config", "show", path("desk")});
    EXPECT_EQ(outcome.status, 0) << outcome.error << keys;
    for (const char* const line :
         {"min-level: note",
          "include: [\"*.txt\"",
          "exclude: [archive/]",
          "reports: warning",
          "waivers.yaml",
          "baseline.yaml",
          "/sources",
          "language: en",
          "/rules"}) {
        EXPECT_THAT(outcome.out, HasSubstr(line));
    }
    EXPECT_THAT(outcome.out, Not(HasSubstr("# default\n# ")));
}

}  // namespace
}  // namespace claimdiff::cli
