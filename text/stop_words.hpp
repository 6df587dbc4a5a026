// The function words of the languages that texts are told apart by. The same words, capitalised,
// are those that open sentences.
#pragma once

#include <array>
#include <string_view>

namespace claimdiff {

struct StopWords {
    std::string_view language;  // BCP 47
    std::string_view words;     // folded, each with a space on both sides
};

extern const std::array<StopWords, 4> stop_words;

// Whether folded `word` is a function word of `language` (a primary subtag). False for languages
// without a list.
bool is_stop_word(std::string_view word, std::string_view language);

}  // namespace claimdiff
