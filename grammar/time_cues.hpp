// What the words around a time say of it: that another took its place, whose day it is told from,
// what it answers.
#pragma once

#include <string>
#include <string_view>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "au lieu du [lundi 18]", "initially planned for [18 May]", "[17 March] as announced earlier".
bool is_superseded(const Words& words, const Mention& mention);

// The same of a count whose phrase ends at `behind`: "47 closures [announced at first]", "47
// fermetures [annoncées au départ]".
bool is_of_old_plan(const Words& words, std::uint32_t behind);

// "“[Today] we have broken the gang,” she said": a day told from the one on which it was said, of
// which a later text says nothing.
bool is_day_of_speech(const Words& words, const Mention& mention);

// "Il était [7 h 56], hier, lorsque …", "It was [10.20pm] on Saturday": the hour that opens a
// story.
bool sets_scene(const Words& words, const Mention& mention);

// "When did it start? [At 1.40pm]": the event that the question before asks about; empty when there
// is none.
std::string asked_before(const Words& words);

// "The [second] bomb exploded": whether the sentence tells of one of several things of this
// concept, or of another.
bool is_one_of_several(const Words& words, std::string_view noun);

// "alerted to [the accident] at 8.10": whether the word at `event`, a noun, only belongs to what
// its clause tells.
bool is_governed(const Words& words, std::uint32_t event);

}  // namespace claimdiff
