// The command from outside: exit statuses, streams, files written, and the same bytes every time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

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
    if (::geteuid() == 0) GTEST_SKIP() << "the superuser reads everything";
    write_conflict();
    ::chmod(path("desk/b.txt").c_str(), 0);
    const Outcome result = run({"check", path("desk")});
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

}  // namespace
}  // namespace claimdiff::cli
