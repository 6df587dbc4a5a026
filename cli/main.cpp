// The claimdiff command: a table of subcommands, and what is common to all of them: usage errors,
// the exit status, and broken pipes.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <array>
#include <csignal>
#include <exception>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/manual.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "reports/writers.hpp"

namespace claimdiff::cli {
namespace {

constexpr std::array<AddCommand*, 9> subcommands{
    add_check,
    add_init,
    add_config,
    add_baseline,
    add_explain,
    add_rules,
    add_test,
    add_extract,
    add_completion};

// The subcommand that was being read when something was wrong.
const CLI::App& innermost(const CLI::App& app) {
    const std::vector<CLI::App*> parsed = app.get_subcommands();
    return parsed.empty() ? app : innermost(*parsed.front());
}

int usage_error(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App& command = innermost(app);
    std::string path = command.get_name();
    for (const CLI::App* outer = command.get_parent(); outer != nullptr;
         outer = outer->get_parent()) {
        path.insert(0, outer->get_name() + " ");
    }
    complain(error.what());
    std::string known;
    if (&command == &app) {
        for (const CLI::App* subcommand :
             app.get_subcommands([](const CLI::App*) { return true; })) {
            known += (known.empty() ? "" : ", ") + subcommand->get_name();
        }
        complain(fmt::format("the commands are {}", known));
    }
    complain(fmt::format("try '{} --help'", path));
    return failure;
}

int run(int argc, char** argv) {
    CLI::App app{"Reports where texts about the same thing disagree.", "claimdiff"};
    app.require_subcommand(1);
    app.set_version_flag("--version", fmt::format("claimdiff {}", library_version()));
    app.add_flag_callback(
           "--manual", [&app] { throw CLI::Success(manual_page(app), CLI::ExitCodes::Success); })
        ->group("");
    int status = success;
    for (AddCommand* const add : subcommands) add(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return write_standard_output(app.help()) ? success : failure;
    } catch (const CLI::Success& answer) {  // --version, --manual
        return write_standard_output(std::string{answer.what()} + "\n") ? success : failure;
    } catch (const CLI::ParseError& error) {
        return usage_error(app, error);
    }
    return status;
}

}  // namespace
}  // namespace claimdiff::cli

int main(int argc, char** argv) {
    claimdiff::cli::handle_interrupts();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a failed write, not a signal
    try {
        return claimdiff::cli::run(argc, argv);
    } catch (const std::exception& error) {
        claimdiff::cli::complain(fmt::format("internal error, please report it: {}", error.what()));
        return claimdiff::cli::failure;
    }
}
