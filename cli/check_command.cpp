// claimdiff check: reads the texts, reports where they disagree.
//
//     claimdiff check desk/ --output sarif=desk.sarif --fail-on warning
//
// What was found is printed whatever else goes wrong; the exit status is the worst of it: 2 for
// what could not be read, checked or written, else 1 for a finding at or above --fail-on.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "checker/check.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/rule_options.hpp"
#include "reports/writers.hpp"

namespace claimdiff::cli {
namespace {

struct CheckCommand {
    CorpusOptions corpus;
    std::vector<std::string> rules;
    std::string format = "text";
    std::vector<std::string> outputs;  // "json=report.json"
    std::string fail_on = "error";
    std::string colour = "auto";
    bool explain_slots = false;
};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats()) names.emplace_back(format.name);
    return names;
}

struct Output {
    const Format* format = nullptr;
    std::string path;
};

Output parse_output(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return {};
    return {find_format(text.substr(0, equals)), text.substr(equals + 1)};
}

// CLI11's form of a check: empty, or what is wrong.
std::string fault_of_output(const std::string& text) {
    const Output output = parse_output(text);
    if (text.find('=') == text.npos) return fmt::format("'{}' is not FORMAT=FILE", text);
    if (output.format == nullptr) {
        return fmt::format(
            "'{}' names no format; the formats are {}", text, fmt::join(format_names(), ", "));
    }
    if (output.path.empty()) return fmt::format("'{}' names no file", text);
    if (output.path == "-") return "standard output is written by --format";
    return {};
}

FailOn fail_on(std::string_view name) {
    if (name == "note") return FailOn::note;
    if (name == "warning") return FailOn::warning;
    return name == "never" ? FailOn::never : FailOn::error;
}

bool write_reports(
    const CheckCommand& command, const Report& report, const std::vector<RuleSet>& rules) {
    WriterOptions options;
    options.fail_on = fail_on(command.fail_on);
    options.folder = corpus_folder(command.corpus);
    options.rules = &rules;
    bool good = true;
    for (const std::string& text : command.outputs) {
        const Output output = parse_output(text);
        std::string out;
        output.format->write(report, options, out);
        if (const auto error = write_file(output.path, out)) {
            complain(*error);
            good = false;
        }
    }
    options.colour = choose_colour(command.colour);
    std::string out;
    find_format(command.format)->write(report, options, out);
    return write_standard_output(out) && good;
}

int run(const CheckCommand& command) {
    LoadedLanguages languages;
    std::vector<RuleSet> rules;
    if (!load_languages(command.corpus, languages) || !load_rules(command.rules, rules)) {
        return failure;
    }
    const Corpus corpus = load_corpus(command.corpus);
    int status = corpus_status(command.corpus, corpus);
    const CheckOptions options{languages.all(), command.corpus.read.threads};
    if (command.explain_slots) {
        return write_standard_output(explain_slots(corpus, options)) ? status : failure;
    }
    const Report report = check(corpus, rules, options);
    if (fails(report, fail_on(command.fail_on))) status = std::max<int>(status, found);
    return write_reports(command, report, rules) ? status : failure;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* const check = app.add_subcommand("check", "Report where texts disagree");
    const auto command = std::make_shared<CheckCommand>();
    add_corpus_options(*check, command->corpus);
    add_rule_options(*check, command->rules);
    CLI::Option* const format
        = check->add_option("--format", command->format, "What to print (default: text)")
              ->type_name("NAME")
              ->check(CLI::IsMember(format_names()));
    CLI::Option* const output
        = check->add_option("--output", command->outputs, "Write a report to a file (repeatable)")
              ->type_name("FORMAT=FILE")
              ->allow_extra_args(false)
              ->check(CLI::Validator(fault_of_output, ""));
    check->add_option("--fail-on", command->fail_on, "Least level that fails (default: error)")
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    check->add_option("--color", command->colour, "Colour the text (default: auto)")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    check
        ->add_flag(
            "--explain-slots",
            command->explain_slots,
            "Print why claims were compared or not, instead of the report")
        ->excludes(format)
        ->excludes(output);
    check->callback([command, &status] { status = run(*command); });
}

}  // namespace claimdiff::cli
