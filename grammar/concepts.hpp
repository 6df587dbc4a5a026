// The concepts that words of every language point to: the ids of languages/concepts.yaml.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include "text/expected.hpp"

namespace claimdiff {

struct Concepts {
    std::set<std::string, std::less<>> nouns, events;

    // Whether `path` is an id of the set or a prefix of one: "harm" is of "harm/killed".
    static bool holds(const std::set<std::string, std::less<>>& ids, std::string_view path);
};

// Whether the concept is one of the families: "harm/killed" is of "harm/".
bool in_family(std::string_view concept_id, std::initializer_list<std::string_view> roots);

// Those carried in the binary.
const Concepts& shipped_concepts();

// Those of a file such as languages/concepts.yaml.
Expected<Concepts> load_concepts(const std::filesystem::path& file);

}  // namespace claimdiff
