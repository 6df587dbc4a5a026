#include "cli/rule_options.hpp"

#include <iterator>

#include "cli/messages.hpp"

namespace claimdiff::cli {

void add_rule_options(CLI::App& command, std::vector<std::string>& folders) {
    command.add_option("--rules", folders, rules_option_help)
        ->type_name("DIR")
        ->allow_extra_args(false);
}

bool load_rules(const std::vector<std::string>& folders, std::vector<RuleSet>& rules) {
    if (folders.empty()) {
        rules = shipped_rule_sets();
        return true;
    }
    for (const std::string& folder : folders) {
        auto sets = load_rule_sets(folder);
        if (!sets) {
            complain(sets.error());
            return false;
        }
        rules.insert(
            rules.end(),
            std::make_move_iterator(sets->begin()),
            std::make_move_iterator(sets->end()));
    }
    return true;
}

}  // namespace claimdiff::cli
