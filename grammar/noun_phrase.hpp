// The noun that a number counts: "deux cent cinquante [secouristes]", "23 Iranian-made attack
// [drones]", "24 des 27 [drones]".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grammar/words.hpp"

namespace claimdiff {

struct NounPhrase {
    std::uint32_t head = no_token;  // the counted noun
    std::uint32_t last = 0;         // one past the phrase: head and what belongs to it
    std::string noun;               // concept or lemma; empty when there is no noun
    std::vector<std::string>
        qualifiers;  // adjectives and complements, as concepts or lemmas, sorted
    std::uint32_t whole
        = no_token;           // of "24 des 27 drones": the token where the whole's number begins
    bool complement = false;  // "34 autres"
};

// The phrase that begins at token `at`, just after the number. Example: "8 000 | maillots neufs" →
// head soldats, qualifier frais.
NounPhrase counted_noun(const Words& words, std::uint32_t at);

// The phrase whose head stands at token `head`, with its qualifiers on both sides: for nouns found
// elsewhere in the sentence.
NounPhrase phrase_at(const Words& words, std::uint32_t head);

// "douze [conducteurs de bus]": a title of several words, which has no noun of its own; it counts
// people.
bool is_title_phrase(const Words& words, std::uint32_t i);

// "two [of the injured], dos [de los] heridos, zwei [der] Verletzten": whether the noun at `head`
// is what the number that ends before `last` takes a part of.
bool is_partitive(const Words& words, std::uint32_t last, std::uint32_t head);

// A noun that is no name. Where all nouns have capitals, one that the dictionary lacks is a noun
// behind an article or an adjective: "das [Stadtbad]", but "in [Ostrau]".
bool is_common_noun(const Words& words, std::uint32_t i);

}  // namespace claimdiff
