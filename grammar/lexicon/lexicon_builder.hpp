// The words of a language, written as YAML in languages/<code>/, compiled into the table that
// Lexicon reads.
//
// language.yaml holds the conventions (name, decimal-separator, space-groups, month-first,
// elisions, abbreviations). Every other *.yaml file maps categories to values to words:
//
//     bound:
//       near-below: [près de, presque]
//     month:
//       3: [{word: March, capital: true}, mar]
//
// A key that is a number is the lexeme's value, any other its id. examples.yaml and files under
// examples/ are tests, not words.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "text/expected.hpp"

namespace claimdiff {

// What a language file may not hold is an error with its place: an unknown category or key, a word
// listed twice under one category and value, a word that folds to nothing.
Expected<std::vector<std::byte>> build_lexicon(const std::filesystem::path& folder);

}  // namespace claimdiff
