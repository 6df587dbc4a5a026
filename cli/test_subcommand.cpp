// claimdiff test: the arguments of run_test_command().
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "checker/check.hpp"
#include "cli/commands.hpp"
#include "cli/test_command.hpp"
#include "cli/test_report.hpp"

namespace claimdiff::cli {

void add_test(CLI::App& app, int& status) {
    CLI::App* const test = app.add_subcommand("test", "Run the tests inside rule sets");
    const auto options = std::make_shared<TestOptions>();
    test->add_option(
        "RULES", options->paths, "Folders of rule sets, or rule files (default: the shipped ones)");
    test->add_option("--format", options->format, "What to print (default: text)")
        ->type_name("NAME")
        ->check(CLI::IsMember(test_formats()));
    test->add_flag(
        "--coverage", options->coverage, "Each rule must have a test that fires and a silent one");
    test->add_flag(
        "--perturb",
        options->perturb,
        "Change values that agree in silent tests: each time the rule must fire");
    test->add_flag(
        "--update",
        options->update,
        "Rewrite the findings that failed tests expect to those found");
    test->callback([options, &status] {
        const auto run = [](const Corpus& corpus, const std::vector<RuleSet>& rules) {
            return check(corpus, rules);
        };
        status = run_test_command(*options, run, std::cout, std::cerr);
        if (!std::cout.flush()) status = failure;
    });
}

}  // namespace claimdiff::cli
