// Tells the language of a text by counting function words, with help from letters and endings.
//
// A function word counts less the more of the languages have it ("la", "des", "in"), so that those
// of one language alone decide. Letters and endings matter only in headlines with few function
// words: "Überschwemmungen: Tausende Häuser evakuiert" has none, but "ü", "ä" and "-ungen".
#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

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

// The function words with their scores, in a table of open addressing.
class WordScores {
  public:
    WordScores() {
        for (std::size_t language = 0; language < languages; ++language) {
            const std::string_view words = stop_words[language].words;
            for (std::size_t at = 1; at < words.size();) {
                const std::size_t end = words.find(' ', at);
                Slot& slot = find(words.substr(at, end - at));
                slot.word = words.substr(at, end - at);
                slot.scores[language] = 1;
                at = end + 1;
            }
        }
        for (Slot& slot : slots_) {
            double owners = 0;
            for (const double score : slot.scores) owners += score;
            for (double& score : slot.scores) score = score == 0 ? 0 : 1 / (owners * owners);
        }
    }

    // Null for any other word.
    const Scores* scores(std::string_view word) {
        const Slot& slot = find(word);
        return slot.word.empty() ? nullptr : &slot.scores;
    }

  private:
    struct Slot {
        std::string_view word;  // empty: free
        Scores scores{};
    };
    Slot& find(std::string_view word) {
        std::size_t hash = word.size();
        for (const char byte : word) hash = hash * 31 + static_cast<unsigned char>(byte);
        for (;; ++hash) {
            Slot& slot = slots_[hash % slots_.size()];
            if (slot.word.empty() || slot.word == word) return slot;
        }
    }

    std::array<Slot, 2048> slots_;  // three times as many as there are words
};

// For each byte, the hints whose letters end in it, as bits.
template <std::size_t count>
constexpr std::array<std::uint64_t, 256> hints_by_last_byte(const std::array<Hint, count>& hints) {
    static_assert(count <= 64);
    std::array<std::uint64_t, 256> result{};
    for (std::size_t at = 0; at < count; ++at)
        result[static_cast<unsigned char>(hints[at].letters.back())] |= std::uint64_t{1} << at;
    return result;
}

constexpr auto letters_by_last_byte = hints_by_last_byte(letter_hints);
constexpr auto endings_by_last_byte = hints_by_last_byte(ending_hints);

// Calls take(at) for each bit that is set, the lowest first.
template <class Take>
void each_bit(std::uint64_t bits, const Take& take) {
    for (; bits != 0; bits &= bits - 1) take(static_cast<std::size_t>(std::countr_zero(bits)));
}

void score_word(std::string_view word, Scores& scores) {
    static WordScores word_scores;
    if (const Scores* found = word_scores.scores(word); found != nullptr) {
        for (std::size_t at = 0; at < languages; ++at) scores[at] += (*found)[at];
        return;
    }
    std::uint64_t letters = 0;  // the hints of which the word has the last byte
    for (const char byte : word) letters |= letters_by_last_byte[static_cast<unsigned char>(byte)];
    each_bit(letters, [&](std::size_t at) {
        const Hint& hint = letter_hints[at];
        if (word.find(hint.letters) != word.npos) scores[index_of(hint.language)] += hint.weight;
    });
    each_bit(endings_by_last_byte[static_cast<unsigned char>(word.back())], [&](std::size_t at) {
        const Hint& hint = ending_hints[at];
        const bool ends = word.size() > hint.letters.size() + 1 && word.ends_with(hint.letters);
        if (ends) scores[index_of(hint.language)] += hint.weight;
    });
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
    const std::string_view view = folded;
    Scores scores{};
    std::size_t begin = 0;  // of the word that is being read
    for (std::size_t at = 0; at < view.size();) {
        const Character character = character_at(view, at);
        const CharacterClass kind = character_class(character.code);
        if (kind == CharacterClass::letter || kind == CharacterClass::mark) {
            at += character.bytes;
            continue;
        }
        const std::string_view word = view.substr(begin, at - begin);
        bool told = !word.empty();
        if (character.code == '\'' && !word.empty()) {
            if (word.size() <= 2) scores[index_of("fr")] += 0.5;   // "l'eau", "qu'il"
            if (word.size() > 2 && view.substr(at, 3) == "'s ") {  // "city's"
                scores[index_of("en")] += 0.7;
                at += 1;  // past the "s", which is a word in French
            }
        } else if (character.code == 0xBF || character.code == 0xA1) {  // ¿ ¡
            scores[index_of("es")] += 2;
            told = true;
        }
        if (!word.empty()) score_word(word, scores);
        const bool decided = told && lead(scores) >= decisive;
        at = decided ? view.size() : at + character.bytes;
        begin = at;
    }
    if (begin < view.size()) score_word(view.substr(begin), scores);
    const auto best = std::max_element(scores.begin(), scores.end());
    return std::string(stop_words[static_cast<std::size_t>(best - scores.begin())].language);
}

}  // namespace claimdiff
