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
#include <vector>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"
#include "text/letters.hpp"
#include "text/stop_words.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t languages = stop_words.size();
constexpr std::size_t enough = 16384;  // bytes that are looked at; more tell nothing new

// A score of one point. Scores are whole numbers, so that what a word tells can be reckoned once
// and added wherever it stands; hints count in twentieths, and a function word of several languages
// counts 1/4, 1/9 or 1/16.
constexpr int point = 720;
constexpr int decisive = 40 * point;  // a lead that the rest of a text does not turn

using Scores = std::array<int, languages>;  // in the order of stop_words

constexpr int points(double weight) { return static_cast<int>(weight * point + 0.5); }

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
            int owners = 0;
            for (const int score : slot.scores) owners += score;
            for (int& score : slot.scores) score = score == 0 ? 0 : point / (owners * owners);
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

// Of a folded word, not empty.
Scores score_of(std::string_view word) {
    static WordScores word_scores;
    if (const Scores* found = word_scores.scores(word); found != nullptr) return *found;
    Scores scores{};
    std::uint64_t letters = 0;  // the hints of which the word has the last byte
    for (const char byte : word) letters |= letters_by_last_byte[static_cast<unsigned char>(byte)];
    each_bit(letters, [&](std::size_t at) {
        const Hint& hint = letter_hints[at];
        if (word.find(hint.letters) != word.npos)
            scores[index_of(hint.language)] += points(hint.weight);
    });
    each_bit(endings_by_last_byte[static_cast<unsigned char>(word.back())], [&](std::size_t at) {
        const Hint& hint = ending_hints[at];
        const bool ends = word.size() > hint.letters.size() + 1 && word.ends_with(hint.letters);
        if (ends) scores[index_of(hint.language)] += points(hint.weight);
    });
    return scores;
}

// What the words of texts tell, each reckoned once: half of any text is a few hundred words. The
// 64-bit hash stands for the word, as in the lexicon. When the table is full, all is forgotten.
class WordMemory {
  public:
    struct Word {
        std::uint64_t hash = 0;  // 0: free
        std::size_t size = 0;    // folded, in bytes
        Scores scores{};
    };

    static WordMemory& of_this_thread() {
        thread_local WordMemory memory;
        return memory;
    }

    // Of a word as it stands in the text; valid until the next call.
    const Word& find(std::string_view written) {
        const std::uint64_t hash = hash_bytes(written, 0) | 1;
        std::size_t at = hash % slots;
        for (; words_[at].hash != 0; at = (at + 1) % slots) {
            if (words_[at].hash == hash) return words_[at];
        }
        if (++used_ > most) {
            words_.assign(slots, {});
            used_ = 1;
            at = hash % slots;
        }
        const std::string folded = fold(written);
        words_[at] = {hash, folded.size(), folded.empty() ? Scores{} : score_of(folded)};
        return words_[at];
    }

  private:
    static constexpr std::size_t slots = 2048, most = 1536;
    std::vector<Word> words_ = std::vector<Word>(slots);
    std::size_t used_ = 0;
};

// By how much the best language is ahead.
int lead(const Scores& scores) {
    int best = 0;
    int second = 0;
    for (const int score : scores) {
        second = std::max(second, std::min(best, score));
        best = std::max(best, score);
    }
    return best - second;
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019 || code == 0x02BC; }

// The end of the word that begins at byte `at`; `at` itself where none does.
std::size_t after_word(std::string_view text, std::size_t at) {
    while ((at = after_common_letters(text, at)) < text.size()) {
        const Character character = character_at(text, at);
        const CharacterClass kind = character_class(character.code);
        const bool inside = kind == CharacterClass::letter || kind == CharacterClass::mark;
        if (!inside || is_apostrophe(character.code)) break;
        at += character.bytes;
    }
    return at;
}

// Whether the "s" of "city's" stands at `at`, and no letter behind it.
bool is_genitive(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || (text[at] != 's' && text[at] != 'S')) return false;
    const CharacterClass next = character_class(character_at(text, at + 1).code);
    return next == CharacterClass::space || next == CharacterClass::line_break;
}

}  // namespace

std::string detect_language(std::string_view text) {
    text = text.substr(0, enough);
    WordMemory& memory = WordMemory::of_this_thread();
    Scores scores{};
    constexpr std::size_t looked_at = 8;  // words between two looks at the lead
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        at = after_word(text, begin);
        std::size_t size = 0;  // of the word, folded
        if (at > begin) {
            const WordMemory::Word& word = memory.find(text.substr(begin, at - begin));
            size = word.size;
            for (std::size_t k = 0; k < languages; ++k) scores[k] += word.scores[k];
        }
        if (at == text.size()) break;
        const Character character = character_at(text, at);
        at += character.bytes;
        bool told = size > 0;
        if (is_apostrophe(character.code) && told) {
            if (size <= 2) scores[index_of("fr")] += points(0.5);  // "l'eau", "qu'il"
            if (size > 2 && is_genitive(text, at)) {
                scores[index_of("en")] += points(0.7);
                at += 1;  // past the "s", which is a word in French
            }
        } else if (character.code == 0xBF || character.code == 0xA1) {  // ¿ ¡
            scores[index_of("es")] += points(2);
            told = true;
        }
        if (told && ++words % looked_at == 0 && lead(scores) >= decisive) break;
    }
    const auto best = std::max_element(scores.begin(), scores.end());
    return std::string(stop_words[static_cast<std::size_t>(best - scores.begin())].language);
}

}  // namespace claimdiff
