// claimdiff explain: a rule in full, or one finding of a corpus by its id.
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

struct ExplainCommand {
    std::string name;
    CorpusOptions corpus;
    std::vector<std::string> rules;
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
int explain_finding(const ExplainCommand& command, const std::vector<RuleSet>& rules) {
    LoadedLanguages languages;
    if (!load_languages(command.corpus, languages)) return failure;
    const Corpus corpus = load_corpus(command.corpus);
    const int status = corpus_status(command.corpus, corpus);
    Report report = check(corpus, rules, {languages.all(), command.corpus.read.threads});
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
    return write_standard_output(out) ? status : failure;
}

int run(const ExplainCommand& command) {
    std::vector<RuleSet> rules;
    if (!load_rules(command.rules, rules)) return failure;
    if (const Rule* const rule = find_rule(rules, command.name)) {
        return write_standard_output(describe(*rule)) ? success : failure;
    }
    if (!command.corpus.paths.empty()) return explain_finding(command, rules);
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
    add_corpus_options(*explain, command->corpus);
    add_rule_options(*explain, command->rules);
    explain->callback([command, &status] { status = run(*command); });
}

}  // namespace claimdiff::cli
