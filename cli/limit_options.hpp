// Options for how much of hostile or broken input is borne.
#pragma once

#include <CLI/CLI.hpp>

#include "text/limits.hpp"

namespace claimdiff::cli {

// --max-file-size and its kin. Sizes may have a unit, "64M".
void add_limit_options(CLI::App& command, Limits& limits);

}  // namespace claimdiff::cli
