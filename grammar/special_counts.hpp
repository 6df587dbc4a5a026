// Counts that their neighbours name, and no noun or verb: who came, how many children.
#pragma once

#include <string>
#include <vector>

#include "grammar/mention.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "286 coins, [eleven] rings and [two] chains": nothing but what the one before counts stands
// between.
bool is_listed(const Words& words, const std::vector<Mention>& mentions, std::size_t index);

// "No deaths [were linked] to it": of those put down to something, not of all.
bool is_put_down(const Words& words, std::uint32_t after);

// "a mother of [three]": so many children.
bool is_parent(const Words& words, std::uint32_t number);

// "in front of [11,482]", "a crowd of [9,000]": who came to watch; a few may stand in front of
// anybody.
bool are_onlookers(const Words& words, const Mention& mention, const std::string& noun);

// "an ATR [72-600]", "the Boeing [737-800]": the number of a model, and no range.
bool is_designation(const Words& words, const Mention& mention);

bool is_to_hospital(const Words& words, std::uint32_t at);

// "[were taken] by ambulance to three hospitals": what is told behind `at` of those who were.
bool are_brought_to_hospital(const Words& words, std::uint32_t at);

// "six months [in prison]", "quatre mois [derrière les barreaux]": what stands at `at`.
bool is_in_prison(const Words& words, std::uint32_t at);

// "trois dont [le pronostic vital est engagé]": said of people from `at` on.
bool is_told_of_life(const Words& words, std::uint32_t at);

// "two of the wounded [are in a critical condition]": the harm told of some of the injured from
// `at` on; empty when none is.
std::string harm_told_of(const Words& words, std::uint32_t at);

// "a petition signed by 4,500 people": whoever counts them counts signatures.
bool is_signed_by(const Words& words, std::uint32_t verb);

// "Ray Coburn, 61, a rancher", "a man of 81"
bool is_bare_age(const Words& words, const Mention& mention);

// "a capacity of [1,300]", "peut accueillir [1 300] spectateurs": what there is room for.
bool tells_capacity(const Words& words, std::uint32_t first);

// "six of them [women]", "seis de ellos [agentes]": who so many of those before are, where nothing
// more is told of them; no head when no noun says.
NounPhrase noun_of_them(const Words& words, std::uint32_t after);

// "three of them [under 18]": how old, not how many.
bool is_limit_of_age(const Words& words, const Mention& mention);

// Whether the event, a concept or a lemma, says nothing of what befell the counted: none,
// "occurred", a verb that is not known.
bool tells_little(std::string_view event);

}  // namespace claimdiff
