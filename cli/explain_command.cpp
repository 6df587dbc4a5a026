// claimdiff explain: a rule in full, or one finding of a corpus by its id.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/gate.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"

namespace claimdiff::cli {
namespace {

struct ExplainCommand {
    std::string name;
    GateOptions gate;
};

const Rule* find_rule(const std::vector<RuleSet>& sets, const std::string& id) {
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (rule.id == id) return &rule;
        }
    }
    return nullptr;
}

// Texts of rules end with a line break or not, as YAML left them.
void paragraph(std::string_view title, std::string_view text, std::string& out) {
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    if (text.empty()) return;
    out += fmt::format("\n{}\n", title);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += end == 0 ? "\n" : fmt::format("    {}\n", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string describe(const Rule& rule) {
    std::string out = fmt::format("{}: {} ({})\n", rule.id, rule.summary, to_string(rule.level));
    paragraph("Why", rule.why, out);
    paragraph("Example", rule.example, out);
    paragraph("What to do", rule.help, out);
    std::vector<std::string_view> claims;
    for (const ClaimKind kind : rule.claims) claims.push_back(to_string(kind));
    paragraph("Claims", fmt::to_string(fmt::join(claims, ", ")), out);
    paragraph("About", fmt::to_string(fmt::join(rule.nouns, ", ")), out);
    paragraph("Events", fmt::to_string(fmt::join(rule.events, ", ")), out);
    paragraph("File", rule.path, out);
    return out;
}

// Where the id is the one asked for, or the only one that begins so.
int explain_finding(const ExplainCommand& command) {
    auto run = run_gate(command.gate, UseBaseline::yes);
    if (!run) return failure;
    Report& report = run->report;
    for (Waived& waived : report.waived) report.findings.push_back(std::move(waived.finding));
    report.waived.clear();
    std::vector<Finding> named;
    for (const Finding& finding : report.findings) {
        if (finding.id.compare(0, command.name.size(), command.name) == 0) named.push_back(finding);
    }
    if (named.size() != 1) {
        complain(fmt::format(
            "'{}' {}",
            command.name,
            named.empty() ? "is no rule and no finding of these texts"
                          : "begins the ids of several findings; write more of it"));
        return failure;
    }
    report.findings = std::move(named);
    report.agreements.clear();
    report.skipped.clear();
    WriterOptions options;
    options.colour = choose_colour("auto");
    std::string out;
    write_text(report, options, out);
    return write_standard_output(out) ? run->status : failure;
}

int run(ExplainCommand& command) {
    CorpusOptions& corpus = command.gate.corpus;
    const bool texts = !corpus.paths.empty() || !corpus.files_from.empty();
    if (texts && !load_settings(corpus)) return failure;
    std::vector<RuleSet> rules;
    if (!load_rules(corpus.settings, rules)) return failure;
    if (const Rule* const rule = find_rule(rules, command.name)) {
        return write_standard_output(describe(*rule)) ? success : failure;
    }
    if (texts) return explain_finding(command);
    complain(fmt::format(
        "'{}' is no rule: 'claimdiff rules list' lists them; for a finding, name the texts too",
        command.name));
    return failure;
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
    CLI::App* const explain = app.add_subcommand("explain", "Explain a rule or a finding");
    const auto command = std::make_shared<ExplainCommand>();
    explain
        ->add_option(
            "NAME", command->name, "A rule's id, or a finding's id or its beginning (with PATH)")
        ->required();
    add_gate_options(*explain, command->gate);
    explain->callback([command, &status] { status = run(*command); });
}

}  // namespace claimdiff::cli
