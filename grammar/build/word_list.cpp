// Reads lists of words: one line, one lemma, one part of speech, its forms.
//
//     ser verb soy eres es      → soy: ser, verb; eres: ser, verb; es: ser, verb
//     * function el los         → el: el, function; los: los, function
#include "grammar/build/word_list.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "grammar/build/dictionary_builder.hpp"

namespace claimdiff::build {

std::vector<WordLine> read_word_list(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    std::vector<WordLine> lines;
    for (std::string text; std::getline(file, text);) {
        if (text.empty() || text[0] == '#') {
            continue;
        }
        std::istringstream words(text);
        WordLine line;
        words >> line.lemma >> line.what;
        for (std::string form; words >> form;) {
            line.forms.push_back(std::move(form));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void add_word_list(const std::vector<WordLine>& lines, DictionaryBuilder& builder) {
    static const std::map<std::string, Pos> parts
        = {{"function", Pos::function},
           {"adverb", Pos::adverb},
           {"verb", Pos::verb},
           {"infinitive", Pos::infinitive},
           {"participle", Pos::participle}};
    for (const WordLine& line : lines) {
        const auto part = parts.find(line.what);
        for (const std::string& form : line.forms) {
            if (part != parts.end()) {
                builder.add(form, line.lemma == "*" ? form : line.lemma, part->second);
            }
        }
    }
}

}  // namespace claimdiff::build
