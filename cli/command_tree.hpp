// The commands and their options as the manual and the shells' completions show them, read from the
// parser itself: written once, there.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace claimdiff::cli {

struct OptionInfo {
    std::vector<std::string> names;  // "-h", "--help"; of a positional its one name
    std::string description;
    std::string value;                 // what it takes, "FILE"; empty: a flag
    std::vector<std::string> choices;  // where only these values are known
    bool required = false, repeated = false;
};

struct CommandInfo {
    std::string path;  // "claimdiff rules list"
    std::string name;  // "list"
    std::string description;
    std::vector<OptionInfo> options;
    std::vector<OptionInfo> positionals;
    std::vector<CommandInfo> subcommands;
};

// Options without a group are hidden and left out.
CommandInfo describe_command(const CLI::App& app, const std::string& parent = {});

}  // namespace claimdiff::cli
