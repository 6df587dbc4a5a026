// Whether a sentence ends at a place where one might.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/abbreviations.hpp"

namespace claimdiff {

struct SentenceContext {
    std::string_view language;  // primary subtag, e.g. "fr"
    const Abbreviations& abbreviations;
};

// Closing quotation marks and brackets that follow `at` in `text`, also after a space ("… . »"),
// belong to the sentence that began at `begin`: the byte after them, or `at`.
std::size_t after_closing_marks(std::string_view text, std::size_t begin, std::size_t at);

// Whether the sentence `left` is complete, given all that follows it.
bool ends_sentence(std::string_view left, std::string_view right, const SentenceContext& context);

}  // namespace claimdiff
