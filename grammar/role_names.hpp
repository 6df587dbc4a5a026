// The names of people beside their titles.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/words.hpp"

namespace claimdiff {

// Tokens [first, last) of a sentence that are a name.
struct PersonName {
    std::uint32_t first = no_token, last = no_token;
    bool found() const { return first != no_token; }
};

// Whether the word at `i` may be part of somebody's name: a name that is no title, place or day.
bool name_part(const Words& words, std::uint32_t i);

// One past the run of name tokens at `at`; `at` when there is none. A small word may stand inside:
// "Ursula von der Leyen", "Carla Coburn-Pope".
std::uint32_t name_end(const Words& words, std::uint32_t at);

// The folded name in tokens [first, last), without a form of address.
std::string name_text(const Words& words, std::uint32_t first, std::uint32_t last);

// Whose the title at `title` is. A full name in front of it goes before one behind it that is not
// its neighbour, or is one word: "Ana Ruiz, présidente de l'association Grève vivante".
PersonName name_of(const Words& words, std::uint32_t title);

// The lines below a letter: "Le procureur de la République," over "Antoine Sablier", or "Jane
// Colas" over "Chief executive". `title` opens its line; the name is of another sentence.
PersonName signature(const Words& words, std::uint32_t title);

// Firms and parties go by acronyms, people do not.
bool may_name_person(const Words& words, const PersonName& name);

}  // namespace claimdiff
