// A draft against its sources, and a change in a corpus.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Against : public ProgramTest {
  protected:
    void SetUp() override {
        ProgramTest::SetUp();
        write("sources/port.txt", "The ferry rescued 214 passengers off Lanport on Friday.\n");
        write("sources/wire.txt", "The ferry rescued 214 passengers off Lanport on Friday.\n");
        // Two sources that differ about what the draft does not mention.
        write("sources/x.txt", "The storm killed 12 people in Varna on Monday, police said.\n");
        write("sources/y.txt", "The storm killed 15 people in Varna on Monday, police said.\n");
        write(
            "drafts/today.md",
            "# On Friday\n\nThe ferry rescued 241 passengers off Lanport on Friday.\n\nThe rope "
            "was 18 metres long.\n");
    }

    json checked(std::vector<std::string> arguments, const std::string& input = "/dev/null") {
        arguments.insert(arguments.begin(), "check");
        arguments.insert(arguments.end(), {"--format", "json"});
        const Outcome outcome = run(arguments, {}, input);
        status_ = outcome.status;
        EXPECT_FALSE(outcome.out.empty()) << outcome.error;
        return json::parse(outcome.out);
    }

    int status_ = -1;
};

TEST_F(Against, ReportsWhatTouchesTheDraftInTheDraft) {
    const json report = checked({"--against", path("sources"), path("drafts/today.md")});
    EXPECT_EQ(status_, 1);
    ASSERT_EQ(report["findings"].size(), 2U) << report.dump(1);
    const json& conflict = report["findings"][0];
    EXPECT_EQ(conflict["level"], "error");
    EXPECT_EQ(conflict["sides"][0]["value"], 241);
    EXPECT_EQ(conflict["sides"][0]["claims"][0]["document"], "today.md");
    EXPECT_EQ(conflict["sides"][0]["claims"][0]["line"], 3);
    EXPECT_EQ(conflict["sides"][1]["claims"][0]["document"], "port.txt");
    EXPECT_THAT(
        conflict["message"].get<std::string>(), HasSubstr("the draft says 241, the sources 214"));
    const json& unsourced = report["findings"][1];
    EXPECT_EQ(unsourced["class"], "unsourced");
    EXPECT_EQ(unsourced["level"], "note");
    EXPECT_EQ(unsourced["rule"], "draft/unsourced");
    EXPECT_EQ(unsourced["sides"][0]["claims"][0]["quote"], "18 metres");
    for (const json& agreement : report["agreements"]) {
        EXPECT_EQ(agreement["sides"][0]["claims"][0]["document"], "today.md");
    }
}

TEST_F(Against, TheIdIsThatOfTheWholeCorpus) {
    const json draft = checked({"--against", path("sources"), path("drafts/today.md")});
    const json all = checked({path("sources"), path("drafts/today.md")});
    bool same = false;
    for (const json& finding : all["findings"]) {
        same = same || finding["id"] == draft["findings"][0]["id"];
    }
    EXPECT_TRUE(same);
}

TEST_F(Against, ADraftOnStandardInputAndSourcesInTheConfiguration) {
    const json report = checked(
        {"--against", path("sources"), "-", "--stdin-name", "drafts/today.md"},
        path("drafts/today.md"));
    EXPECT_EQ(status_, 1);
    EXPECT_EQ(report["findings"][0]["sides"][0]["claims"][0]["document"], "drafts/today.md");
    write("claimdiff.yaml", "against: sources\nlevels: {draft/unsourced: error}\n");
    const json configured = checked({path("drafts/today.md")});
    EXPECT_EQ(configured["summary"]["errors"], 2);
}

TEST_F(Against, ADraftAmongTheSourcesIsADraft) {
    write("sources/today.md", read_whole(path("drafts/today.md")));
    const json report = checked({"--against", path("sources"), path("sources/today.md")});
    EXPECT_EQ(report["findings"].size(), 2U);
    EXPECT_EQ(report["summary"]["documents"], 5);
}

TEST_F(Against, LocationsCanBeOpened) {
    const Outcome outcome = run(
        {"check", "--against", path("sources"), path("drafts/today.md"), "--format", "sarif"});
    const json result = json::parse(outcome.out)["runs"][0]["results"][0];
    const auto uri = [](const json& location) {
        return location["physicalLocation"]["artifactLocation"]["uri"].get<std::string>();
    };
    EXPECT_THAT(uri(result["locations"][0]), HasSubstr("/drafts/today.md"));
    EXPECT_THAT(uri(result["relatedLocations"][1]), HasSubstr("/sources/port.txt"));
}

TEST_F(Against, NothingToCheckIsAnError) {
    std::filesystem::create_directory(path("empty"));
    const std::string draft = path("drafts/today.md");
    EXPECT_EQ(run({"check", "--against", path("empty"), draft}).status, 2);
    EXPECT_EQ(run({"check", "--against", path("none"), draft}).status, 2);
    EXPECT_EQ(run({"check", "--against", path("sources"), path("empty")}).status, 2);
    EXPECT_EQ(
        run({"check", "--against", path("sources"), path("empty"), "--allow-empty"}).status, 0);
}

TEST_F(Against, OnlyWhatTouchesTheChange) {
    const std::string x = path("sources/x.txt"), wire = path("sources/wire.txt");
    const json report = checked({path("sources"), "--only-touching", x});
    EXPECT_EQ(status_, 1);
    ASSERT_EQ(report["findings"].size(), 1U);
    EXPECT_EQ(report["findings"][0]["sides"][0]["claims"][0]["document"], "x.txt");
    const json y = checked({path("sources"), "--only-touching", path("sources/y.txt")});
    EXPECT_EQ(y["findings"][0]["sides"][0]["claims"][0]["document"], "y.txt");
    EXPECT_EQ(y["findings"][0]["id"], report["findings"][0]["id"]);
    EXPECT_EQ(checked({path("sources"), "--only-touching", wire})["findings"].size(), 0U);
    EXPECT_EQ(status_, 0);
    checked({path("sources"), "--only-touching", wire, path("drafts/today.md")});
    EXPECT_EQ(status_, 0);
    checked({path("sources"), "--only-touching", path("drafts/today.md")});
    EXPECT_EQ(status_, 2);
    checked({path("sources"), "--allow-empty", "--only-touching", path("drafts/today.md")});
    EXPECT_EQ(status_, 0);
    checked({path("sources"), "--only-touching", wire, path("sources/gone.txt")});
    EXPECT_EQ(status_, 2);
}

TEST_F(Against, TheRuleIsExplained) {
    EXPECT_THAT(run({"explain", "draft/unsourced"}).out, HasSubstr("No source mentions"));
    EXPECT_THAT(run({"rules", "list"}).out, HasSubstr("draft/unsourced"));
}

}  // namespace
}  // namespace claimdiff::cli
