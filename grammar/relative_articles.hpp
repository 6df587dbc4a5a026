// German articles that are relative pronouns.
#pragma once

#include <vector>

#include "grammar/token.hpp"

namespace claimdiff {

// Marks the articles of `sentence`, whose tokens are at the end of `tokens`, that open a relative
// clause: "das Boot, [das] am Freitag gesunken war".
void mark_relative_articles(Sentence& sentence, std::vector<Token>& tokens);

}  // namespace claimdiff
