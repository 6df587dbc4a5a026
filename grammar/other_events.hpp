// Events that a text tells in passing and that are not its own.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "[A smaller fire] that burned 90 hectares", "[un autre incendie] avait parcouru 90 hectares":
// told of an event that is not the text's own.
bool is_of_another(const Words& words, const Mention& mention);

}  // namespace claimdiff
