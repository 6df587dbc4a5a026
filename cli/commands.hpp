// The subcommands of the claimdiff command: each is one source, and a row in main.cpp.
#pragma once

#include <CLI/CLI.hpp>

namespace claimdiff::cli {

// Exit statuses, as docs/ and the manual give them.
enum Status : int { success = 0, found = 1, failure = 2 };

// Each adds its subcommand to `app`; when it is chosen, its work sets `status`.
void add_extract(CLI::App& app, int& status);

}  // namespace claimdiff::cli
