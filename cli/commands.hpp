// The subcommands of the claimdiff command: each is one source, and a row in main.cpp.
#pragma once

namespace CLI {
class App;
}

namespace claimdiff::cli {

// Exit statuses, as the manual gives them.
enum Status : int { success = 0, found = 1, failure = 2 };

// Each adds its subcommand to `app`; when it is chosen, its work sets `status`.
using AddCommand = void(CLI::App& app, int& status);

AddCommand add_baseline, add_check, add_completion, add_config, add_explain, add_extract, add_init,
    add_rules, add_test;

}  // namespace claimdiff::cli
