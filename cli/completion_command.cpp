// claimdiff completion: prints a script for the shell.
//
//     source <(claimdiff completion bash)
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/output.hpp"

namespace claimdiff::cli {

void add_completion(CLI::App& app, int& status) {
    CLI::App* const completion
        = app.add_subcommand("completion", "Print a completion script for a shell");
    const auto shell = std::make_shared<std::string>();
    completion->add_option("SHELL", *shell, "The shell")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([shell, &app, &status] {
        const CommandInfo tree = describe_command(app);
        const std::string script = *shell == "bash"  ? bash_completion(tree)
                                   : *shell == "zsh" ? zsh_completion(tree)
                                                     : fish_completion(tree);
        status = write_standard_output(script) ? success : failure;
    });
}

}  // namespace claimdiff::cli
