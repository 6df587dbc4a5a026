// claimdiff explain: a rule in full, or one finding of a corpus by its id.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

#include "checker/yaml_text.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/gate.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "reports/show.hpp"

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

// A test shows best what a rule is about.
std::string shown(const RuleTest& test) {
    std::string out;
    for (const TestDocument& document : test.documents)
        out += fmt::format("{}: {}\n", document.name, one_line(document.text));
    for (const ExpectedFinding& finding : test.findings) {
        out += fmt::format(
            "-> {}: {}\n",
            to_string(finding.finding_class),
            fmt::to_string(fmt::join(finding.values, " | ")));
    }
    return out;
}

// The lines to copy; `finding` is null when no finding is at hand.
std::string how_to_waive(const Rule& rule, const Finding* finding) {
    return fmt::format(
        "One finding, with its id from a report, in the waivers (--waivers FILE, or "
        "'waivers: FILE' in claimdiff.yaml):\n"
        "    waivers:\n"
        "      - finding: {}\n"
        "        reason: why it may stand\n"
        "All findings of the rule about one measure, there:\n"
        "      - rule: {}\n"
        "        measure: {}\n"
        "        reason: why they may stand\n"
        "The whole rule, lowered or turned off, in claimdiff.yaml:\n"
        "    levels: {{{}: off}}  # or note, warning\n",
        finding != nullptr ? finding->id : "0a1b2c3d4e5f6071",
        rule.id,
        finding != nullptr ? yaml_quoted(finding->measure) : "as reports name it",
        rule.id);
}

std::string describe(const Rule& rule) {
    std::string out = fmt::format("{}: {} ({})\n", rule.id, rule.summary, to_string(rule.level));
    paragraph("Why", rule.why, out);
    paragraph("Example", rule.example, out);
    const auto fires = std::find_if(rule.tests.begin(), rule.tests.end(), [](const RuleTest& test) {
        return !test.todo && !test.findings.empty();
    });
    if (fires != rule.tests.end()) paragraph("In a test", shown(*fires), out);
    paragraph("What to do", rule.help, out);
    paragraph("How to waive", how_to_waive(rule, nullptr), out);
    std::vector<std::string_view> claims;
    for (const ClaimKind kind : rule.claims) claims.push_back(to_string(kind));
    paragraph("Claims", fmt::to_string(fmt::join(claims, ", ")), out);
    paragraph("About", fmt::to_string(fmt::join(rule.nouns, ", ")), out);
    paragraph("Events", fmt::to_string(fmt::join(rule.events, ", ")), out);
    paragraph("File", rule.path, out);
    return out;
}

bool is_named(const Finding& finding, const std::string& name) {
    return finding.id.compare(0, name.size(), name) == 0;
}

// Where the id is the one asked for, or the only one that begins so. What is waived is explained
// too, with the reason.
int explain_finding(const ExplainCommand& command) {
    auto run = run_gate(command.gate, UseBaseline::yes);
    if (!run) return failure;
    Report report = run->report;
    std::vector<Finding> named;
    std::string waived_by;
    for (Finding& finding : report.findings) {
        if (is_named(finding, command.name)) named.push_back(std::move(finding));
    }
    for (Waived& waived : report.waived) {
        if (!is_named(waived.finding, command.name)) continue;
        waived_by = waived.reason + " (" + waived.source + ")";
        named.push_back(std::move(waived.finding));
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
    report.waived.clear();
    report.agreements.clear();
    report.skipped.clear();
    WriterOptions options;
    options.colour = choose_colour("auto");
    std::string out;
    write_text(report, options, out);
    const Finding& finding = report.findings.front();
    paragraph("Waived", waived_by, out);
    if (const Rule* const rule = find_rule(run->rules, finding.rule)) {
        paragraph("Why", rule->why, out);
        paragraph("What to do", rule->help, out);
        paragraph("How to waive", how_to_waive(*rule, &finding), out);
    }
    return write_standard_output(out) ? run->status : failure;
}

// "0a1b2c3d", the beginning of a finding's id.
bool looks_like_id(const std::string& name) {
    return name.size() >= 6 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

int run(ExplainCommand& command) {
    CorpusOptions& corpus = command.gate.corpus;
    const bool texts
        = !corpus.paths.empty() || !corpus.files_from.empty() || looks_like_id(command.name);
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
    explain->add_option("NAME", command->name, "A rule's id, or a finding's id or its beginning")
        ->required();
    add_gate_options(*explain, command->gate);
    explain->callback([command, &status] { status = run(*command); });
}

}  // namespace claimdiff::cli
