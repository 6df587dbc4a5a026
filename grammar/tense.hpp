// Whether the words around a date tell of what was or of what will be: "a cédé lundi" against
// "fermera lundi".
#pragma once

#include "grammar/token.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff {

enum class Tense : std::uint8_t {
    unknown,  // no verb, or one in the present
    planned,  // what was or is to come: "devait partir lundi"
    past,
    future,
};

// The tense of the verb nearest to `words` in their sentence; one behind a comma counts as far.
Tense tense_around(const TokenText& text, const TokenRange& sentence, const TokenRange& words);

}  // namespace claimdiff
