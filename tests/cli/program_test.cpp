// The command from outside: exit statuses, streams, files written, and the same bytes every time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Program : public ProgramTest {
  protected:
    // Two texts that cannot both be right.
    void write_conflict() const {
        write("desk/a.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
        write("desk/b.txt", "The storm killed 15 people in Varna on Monday, police said.\n");
    }

    // Two texts that say nothing against each other.
    void write_harmony() const {
        write("calm/a.txt", "The library opens again this spring.\n");
        write("calm/b.txt", "The library opens again this spring.\n");
    }
};

TEST_F(Program, ExitStatusTable) {
    write_conflict();
    write_harmony();
    write("rules/bad/x.yaml", "no: [rule\n");
    std::filesystem::create_directory(path("empty"));
    struct Row {
        std::vector<std::string> arguments;
        int status;
    };
    const std::string desk = path("desk"), calm = path("calm"), empty = path("empty");
    const Row rows[] = {
        {{"check", desk}, 1},
        {{"check", desk, "--fail-on", "never"}, 0},
        {{"check", desk, "--fail-on", "note"}, 1},
        {{"check", calm}, 0},
        {{"check", calm, "--fail-on", "warning"}, 0},
        {{"check", empty}, 2},
        {{"check", empty, "--allow-empty"}, 0},
        {{"check", path("none")}, 2},
        {{"check", path("none"), "--allow-empty"}, 2},
        {{"check", desk, path("none")}, 2},
        {{"check", calm, path("none")}, 2},
        {{"check", desk, "--rules", path("rules")}, 2},
        {{"check", desk, "--rules", path("none")}, 2},
        {{"check", desk, "--languages", path("none")}, 2},
        {{"check", desk, "--language", "xx"}, 2},
        {{"check", desk, "--output", "json=" + path("none/report.json")}, 2},
        {{"extract", calm}, 0},
        {{"extract", empty}, 2},
        {{"extract", "--from-jsonl", path("none")}, 2},
        {{"explain", "news/casualties"}, 0},
        {{"explain", "news/nothing"}, 2},
        {{"rules", "list"}, 0},
        {{"rules", "validate"}, 0},
        {{"rules", "validate", path("rules")}, 2},
        {{"completion", "bash"}, 0},
        {{"completion", "tcsh"}, 2},
        {{"--version"}, 0},
        {{"--help"}, 0},
        {{"check", "--help"}, 0},
        {{}, 2},
        {{"chek"}, 2},
        {{"rules"}, 2},
        {{"check", "--bogus", calm}, 2},
        {{"check", calm, "--threads", "-1"}, 2},
        {{"check", calm, "--threads", "many"}, 2},
        {{"check", calm, "--fail-on", "always"}, 2},
        {{"check", calm, "--explain-slots", "--format", "json"}, 2},
    };
    for (const Row& row : rows) {
        const Outcome result = run(row.arguments);
        EXPECT_EQ(result.status, row.status) << testing::PrintToString(row.arguments) << "\n"
                                             << result.error;
        EXPECT_EQ(result.status == 2, !result.error.empty())
            << testing::PrintToString(row.arguments);
    }
}

TEST_F(Program, UsageErrorsSayWhatIsKnown) {
    write_harmony();
    struct Row {
        std::vector<std::string> arguments;
        std::string said;
    };
    const Row rows[] = {
        {{"check", path("calm"), "--format", "xml"}, "text,json,jsonl,sarif,github,junit"},
        {{"check", path("calm"), "--output", "xml=a"}, "the formats are text, json, jsonl"},
        {{"check", path("calm"), "--output", "json"}, "'json' is not FORMAT=FILE"},
        {{"check", path("calm"), "--output", "json="}, "'json=' names no file"},
        {{"check", path("calm"), "--language", "xx"}, "known are "},
        {{"chek"}, "the commands are check, init"},
        {{"check", "--bogus"}, "try 'claimdiff check --help'"},
        {{"rules", "lst"}, "try 'claimdiff rules --help'"},
    };
    for (const Row& row : rows) {
        const Outcome result = run(row.arguments);
        EXPECT_THAT(result.error, HasSubstr(row.said));
        EXPECT_THAT(result.error, StartsWith("claimdiff: "));
        EXPECT_THAT(result.out, IsEmpty());
    }
}

TEST_F(Program, FindingsArePrintedEvenWhenAFileCannotBeRead) {
    write_conflict();
    const Outcome result = run({"check", path("desk"), path("none"), "--format", "json"});
    EXPECT_EQ(result.status, 2);
    const auto report = nlohmann::json::parse(result.out);
    EXPECT_EQ(report["findings"].size(), 1U);
    EXPECT_EQ(report["summary"]["documents"], 2);
    ASSERT_EQ(report["skipped"].size(), 1U);
    EXPECT_THAT(result.error, HasSubstr("none"));
}

TEST_F(Program, AFileWithoutPermissionIsUnreadable) {
    write_conflict();
    ::chmod(path("desk/b.txt").c_str(), 0);
    const Outcome result = run_bound_by_permissions({"check", path("desk")});
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.error, HasSubstr("b.txt"));
}

TEST_F(Program, ReportsGoToFilesWholeAndOnlyWhole) {
    write_conflict();
    const std::string json = path("report.json"), sarif = path("report.sarif");
    write("report.json", "old");
    ::chmod(json.c_str(), 0640);
    const Outcome result
        = run({"check", path("desk"), "--output", "json=" + json, "--output", "sarif=" + sarif});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.out, HasSubstr("1 error"));
    EXPECT_EQ(nlohmann::json::parse(read_whole(json))["schema_version"], "1");
    EXPECT_EQ(nlohmann::json::parse(read_whole(sarif))["version"], "2.1.0");
    struct stat status {};
    ASSERT_EQ(::stat(json.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0640U);
    // Nothing temporary is left behind.
    std::size_t reports = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        reports += entry.path().filename().string().rfind("report", 0) == 0 ? 1U : 0U;
    }
    EXPECT_EQ(reports, 2U);
}

TEST_F(Program, AFailedFileDoesNotSilenceTheOthers) {
    write_conflict();
    const Outcome result = run(
        {"check",
         path("desk"),
         "--output",
         "json=" + path("none/a.json"),
         "--output",
         "csv=" + path("b.csv")});
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.error, HasSubstr("none/a.json"));
    EXPECT_THAT(result.out, HasSubstr("1 error"));
    EXPECT_THAT(read_whole(path("b.csv")), HasSubstr(",error,conflict,news/"));
}

TEST_F(Program, WritesThroughLinksAndIntoDevices) {
    write_conflict();
    write("real.json", "old");
    std::filesystem::create_symlink("real.json", path("link.json"));
    run(
        {"check",
         path("desk"),
         "--output",
         "json=" + path("link.json"),
         "--output",
         "csv=/dev/null"});
    EXPECT_TRUE(std::filesystem::is_symlink(path("link.json")));
    EXPECT_THAT(read_whole(path("real.json")), HasSubstr("schema_version"));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(Program, AFullDeviceIsAFailure) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full";
    write_harmony();
    for (const char* const command : {"check", "extract"}) {
        const Outcome result = run({command, path("calm")}, {}, "/dev/null", "/dev/full");
        EXPECT_EQ(result.status, 2);
        EXPECT_THAT(result.error, HasSubstr("standard output cannot be written"));
    }
}

TEST_F(Program, ABrokenPipeIsNoCrash) {
    write_conflict();
    const std::string command = std::string(CLAIMDIFF_PROGRAM) + " check " + path("desk") + " 2>"
                                + path("said") + "; echo $? >" + path("status");
    // The reader is gone before the program writes.
    ASSERT_EQ(std::system(("( sleep 0.2; " + command + " ) | true").c_str()), 0);
    for (int tries = 0; tries < 100 && read_whole(path("status")).empty(); ++tries) {
        ::usleep(20000);
    }
    EXPECT_EQ(read_whole(path("status")), "2\n");
    EXPECT_THAT(read_whole(path("said")), IsEmpty());
}

TEST_F(Program, TheSameBytesOnAnyNumberOfThreadsInAnyOrder) {
    write_conflict();
    for (int copy = 0; copy < 6; ++copy) {
        write(
            "desk/more" + std::to_string(copy) + ".txt",
            "On Monday " + std::to_string(20 + copy) + " houses burned in Varna.\n");
    }
    const std::string a = path("desk/a.txt"), b = path("desk/b.txt"), c = path("desk/more3.txt");
    for (const std::string format : {"text", "json", "sarif"}) {
        const std::string once
            = run({"check", path("desk"), "--format", format, "--threads", "1"}).out;
        EXPECT_THAT(once, Not(IsEmpty()));
        for (const std::string threads : {"1", "2", "8"}) {
            for (const std::string locale : {"C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"}) {
                const Outcome again = run(
                    {"check", path("desk"), "--format", format, "--threads", threads},
                    {"LC_ALL=" + locale});
                EXPECT_EQ(again.out, once) << format << " " << threads << " " << locale;
            }
        }
        EXPECT_EQ(
            run({"check", a, b, c, "--format", format}).out,
            run({"check", c, b, a, "--format", format}).out);
    }
}

TEST_F(Program, ColourFollowsTheOptionThenTheEnvironment) {
    write_conflict();
    const auto coloured = [&](std::vector<std::string> more, std::vector<std::string> variables) {
        more.insert(more.begin(), {"check", path("desk")});
        return run(more, std::move(variables)).out.find('\x1b') != std::string::npos;
    };
    EXPECT_FALSE(coloured({}, {}));
    EXPECT_TRUE(coloured({}, {"CLICOLOR_FORCE=1"}));
    EXPECT_FALSE(coloured({}, {"CLICOLOR_FORCE=0"}));
    EXPECT_FALSE(coloured({}, {"CLICOLOR_FORCE=1", "NO_COLOR=1"}));
    EXPECT_TRUE(coloured({"--color", "always"}, {"NO_COLOR=1"}));
    EXPECT_FALSE(coloured({"--color", "never"}, {"CLICOLOR_FORCE=1"}));
}

TEST_F(Program, StandardInputIsATextLikeAnyOther) {
    write_conflict();
    const Outcome result = run(
        {"check", path("desk/a.txt"), "-", "--stdin-name", "draft.txt", "--format", "json"},
        {},
        path("desk/b.txt"));
    EXPECT_EQ(result.status, 1) << result.error;
    const auto report = nlohmann::json::parse(result.out);
    EXPECT_EQ(report["documents"][1]["document"], "draft.txt");
}

TEST_F(Program, AFindingIsExplainedByTheBeginningOfItsId) {
    write_conflict();
    const auto report = nlohmann::json::parse(run({"check", path("desk"), "--format", "json"}).out);
    ASSERT_EQ(report["findings"].size(), 1U);
    const std::string id = report["findings"][0]["id"];
    const Outcome result = run({"explain", id.substr(0, 8), path("desk")});
    EXPECT_EQ(result.status, 0) << result.error;
    EXPECT_THAT(result.out, HasSubstr("error[news/"));
    EXPECT_EQ(run({"explain", "nothing-like-it", path("desk")}).status, 2);
}

TEST_F(Program, AFindingsExplanationGivesTheWaiverToCopy) {
    write_conflict();
    const auto report = nlohmann::json::parse(run({"check", path("desk"), "--format", "json"}).out);
    const std::string id = report["findings"][0]["id"];
    const std::string out = run({"explain", id, path("desk")}).out;
    EXPECT_THAT(out, HasSubstr("\nWhy\n"));
    EXPECT_THAT(out, HasSubstr("\nWhat to do\n"));
    const auto begin = out.find("        waivers:\n");
    ASSERT_NE(begin, out.npos);
    const auto end = out.find("may stand\n", begin) + 10;
    std::string waivers;  // without the indent of the explanation
    std::istringstream lines(out.substr(begin, end - begin));
    for (std::string line; std::getline(lines, line);) waivers += line.substr(8) + "\n";
    write("waivers.yaml", waivers);
    EXPECT_EQ(run({"check", path("desk"), "--waivers", path("waivers.yaml")}).status, 0) << waivers;
    EXPECT_THAT(
        out,
        HasSubstr("\n          - rule: news/casualties\n            measure: \"people killed\"\n"));
    EXPECT_THAT(
        run({"explain", id, path("desk"), "--waivers", path("waivers.yaml")}).out,
        HasSubstr("\nWaived\n    why it may stand"));
}

TEST_F(Program, ARuleIsExplained) {
    const std::string out = run({"explain", "news/casualties"}).out;
    EXPECT_THAT(out, StartsWith("news/casualties: Numbers of people killed"));
    for (const char* part :
         {"\nWhy\n    A toll is",
          "\nExample\n    One text counts 12",
          "\nIn a test\n    agency.txt: Twelve people",
          "\n    -> conflict: 12 | 15\n",
          "\nWhat to do\n",
          "\nHow to waive\n",
          "levels: {news/casualties: off}"})
        EXPECT_THAT(out, HasSubstr(part));
}

TEST_F(Program, SlotsAreExplainedByTheRulesInForce) {
    write_conflict();
    write("desk/c.txt", "The storm injured 40 people in Varna on Monday, police said.\n");
    const std::string out = run({"check", path("desk"), "--explain-slots"}).out;
    for (const char* part :
         {"slot 1: people killed (news/casualties)\n",
          "  12  a.txt:1:18 \"12 people\"\n",
          "  15  b.txt:1:18 \"15 people\"\n",
          "  compared because\n    a.txt:1:18 ~ b.txt:1:18: same thing: people; same event: "
          "killed",
          "  found\n    conflict: 12 | 15\n",
          "  not compared\n    a.txt:1:18 \"12 people\" | c.txt:1:19 \"40 people\": different "
          "events: killed and injured\n"})
        EXPECT_THAT(out, HasSubstr(part));
    write("rules/own/arrests.yaml", R"(kind: quantity
summary: Arrests differ
why: Numbers of arrests are looked up.
select: {claims: [count], events: [justice]}
tests: [{name: t, documents: [{name: a, text: b}], findings: []}]
)");
    const std::string other
        = run({"check", path("desk"), "--explain-slots", "--rules", path("rules")}).out;
    EXPECT_THAT(other, HasSubstr("slot 1: people killed (no rule selects it: not judged)\n"));
    EXPECT_THAT(other, Not(HasSubstr("found")));
    EXPECT_THAT(other, Not(HasSubstr("not compared")));
}

TEST_F(Program, RulesThatCanNeverFireAreRefused) {
    const std::string head = "kind: date\nsummary: s\nwhy: w\n",
                      tests = "tests: [{name: t, documents: [{name: a, text: b}], findings: []}]\n";
    write("calm/a.txt", "The library opens again this spring.\n");
    write("own/a.yaml", head + tests);
    write("own/b.yaml", head + tests);
    write("misspelt/a.yaml", head + "select: {events: [gatherng]}\n" + tests);
    write("again/own/a.yaml", head + tests);
    struct Row {
        std::vector<std::string> arguments;
        std::string said;
    };
    const Row rows[] = {
        {{"check", path("calm"), "--rules", path("own")},
         "own/b.yaml:1:1: 'own/b' can never fire: other rules take all that it selects"},
        {{"rules", "validate", path("own")}, "own/b.yaml:1:1: 'own/b' can never fire"},
        {{"test", path("own")}, "own/b.yaml:1:1: 'own/b' can never fire"},
        {{"rules", "validate", path("misspelt")},
         "misspelt/a.yaml:4:19: no concept 'gatherng' among the events: the rule could never fire "
         "(did you mean 'gathering"},
        {{"rules", "list", "--rules", path("own"), "--rules", path("again/own")},
         "again/own/a.yaml:1:1: a second rule 'own/a' (the first is "},
    };
    for (const Row& row : rows) {
        const Outcome result = run(row.arguments);
        EXPECT_EQ(result.status, 2) << row.said;
        EXPECT_THAT(result.error, HasSubstr(row.said));
    }
}

// Rules may name the concepts of the user's own languages.
TEST_F(Program, OwnConceptsAreKnown) {
    write("calm/a.txt", "The library opens again this spring.\n");
    write("own/a.yaml", R"(kind: quantity
summary: s
why: w
select: {nouns: [gadgets/blue]}
tests: [{name: t, documents: [{name: a, text: b}], findings: []}]
)");
    const std::string languages = CLAIMDIFF_SOURCE_DIR "/languages/en";
    std::filesystem::create_directory(path("languages"));
    std::filesystem::copy(
        languages, path("languages/en"), std::filesystem::copy_options::recursive);
    const std::vector<std::string> arguments{
        "check", path("calm"), "--rules", path("own"), "--languages", path("languages")};
    EXPECT_THAT(run(arguments).error, HasSubstr("no concept 'gadgets/blue'"));
    write("languages/concepts.yaml", "nouns:\n  gadgets/blue: blue gadgets\n");
    EXPECT_EQ(run(arguments).status, 0) << run(arguments).error;
}

}  // namespace
}  // namespace claimdiff::cli
