#include "checker/finding.hpp"

#include <algorithm>

namespace claimdiff {

std::string_view to_string(FindingClass finding_class) {
    switch (finding_class) {
        case FindingClass::conflict:
            return "conflict";
        case FindingClass::scope:
            return "scope";
        case FindingClass::update:
            return "update";
        case FindingClass::precision:
            return "precision";
        case FindingClass::wording:
            return "wording";
        case FindingClass::unsourced:
            break;
    }
    return "unsourced";
}

std::string_view to_string(Level level) {
    switch (level) {
        case Level::error:
            return "error";
        case Level::warning:
            return "warning";
        case Level::note:
            break;
    }
    return "note";
}

std::uint32_t Report::count(Level level) const {
    return static_cast<std::uint32_t>(
        std::count_if(findings.begin(), findings.end(), [level](const Finding& finding) {
            return finding.level == level;
        }));
}

}  // namespace claimdiff
