// What happened to the things a number counts: the word of the sentence that governs the number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/noun_phrase.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

constexpr int sure_event = 60;  // an event below this strength is not said of the number

struct Event {
    std::uint32_t token = no_token;
    std::string id;    // concept, or a verb's lemma; empty when none was found
    int strength = 0;  // 0–100: how surely the word governs the number
};

// "40% of the patients [were not seen]": whether the event behind the figure that ends before
// `last` is denied of what it counts.
bool is_negated(const Words& words, const Event& event, std::uint32_t last);

// An event said right beside a number, among the strengths of Event.
constexpr int told_beside = 90;

// The event of the number in tokens [first, last) whose noun phrase is `phrase` (its last may equal
// `last`). Examples:
//     "La ville a loué [12] bateaux"             loué
//     "dont [8] ont été rapatriés"              rapatriés
//     "[3] personnes blessées", "[23] arrests"   blessées, arrests
//     "la suppression de [300] postes"         suppression
Event governing_event(
    const Words& words, std::uint32_t first, std::uint32_t last, const NounPhrase& phrase);

// The event's id, or its plain word ("fr:planter") when it cannot befall the concept `noun` and the
// word must mean something else (grammar/befalls.hpp).
std::string told_of(const Words& words, const Event& event, std::string_view noun);

// "en [classe]", "la [place]", "une [partie] du toit": a noun that is no event, spelled as a verb
// that is one.
bool is_homograph(const Words& words, std::uint32_t i);

// The event of the lexicon's phrase that begins with the verb at `verb` and goes on at `after`,
// behind the object: "[pulled] 251 people [to safety]"; empty when there is none.
std::string event_around(const Words& words, std::uint32_t verb, std::uint32_t after);

// Whether the verb stands with a pronoun that makes it another word: "s'est levé".
bool is_reflexive(const Words& words, std::uint32_t verb);

// The event of a reflexive verb, "Le feu s'est levé", whose words between keep the lexicon from
// seeing it as a phrase; empty when the verb means the same without the pronoun.
std::string reflexive_event(const Words& words, std::uint32_t verb);

// "un incendio [declarado] a las 15.40", "l'incendie, [déclaré] lundi": a participle of speech
// behind an act is what the act did itself.
bool is_bare_participle(const Words& words, std::uint32_t verb);

// Whether the word belongs to a time and is no verb there: "el año pasado".
bool qualifies_time(const Words& words, std::uint32_t i);

}  // namespace claimdiff
