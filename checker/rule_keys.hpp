// The keys of a rule file, map by map; docs/schema/rule.schema.json and the manual have the same.
#pragma once

#include <array>
#include <string_view>

namespace claimdiff {

inline constexpr std::array<std::string_view, 11> rule_keys{
    "kind",
    "summary",
    "why",
    "example",
    "help",
    "level",
    "select",
    "tolerance",
    "accumulates",
    "varies",
    "tests"};
inline constexpr std::array<std::string_view, 3> select_keys{"claims", "nouns", "events"};
inline constexpr std::array<std::string_view, 3> tolerance_keys{
    "relative", "absolute", "written-precision"};
inline constexpr std::array<std::string_view, 4> test_keys{"name", "documents", "findings", "todo"};
inline constexpr std::array<std::string_view, 4> document_keys{
    "name", "language", "published", "text"};
inline constexpr std::array<std::string_view, 2> finding_keys{"class", "values"};

}  // namespace claimdiff
