// claimdiff check: reads the texts, reports where they disagree.
//
//     claimdiff check desk/ --output sarif=desk.sarif --fail-on warning
//
// What was found is printed whatever else goes wrong; the exit status is the worst of it: 2 for
// what could not be read, checked or written, else 1 for a finding at or above --fail-on.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/gate.hpp"
#include "cli/list_files.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"

namespace claimdiff::cli {
namespace {

struct CheckCommand {
    GateOptions gate;
    std::string format = "text";
    std::vector<std::string> outputs;  // "json=report.json"
    std::string colour = "auto";
    bool show_waived = false;
    bool list_files = false;
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

bool shows_lone_claims(const CheckCommand& command) {
    return find_format(command.format)->shows_lone_claims
           || std::any_of(
               command.outputs.begin(), command.outputs.end(), [](const std::string& text) {
                   return parse_output(text).format->shows_lone_claims;
               });
}

bool write_reports(const CheckCommand& command, const Checked& run) {
    WriterOptions options;
    options.fail_on = fail_on(command.gate.corpus.settings);
    options.show_waived = command.show_waived;
    options.rules = &run.rules;
    options.corpus = &run.corpus;
    bool good = true;
    for (const std::string& text : command.outputs) {
        const Output output = parse_output(text);
        std::string out;
        output.format->write(run.report, options, out);
        if (const auto error = write_file(output.path, out)) {
            complain(*error);
            good = false;
        }
    }
    options.colour = choose_colour(command.colour);
    std::string out;
    find_format(command.format)->write(run.report, options, out);
    return write_standard_output(out) && good;
}

// The texts and what they claim, before any finding.
int look(const CheckCommand& command) {
    const CorpusOptions& options = command.gate.corpus;
    LoadedLanguages languages;
    if (!load_languages(options, languages)) return failure;
    const Corpus corpus = load_corpus(options);
    const int status = corpus_status(options, corpus);
    std::vector<RuleSet> rules;
    if (command.explain_slots && !load_rules(options.settings, rules, RuleTests::leave_out))
        return failure;
    const std::string out
        = command.list_files
              ? list_files(corpus)
              : explain_slots(corpus, rules, {languages.all(), options.read.threads});
    return write_standard_output(out) ? status : failure;
}

int run(CheckCommand& command) {
    for (const std::string& output : command.outputs) {
        command.gate.corpus.outputs.push_back(parse_output(output).path);
    }
    if (!load_settings(command.gate.corpus)) return failure;
    if (command.list_files || command.explain_slots) return look(command);
    command.gate.list_lone_claims = shows_lone_claims(command);
    const auto run = run_gate(command.gate, UseBaseline::yes);
    if (!run) return failure;
    int status = run->status;
    if (fails(run->report, fail_on(command.gate.corpus.settings))) {
        status = std::max<int>(status, found);
    }
    return write_reports(command, *run) ? status : failure;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* const check = app.add_subcommand("check", "Report where texts disagree");
    const auto command = std::make_shared<CheckCommand>();
    add_gate_options(*check, command->gate);
    CLI::Option* const format
        = check->add_option("--format", command->format, "What to print (default: text)")
              ->type_name("NAME")
              ->check(CLI::IsMember(format_names()));
    CLI::Option* const output
        = check->add_option("--output", command->outputs, "Write a report to a file (repeatable)")
              ->type_name("FORMAT=FILE")
              ->allow_extra_args(false)
              ->check(CLI::Validator(fault_of_output, ""));
    check->add_flag(
        "--show-waived", command->show_waived, "List the waived findings and the reasons too");
    check->add_option("--color", command->colour, "Colour the text (default: auto)")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    check
        ->add_flag(
            "--list-files",
            command->list_files,
            "Print the files read and those left out, with the reason, instead of the report")
        ->excludes(format)
        ->excludes(output);
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
