// The lists of words beside this file, for what the dictionaries do not tell.
#pragma once

#include <string>
#include <vector>

namespace claimdiff::build {

struct WordLine {
    std::string lemma;  // "*": each form is its own lemma
    std::string what;   // a part of speech ("function"), or a word of the reader's own
    std::vector<std::string> forms;
};

// The lines "LEMMA WHAT FORM..." of a file, without its # comments. Throws std::runtime_error.
std::vector<WordLine> read_word_list(const std::string& path);

// Adds the lines whose `what` names a part of speech as readings.
class DictionaryBuilder;
void add_word_list(const std::vector<WordLine>& lines, DictionaryBuilder& builder);

}  // namespace claimdiff::build
