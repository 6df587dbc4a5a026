// Lines that say who wrote a text, when it was published and how long it takes to read.
#pragma once

#include "grammar/mention_reader.hpp"

namespace claimdiff {

// "Publié le 3 mars 2024 à 18h12, mis à jour à 19h05, lecture 3 min": whether nothing else stands
// in the sentence, so that it claims nothing of what the text is about.
bool is_byline(MentionReader& reader, const Sentence& sentence);

}  // namespace claimdiff
