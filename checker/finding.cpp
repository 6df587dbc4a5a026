#include "checker/finding.hpp"

#include <algorithm>

#include "checker/rule_names.hpp"

namespace claimdiff {

std::string_view to_string(FindingClass finding_class) { return finding_class_names[static_cast<std::size_t>(finding_class)]; }

std::string_view to_string(Level level) { return level_names[static_cast<std::size_t>(level)]; }

std::uint32_t Report::count(Level level) const {
    return static_cast<std::uint32_t>(
        std::count_if(findings.begin(), findings.end(), [level](const Finding& f) { return f.level == level; }));
}

}  // namespace claimdiff
