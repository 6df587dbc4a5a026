// Runs the built program as users do: a child process, its own working folder, what it printed and
// its exit status.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace claimdiff::cli {

inline std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_whole(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

struct Outcome {
    int status = -1;  // 128 and more: ended by a signal
    std::string out, error;
};

// A folder of its own for each test, removed afterwards.
class ProgramTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "claimdiff-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }

    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    void write(const std::string& name, const std::string& text) const {
        write_whole(folder_ / name, text);
    }

    // `variables` are added to an environment of nothing but PATH and a locale; standard output
    // goes to `out`, a file.
    Outcome run(
        std::vector<std::string> arguments,
        std::vector<std::string> variables = {},
        const std::string& input = "/dev/null",
        std::string out = {}) const {
        arguments.insert(arguments.begin(), CLAIMDIFF_PROGRAM);
        return spawn(std::move(arguments), std::move(variables), input, std::move(out));
    }

    // Root reads every file whatever its permissions; without two capabilities it does not.
    Outcome run_bound_by_permissions(std::vector<std::string> arguments) const {
        if (::geteuid() != 0) return run(std::move(arguments));
        const std::vector<std::string> before{
            "/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", CLAIMDIFF_PROGRAM};
        arguments.insert(arguments.begin(), before.begin(), before.end());
        return spawn(std::move(arguments), {}, "/dev/null", {});
    }

    std::filesystem::path folder_;

  private:
    Outcome spawn(
        std::vector<std::string> arguments,
        std::vector<std::string> variables,
        const std::string& input,
        std::string out) const {
        const bool captured = out.empty();
        if (captured) out = path(".out");
        const std::string error = path(".error");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 0, input.c_str(), O_RDONLY, 0);
        posix_spawn_file_actions_addopen(
            &actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        posix_spawn_file_actions_addopen(
            &actions, 2, error.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        variables.push_back("PATH=/usr/bin:/bin");
        pid_t child = 0;
        Outcome result;
        if (::posix_spawn(
                &child,
                arguments.front().c_str(),
                &actions,
                nullptr,
                pointers(arguments).data(),
                pointers(variables).data())
            == 0) {
            int status = 0;
            ::waitpid(child, &status, 0);
            result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        posix_spawn_file_actions_destroy(&actions);
        if (captured) result.out = read_whole(out);
        result.error = read_whole(error);
        return result;
    }

    static std::vector<char*> pointers(std::vector<std::string>& texts) {
        std::vector<char*> out;
        for (std::string& text : texts) out.push_back(text.data());
        out.push_back(nullptr);
        return out;
    }
};

}  // namespace claimdiff::cli
