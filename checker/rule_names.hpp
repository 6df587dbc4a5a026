// The names that rule files use for enumerators, in the enumerators' order.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "checker/finding.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

inline constexpr std::array<std::string_view, 3> level_names{"note", "warning", "error"};

inline std::optional<Level> level_named(std::string_view name) {
    const auto* const found = std::find(level_names.begin(), level_names.end(), name);
    if (found == level_names.end()) return std::nullopt;
    return static_cast<Level>(found - level_names.begin());
}

// Without "unsourced": rules compare sources with each other.
inline constexpr std::array<std::string_view, 5> finding_class_names{
    "conflict", "scope", "update", "precision", "wording"};

}  // namespace claimdiff
