#include <gmock/gmock.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "checker/rule.hpp"
#include "checker/rule_coverage.hpp"
#include "checker/rule_faults.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

constexpr const char* rule_text = R"(kind: date
summary: Dates differ
why: A date is a fact.
tests: [{name: t, documents: [{name: a, text: b}], findings: []}]
)";

class Folder : public testing::Test {
  protected:
    Folder()
        : root_(
            fs::path(testing::TempDir()) / ("claimdiff-rule-sets-" + std::to_string(::getpid()))) {
        fs::remove_all(root_);
        fs::create_directories(root_);
    }
    ~Folder() override { fs::remove_all(root_); }

    void write(const std::string& name, const std::string& text = rule_text) const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << text;
    }

    std::string error(const std::string& folder = "") const {
        const auto sets = load_rule_sets((root_ / folder).string());
        return sets ? "no error" : sets.error().message;
    }

    fs::path root_;
};

std::vector<std::string> ids(const std::vector<RuleSet>& sets) {
    std::vector<std::string> out;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) out.push_back(rule.id);
    }
    return out;
}

TEST_F(Folder, OfOneSetOrOfSeveral) {
    write("desk/b.yaml");
    write("desk/a.yaml");
    write("desk/README.md", "not a rule");
    write("desk/.hidden.yaml", "not a rule");
    write("archive/c.yaml");
    write("empty/notes.txt", "no rules");
    const auto all = load_rule_sets(root_.string());
    ASSERT_TRUE(all) << to_string(all.error());
    EXPECT_THAT(ids(*all), testing::ElementsAre("archive/c", "desk/a", "desk/b"));
    for (const char* spelling : {"desk", "desk/", "desk/."}) {
        const auto one = load_rule_sets((root_ / spelling).string());
        ASSERT_TRUE(one) << to_string(one.error());
        EXPECT_THAT(ids(*one), testing::ElementsAre("desk/a", "desk/b")) << spelling;
        EXPECT_EQ(one->front().name, "desk");
    }
}

TEST_F(Folder, Errors) {
    EXPECT_EQ(error(), "no rules here");
    EXPECT_EQ(error("absent").substr(0, 22), "cannot read the folder");
    write("desk/a.yml");
    EXPECT_EQ(error(), "a rule file ends in .yaml");
    fs::remove(root_ / "desk/a.yml");
    write("desk/a.yaml", "kind: nothing");
    const auto sets = load_rule_sets(root_.string());
    ASSERT_FALSE(sets);
    EXPECT_EQ(sets.error().path, (root_ / "desk/a.yaml").generic_string());
    EXPECT_EQ(sets.error().line, 1U);
}

// The rules in the binary are those of the repository.
TEST(ShippedRules, AreTheFilesOfTheRepository) {
    const auto files = load_rule_sets(CLAIMDIFF_SOURCE_DIR "/rules");
    ASSERT_TRUE(files) << to_string(files.error());
    EXPECT_EQ(ids(shipped_rule_sets()), ids(*files));
    EXPECT_FALSE(shipped_rule_sets().empty());
}

TEST(ShippedRules, AreTheSameWithoutTheirTests) {
    const auto shown = [](const std::vector<RuleSet>& sets) {
        std::vector<std::string> rows;
        for (const RuleSet& set : sets) {
            for (const Rule& rule : set.rules) {
                std::string row = rule.id + '|' + rule.kind + '|' + rule.summary + '|' + rule.why
                                  + '|' + rule.example + '|' + rule.help + '|' + rule.path;
                for (const auto* list : {&rule.nouns, &rule.events}) {
                    for (const std::string& item : *list) row += '|' + item;
                }
                for (const ClaimKind kind : rule.claims) row += '|' + std::string(to_string(kind));
                for (const auto number : {rule.line, rule.column})
                    row += ':' + std::to_string(number);
                row += rule.accumulates ? " accumulates" : "";
                row += rule.varies ? " varies" : "";
                rows.push_back(row + ' ' + std::to_string(static_cast<int>(rule.level)));
            }
        }
        return rows;
    };
    const auto& alone = shipped_rule_sets(RuleTests::leave_out);
    EXPECT_EQ(shown(alone), shown(shipped_rule_sets()));
    for (const RuleSet& set : alone) {
        for (const Rule& rule : set.rules) EXPECT_TRUE(rule.tests.empty()) << rule.id;
    }
}

TEST(ShippedRules, EachHasAFiringAndASilentTest) {
    EXPECT_THAT(missing_coverage(shipped_rule_sets()), testing::IsEmpty());
}

TEST(ShippedRules, EachIsTestedInFrenchAndInEnglish) {
    for (const RuleSet& set : shipped_rule_sets()) {
        for (const Rule& rule : set.rules) {
            std::set<std::pair<std::string, bool>> seen;
            for (const RuleTest& test : rule.tests) {
                for (const TestDocument& document : test.documents)
                    seen.emplace(document.language, test.findings.empty());
            }
            for (const char* language : {"en", "fr"}) {
                EXPECT_TRUE(seen.contains({language, false})) << rule.id << " fires: " << language;
                EXPECT_TRUE(seen.contains({language, true})) << rule.id << " silent: " << language;
            }
        }
    }
}

TEST(ShippedRules, EachCanFire) { EXPECT_FALSE(find_rule_fault(shipped_rule_sets())); }

}  // namespace
}  // namespace claimdiff
