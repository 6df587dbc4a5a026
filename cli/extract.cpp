// claimdiff extract: what the texts say, without comparing it.
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/extract_stream.hpp"

namespace claimdiff::cli {
namespace {

int run_stream(const std::string& path) {
    std::ios::sync_with_stdio(false);
    if (path == "-") return extract_stream(std::cin, std::cout) ? success : failure;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::cerr << "claimdiff: " << path << ": cannot be read\n";
        return failure;
    }
    return extract_stream(file, std::cout) ? success : failure;
}

}  // namespace

void add_extract(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("extract", "List the quantities and claims found");
    auto stream = std::make_shared<std::string>();
    command
        ->add_option(
            "--from-jsonl",
            *stream,
            "Read texts as JSON objects, one a line (- for standard input)")
        ->required();
    command->callback([stream, &status] { status = run_stream(*stream); });
}

}  // namespace claimdiff::cli
