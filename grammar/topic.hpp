// What a sentence is about when it does not say so itself.
#pragma once

#include <string>

#include "grammar/words.hpp"

namespace claimdiff {

// "It opened in 2019.": the first thing that the sentence before names; empty when it names none.
std::string thing_before(const Words& words);

// "Start date: …" in a report on one act: the act that the title names; empty when it names none.
std::string act_of_title(const Words& words);

}  // namespace claimdiff
