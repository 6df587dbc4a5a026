// claimdiff rules: lists the rules in force, or checks that rule sets can be used.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

#include "checker/against.hpp"
#include "checker/rule_coverage.hpp"
#include "checker/rule_faults.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/rule_options.hpp"
#include "reports/show.hpp"

namespace claimdiff::cli {
namespace {

std::size_t count_rules(const std::vector<RuleSet>& sets) {
    std::size_t count = 0;
    for (const RuleSet& set : sets) count += set.rules.size();
    return count;
}

int list(const std::vector<std::string>& folders) {
    std::vector<RuleSet> sets;
    if (!load_rules(folders, sets)) return failure;
    sets.push_back(draft_rule_set());
    std::size_t width = 0;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) width = std::max(width, rule.id.size());
    }
    std::string out;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            out += fmt::format(
                "{:<{}}  {:<7}  {}\n",
                rule.id,
                width,
                to_string(rule.level),
                one_line(rule.summary));
        }
    }
    return write_standard_output(out) ? success : failure;
}

// Each folder on its own, so that one wrong rule does not hide another.
int validate(const std::vector<std::string>& folders) {
    int status = success;
    std::string out;
    const auto judge = [&](const std::string& name, const std::vector<RuleSet>& sets) {
        if (const auto fault = find_rule_fault(sets)) {
            complain(*fault);
            status = failure;
            return;
        }
        const std::vector<std::string> gaps = missing_coverage(sets);
        for (const std::string& gap : gaps) complain(gap);
        if (!gaps.empty()) {
            status = failure;
            return;
        }
        out += fmt::format(
            "{}: {} in {}, all valid\n",
            name,
            counted(count_rules(sets), "rule"),
            counted(sets.size(), "set"));
    };
    if (folders.empty()) judge("shipped", shipped_rule_sets());
    for (const std::string& folder : folders) {
        const auto sets = load_rule_sets(folder);
        if (sets) {
            judge(folder, *sets);
        } else {
            complain(sets.error());
            status = failure;
        }
    }
    return write_standard_output(out) ? status : failure;
}

}  // namespace

void add_rules(CLI::App& app, int& status) {
    CLI::App* const rules = app.add_subcommand("rules", "List rules, or check rule sets");
    rules->require_subcommand(1);
    const auto folders = std::make_shared<std::vector<std::string>>();
    CLI::App* const lister = rules->add_subcommand("list", "List the rules and their levels");
    add_rule_options(*lister, *folders);
    lister->callback([folders, &status] { status = list(*folders); });
    CLI::App* const validator
        = rules->add_subcommand("validate", "Check that rule sets can be read and are tested");
    validator->add_option("RULES", *folders, "Folders of rule sets (default: the shipped ones)");
    validator->callback([folders, &status] { status = validate(*folders); });
}

}  // namespace claimdiff::cli
