// claimdiff init: a first claimdiff.yaml, with every key it may have explained.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/config_file.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view starter
    = R"(# Settings of claimdiff for this folder and all below it. 'claimdiff config show' prints what is in force;
# the command line wins over this file. Paths are relative to it.

# The least level at which 'claimdiff check' fails: error, warning, note or never.
fail-on: error

# The least level that is reported.
# min-level: note

# Which files of a folder are texts, in the patterns of a .gitignore. What .gitignore and
# .claimdiffignore files ignore is left out too; 'claimdiff check --list-files' says why.
# include: ["*.txt", "*.md"]
# exclude: [archive/]

# Levels of single rules or whole sets: error, warning, note or off ('claimdiff rules list').
# levels:
#   news/quotations: off
#   reports: warning

# Findings that someone has looked at and lets stand, with the reason. In that file:
#   waivers:
#     - finding: 0a1b2c3d4e5f6071        # the id that reports give
#       reason: The port confirmed 214.
#     - rule: news/attendance
#       measure: people
#       reason: Organisers and police always differ.
#       expires: 2031-03-04              # the last day it holds; may be left out
# waivers: waivers.yaml

# Findings known before the gate was put up; 'claimdiff baseline write' makes the file.
# baseline: baseline.yaml

# Sources that every text checked here is held against, as a draft.
# against: [sources]

# What is known of the texts and they do not say (default: the corpus.yaml of each folder).
# manifest: corpus.yaml

# The language of all texts (default: detected), and rules of your own instead of the shipped ones.
# language: en
# rules: [rules]
)";

// O_EXCL: a file that is there is never written over, whoever made it a moment ago.
int init(const std::string& folder) {
    const std::string path = (fs::path(folder) / config_name).lexically_normal().generic_string();
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        complain(Error{
            errno == EEXIST ? "is there already" : std::generic_category().message(errno),
            path,
            0,
            0,
            {}});
        return failure;
    }
    const bool written = ::write(descriptor, starter.data(), starter.size())
                         == static_cast<ssize_t>(starter.size());
    if (::close(descriptor) != 0 || !written) {
        ::unlink(path.c_str());
        complain(Error{"cannot be written", path, 0, 0, {}});
        return failure;
    }
    return write_standard_output(fmt::format("{} written\n", path)) ? success : failure;
}

}  // namespace

void add_init(CLI::App& app, int& status) {
    CLI::App* const command = app.add_subcommand("init", "Write a first claimdiff.yaml");
    const auto folder = std::make_shared<std::string>(".");
    command->add_option("FOLDER", *folder, "The folder it is for (default: .)");
    command->callback([folder, &status] { status = init(*folder); });
}

}  // namespace claimdiff::cli
