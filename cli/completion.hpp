// Completion scripts for shells, from the command tree.
#pragma once

#include <string>

#include "cli/command_tree.hpp"

namespace claimdiff::cli {

std::string bash_completion(const CommandInfo& command);
std::string zsh_completion(const CommandInfo& command);
std::string fish_completion(const CommandInfo& command);

}  // namespace claimdiff::cli
