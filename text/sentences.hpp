// Sentences of a paragraph, by Unicode's rules and the language's abbreviations.
#pragma once

#include <string_view>
#include <vector>

#include "text/abbreviations.hpp"
#include "text/span.hpp"

namespace claimdiff {

// The sentences of `paragraph` in `text`, in order, trimmed of white space, none empty; together
// they cover all that is not white space. Single line breaks read as spaces. `language` is BCP 47.
// Unicode's rules propose the ends; none is taken after a title, initials, a German ordinal, one of
// `abbreviations` (folded, with their dot, e.g. "gen.") unless a function word follows, or before a
// lower-case letter. A closing quotation mark stays with its sentence. Thread-safe.
std::vector<Span> sentences(
    std::string_view text,
    Span paragraph,
    std::string_view language,
    const Abbreviations& abbreviations);

}  // namespace claimdiff
