// Tells the language of a text by counting function words, with help from letters and endings.
//
// A function word counts less the more of the languages have it ("la", "des", "in"), so that those
// of one language alone decide. Letters and endings matter only in headlines with few function
// words: "Überschwemmungen: Tausende Häuser evakuiert" has none, but "ü", "ä" and "-ungen".
#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/stop_words.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t languages = stop_words.size();
constexpr std::size_t enough = 16384;  // bytes that are looked at; more tell nothing new
constexpr double decisive = 40;        // a lead that the rest of a text does not turn

using Scores = std::array<double, languages>;  // in the order of stop_words

// What a word of each language alone tends to contain.
struct Hint {
    std::string_view letters;
    std::string_view language;
    double weight;
};

constexpr std::array<Hint, 26> letter_hints{{
    {"ñ", "es", 1.0},   {"á", "es", 0.4},  {"í", "es", 0.4},  {"ó", "es", 0.4},  {"ú", "es", 0.4},
    {"è", "fr", 0.5},   {"ê", "fr", 0.5},  {"ç", "fr", 0.4},  {"œ", "fr", 0.6},  {"à", "fr", 0.4},
    {"ù", "fr", 0.5},   {"û", "fr", 0.4},  {"î", "fr", 0.4},  {"ô", "fr", 0.4},  {"â", "fr", 0.3},
    {"é", "fr", 0.2},   {"ß", "de", 1.0},  {"ä", "de", 0.5},  {"ö", "de", 0.4},  {"ü", "de", 0.4},
    {"sch", "de", 0.3}, {"th", "en", 0.2}, {"sh", "en", 0.2}, {"w", "en", 0.05}, {"eau", "fr", 0.3},
    {"k", "de", 0.05},
}};

constexpr std::array<Hint, 34> ending_hints{{
    {"ing", "en", 0.4},    {"ed", "en", 0.3},    {"ly", "en", 0.3},   {"ght", "en", 0.4},
    {"ess", "en", 0.2},    {"ers", "en", 0.1},   {"ee", "en", 0.1},   {"ck", "en", 0.2},
    {"eux", "fr", 0.4},    {"eurs", "fr", 0.4},  {"ment", "fr", 0.1}, {"aire", "fr", 0.3},
    {"ée", "fr", 0.5},     {"és", "fr", 0.4},    {"ées", "fr", 0.6},  {"ez", "fr", 0.1},
    {"ique", "fr", 0.3},   {"oire", "fr", 0.3},  {"ait", "fr", 0.3},  {"ción", "es", 0.8},
    {"ciones", "es", 0.8}, {"dad", "es", 0.4},   {"ado", "es", 0.3},  {"ados", "es", 0.4},
    {"os", "es", 0.15},    {"ero", "es", 0.2},   {"ía", "es", 0.4},   {"an", "es", 0.05},
    {"ung", "de", 0.6},    {"ungen", "de", 0.7}, {"lich", "de", 0.4}, {"keit", "de", 0.6},
    {"en", "de", 0.15},    {"isch", "de", 0.4},
}};

std::size_t index_of(std::string_view language) {
    for (std::size_t at = 0; at < languages; ++at) {
        if (stop_words[at].language == language) return at;
    }
    return 0;
}

std::unordered_map<std::string, Scores> make_word_scores() {
    std::unordered_map<std::string, Scores> scores;
    std::unordered_map<std::string, int> owners;
    for (std::size_t language = 0; language < languages; ++language) {
        const std::string_view words = stop_words[language].words;
        for (std::size_t at = 1; at < words.size();) {
            const std::size_t end = words.find(' ', at);
            const std::string word(words.substr(at, end - at));
            double& score = scores[word][language];
            if (score == 0) ++owners[word];
            score = 1;
            at = end + 1;
        }
    }
    for (auto& entry : scores) {
        const int shared = owners[entry.first];
        for (double& value : entry.second) value /= shared * shared;
    }
    return scores;
}

void score_word(const std::string& word, Scores& scores) {
    static const std::unordered_map<std::string, Scores> word_scores = make_word_scores();
    if (const auto found = word_scores.find(word); found != word_scores.end()) {
        for (std::size_t at = 0; at < languages; ++at) scores[at] += found->second[at];
        return;
    }
    // Most hints have a first or last byte that the word has not, or not there.
    std::bitset<256> bytes;
    for (const char byte : word) bytes.set(static_cast<unsigned char>(byte));
    for (const Hint& hint : letter_hints) {
        if (bytes.test(static_cast<unsigned char>(hint.letters.back()))
            && word.find(hint.letters) != word.npos)
            scores[index_of(hint.language)] += hint.weight;
    }
    for (const Hint& hint : ending_hints) {
        const bool ends = word.back() == hint.letters.back()
                          && word.size() > hint.letters.size() + 1
                          && std::string_view(word).ends_with(hint.letters);
        if (ends) scores[index_of(hint.language)] += hint.weight;
    }
}

// By how much the best language is ahead.
double lead(const Scores& scores) {
    double best = 0;
    double second = 0;
    for (const double score : scores) {
        second = std::max(second, std::min(best, score));
        best = std::max(best, score);
    }
    return best - second;
}

}  // namespace

std::string detect_language(std::string_view text) {
    const std::string folded = fold(text.substr(0, enough));
    Scores scores{};
    std::string word;
    for (std::size_t at = 0; at < folded.size();) {
        const Character character = character_at(folded, at);
        const CharacterClass kind = character_class(character.code);
        if (kind == CharacterClass::letter || kind == CharacterClass::mark) {
            word.append(folded, at, character.bytes);
        } else {
            if (character.code == '\'' && !word.empty()) {
                if (word.size() <= 2) scores[index_of("fr")] += 0.5;         // "l'eau", "qu'il"
                if (word.size() > 2 && folded.compare(at, 3, "'s ") == 0) {  // "city's"
                    scores[index_of("en")] += 0.7;
                    at += 1;  // past the "s", which is a word in French
                }
            } else if (character.code == 0xBF || character.code == 0xA1) {  // ¿ ¡
                scores[index_of("es")] += 2;
            }
            if (!word.empty()) score_word(word, scores);
            word.clear();
            if (lead(scores) >= decisive) break;
        }
        at += character.bytes;
    }
    if (!word.empty()) score_word(word, scores);
    const auto best = std::max_element(scores.begin(), scores.end());
    return std::string(stop_words[static_cast<std::size_t>(best - scores.begin())].language);
}

}  // namespace claimdiff
