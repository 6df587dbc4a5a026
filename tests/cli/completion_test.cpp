// What is generated from the command tree: the manual and the completion scripts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using testing::HasSubstr;

class Completion : public ProgramTest {
  protected:
    // What bash would offer for these words, the last one being typed.
    std::string offered(const std::string& words) const {
        write(
            "try.sh",
            run({"completion", "bash"}).out + "COMP_WORDS=(" + words
                + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]}-1))\n_claimdiff\necho \"${COMPREPLY[*]}\"\n");
        EXPECT_EQ(std::system(("bash " + path("try.sh") + " >" + path("offered")).c_str()), 0);
        return read_whole(path("offered"));
    }
};

TEST_F(Completion, BashOffersCommandsOptionsAndChoices) {
    EXPECT_EQ(offered("claimdiff che"), "check\n");
    EXPECT_EQ(offered("claimdiff rules ''"), "list validate\n");
    EXPECT_EQ(offered("claimdiff check --fo"), "--format\n");
    EXPECT_EQ(offered("claimdiff check desk --format s"), "sarif\n");
    EXPECT_EQ(offered("claimdiff extract --format ''"), "text jsonl\n");
    EXPECT_EQ(offered("claimdiff rules list --r"), "--rules\n");
    EXPECT_EQ(offered("claimdiff completion ''"), "bash zsh fish\n");
    EXPECT_EQ(offered("claimdiff check --rules ''"), "\n");  // files, by the shell
}

TEST_F(Completion, OtherShells) {
    const std::string zsh = run({"completion", "zsh"}).out;
    EXPECT_EQ(zsh.rfind("#compdef claimdiff\n", 0), 0U);
    EXPECT_THAT(zsh, HasSubstr("claimdiff_check:--fail-on) offered=\"error warning note never\""));
    EXPECT_THAT(
        run({"completion", "fish"}).out,
        HasSubstr("complete -c claimdiff -n '__fish_seen_subcommand_from rules; and "
                  "__fish_seen_subcommand_from list' -l rules -r -d"));
}

TEST_F(Completion, TheManualPageIsUpToDate) {
    const std::string page = std::string(CLAIMDIFF_SOURCE_DIR) + "/docs/claimdiff.1";
    EXPECT_EQ(read_whole(page), run({"--manual"}).out)
        << "write it anew: claimdiff --manual > docs/claimdiff.1";
}

}  // namespace
}  // namespace claimdiff::cli
