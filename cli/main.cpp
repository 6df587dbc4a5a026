// The claimdiff command: a table of subcommands.
#include <CLI/CLI.hpp>
#include <array>
#include <exception>
#include <iostream>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
    using namespace claimdiff::cli;
    CLI::App app{"Reports where texts about the same thing disagree", "claimdiff"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "claimdiff " CLAIMDIFF_VERSION);

    int status = success;
    constexpr std::array subcommands{add_extract};
    for (const auto add : subcommands) add(app, status);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? success : failure;
    } catch (const std::exception& error) {
        std::cerr << "claimdiff: " << error.what() << "\n";
        return failure;
    }
    return status;
}
