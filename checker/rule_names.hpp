// The names that rule files use for enumerators, in the enumerators' order.
#pragma once

#include <array>
#include <string_view>

#include "checker/finding.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

inline constexpr std::array<std::string_view, 3> level_names{"note", "warning", "error"};

inline constexpr std::array<std::string_view, 5> finding_class_names{
    "conflict", "scope", "update", "precision", "wording"};

}  // namespace claimdiff
