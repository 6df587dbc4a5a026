// A rule that is off stays among the rules: the claims it selects are its own, and must not fall to
// a more general rule.
//
//     news: note             every rule of the set,
//     news/casualties: error but this one
#include "checker/levels.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

const RuleLevel* level_for(const std::vector<RuleLevel>& levels, const std::string& name) {
    const auto found = std::find_if(
        levels.rbegin(), levels.rend(), [&](const RuleLevel& level) { return level.name == name; });
    return found == levels.rend() ? nullptr : &*found;
}

}  // namespace

bool is_rule_name(const std::vector<RuleSet>& sets, const std::string& name) {
    return std::any_of(sets.begin(), sets.end(), [&](const RuleSet& set) {
        return set.name == name
               || std::any_of(set.rules.begin(), set.rules.end(), [&](const Rule& rule) {
                      return rule.id == name;
                  });
    });
}

void apply_levels(const std::vector<RuleLevel>& levels, std::vector<RuleSet>& sets) {
    for (RuleSet& set : sets) {
        for (Rule& rule : set.rules) {
            const RuleLevel* level = level_for(levels, rule.id);
            if (level == nullptr) level = level_for(levels, set.name);
            if (level == nullptr) continue;
            rule.off = !level->level;
            if (level->level) rule.level = *level->level;
        }
    }
}

}  // namespace claimdiff
