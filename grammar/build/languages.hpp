// How the source dictionaries of each language become readings, one source file a language.
#pragma once

#include <string>

#include "grammar/build/dictionary_builder.hpp"

namespace claimdiff::build {

// `hunspell` is the path of a dictionary without its .aff or .dic. All throw std::runtime_error,
// naming the file, when a source cannot be read.

// Forms, lemmas and parts of speech from the morphological fields of the French dictionary.
void add_french(const std::string& hunspell, DictionaryBuilder& builder);

// WordNet's lemmas (`wordnet`: the folder of data.noun …), inflected; `function_words`: a file of
// the closed classes, which WordNet leaves out; and what else the spelling dictionary knows.
void add_english(
    const std::string& wordnet,
    const std::string& function_words,
    const std::string& hunspell,
    DictionaryBuilder& builder);

// Forms and lemmas; parts of speech as far as the affix classes tell, the rest from `words`, a list
// of the closed classes and irregular verbs (word_list.hpp).
void add_spanish(const std::string& hunspell, const std::string& words, DictionaryBuilder& builder);

}  // namespace claimdiff::build
