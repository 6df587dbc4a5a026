// Files that are no news at all: a report or a clear error, never a signal.
#include <gtest/gtest.h>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

class Robust : public ProgramTest {};

TEST_F(Robust, AnyBytesEndWithAStatus) {
    std::string noise;
    for (unsigned i = 0, x = 11; i < 5000; ++i, x = x * 1664525 + 1013904223)
        noise += static_cast<char>(x >> 24);
    struct Row {
        const char* name;
        std::string text;
    };
    for (const auto& [name, text] : {
             Row{"empty", ""},
             Row{"break", "\n"},
             Row{"mark", "\xEF\xBB\xBF"},
             Row{"utf16",
                 std::string(
                     "\xFF\xFE"
                     "1\0",
                     4)},
             Row{"front", "---\n---\n"},
             Row{"open-front", "---\ntitle: x\n"},
             Row{"digits", std::string(2000, '9')},
             Row{"noise", noise},
             Row{"code", "def f(x):\n    return x[1:20] + '3 boats'  # 4 of 5\n"},
             Row{"table", "ssh\t22/tcp\nsmtp\t25/tcp\tmail\n"},
         }) {
        write(std::string(name) + "/a.txt", text);
        const Outcome outcome = run({"check", path(name), "--format", "json"});
        EXPECT_LE(outcome.status, 2) << name << outcome.error;
        if (outcome.status == 2) {
            EXPECT_FALSE(outcome.error.empty()) << name;
        } else {
            EXPECT_EQ(outcome.out.substr(0, 1), "{") << name;
        }
    }
}

TEST_F(Robust, SameBytesOnAnyNumberOfThreads) {
    for (const char* name : {"a", "b", "c", "d"})
        write(
            std::string("desk/") + name + ".txt",
            std::string("The storm killed 1") + name[0] + " and injured "
                + std::to_string(name[0] - 'a' + 20) + " people in Varna on Monday.\n");
    const Outcome one = run({"check", path("desk"), "--format", "json", "--threads", "1"});
    EXPECT_EQ(one.status, 1) << one.error;
    EXPECT_EQ(run({"check", path("desk"), "--format", "json", "--threads", "4"}).out, one.out);
    // The order of the arguments does not matter.
    const Outcome forward = run({"check", path("desk/a.txt"), path("desk/b.txt")}),
                  backward = run({"check", path("desk/b.txt"), path("desk/a.txt")});
    EXPECT_EQ(forward.out, backward.out);
}

}  // namespace
}  // namespace claimdiff::cli
