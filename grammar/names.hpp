// Names of people and places across spellings and transliterations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/token.hpp"

namespace claimdiff {

// A key that spellings of one name share: "Zelensky" and "Zelenskyy", "Loukachenko" and
// "Lukashenko", "Kiev" and "Kyiv". `folded` is lower case without accents (fold_plain); words keep
// their spaces.
std::string name_key(std::string_view folded);

// The last word of a folded name: "nora dorn" → "leithe".
std::string_view surname_of(std::string_view holder);

// Whether two folded names may be one person's: equal surnames by key, and no two different first
// names. An initial or a missing first name fits any.
bool same_person(std::string_view a, std::string_view b);

// Gives claims that hold a surname alone the full name, where the document has exactly one for it.
void complete_names(std::vector<Claim>& claims);

// The keys of what a text names: its capitalised words that no dictionary has, or has as names
// alone, and the short titles that it quotes ("« Vertigo »"). Sorted, unique.
std::vector<std::string> names_in(const TokenText& text);

}  // namespace claimdiff
