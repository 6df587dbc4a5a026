#include "cli/rule_options.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iterator>

#include "checker/rule_faults.hpp"
#include "cli/messages.hpp"

namespace claimdiff::cli {
namespace {

// The shipped concepts, and those of the user's own languages: of a concepts.yaml in their folder
// or beside it.
Expected<Concepts> known_concepts(const std::string& languages) {
    Concepts known = shipped_concepts();
    if (languages.empty()) return known;
    for (const std::filesystem::path folder : {"", ".."}) {
        const auto file = std::filesystem::path(languages) / folder / "concepts.yaml";
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) continue;
        auto own = load_concepts(file);
        if (!own) return own.error();
        known.nouns.merge(own->nouns);
        known.events.merge(own->events);
    }
    return known;
}

}  // namespace

void add_rule_options(CLI::App& command, std::vector<std::string>& folders) {
    command.add_option("--rules", folders, rules_option_help)
        ->type_name("DIR")
        ->allow_extra_args(false);
}

bool load_rules(
    const std::vector<std::string>& folders,
    std::vector<RuleSet>& rules,
    const std::string& languages,
    RuleTests tests) {
    if (folders.empty()) {
        rules = shipped_rule_sets(tests);
        return true;
    }
    const auto concepts = known_concepts(languages);
    if (!concepts) {
        complain(concepts.error());
        return false;
    }
    for (const std::string& folder : folders) {
        auto sets = load_rule_sets(folder, *concepts);
        if (!sets) {
            complain(sets.error());
            return false;
        }
        rules.insert(
            rules.end(),
            std::make_move_iterator(sets->begin()),
            std::make_move_iterator(sets->end()));
    }
    if (const auto fault = find_rule_fault(rules)) {
        complain(*fault);
        return false;
    }
    return true;
}

}  // namespace claimdiff::cli
