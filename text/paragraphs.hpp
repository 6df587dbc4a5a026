// Paragraphs: where the lines of a text belong together.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace claimdiff {

// The paragraphs of `text`, in order, trimmed. Blank lines separate; so does a single line break,
// unless the text around it is hard-wrapped: then lines are joined while the next line's first word
// would not have fitted on the line before (a list item, a heading, a table row, a time stamp or an
// indented line still starts a paragraph of its own).
std::vector<Paragraph> paragraphs(std::string_view text);

}  // namespace claimdiff
