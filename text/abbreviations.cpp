// A language lists a hundred or two, and every dot of a text asks for them. So the two letters
// before the dot are looked up in a set of bits first, then the letters compared as they stand,
// and only what may be one of them is folded.
//
//     "He works at the gov." of {"gov.", "p. ej."}   → true      "the government." → false
#include "text/abbreviations.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Alike for both cases of a letter and for whatever is none.
std::size_t code_of(char c) { return is_letter(c) ? static_cast<std::size_t>(c) & 31U : 0; }

// Whether `text` may end with `entry` once it is folded, by the last letters: as far as they are
// ASCII, they fold one by one.
bool may_end_with(std::string_view text, std::string_view entry) {
    constexpr std::size_t looked_at = 4;  // the dot and three letters
    const std::size_t common = std::min({text.size(), entry.size(), looked_at});
    for (std::size_t back = 2; back <= common; ++back) {
        const char c = text[text.size() - back];
        if (!is_letter(c)) return true;
        if ((c | 0x20) != entry[entry.size() - back]) return false;
    }
    return true;
}

bool is_word_part(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::letter || kind == CharacterClass::digit
           || kind == CharacterClass::mark;
}

}  // namespace

Abbreviations::Abbreviations(std::initializer_list<std::string_view> words)
    : Abbreviations(std::vector<std::string_view>(words)) {}

Abbreviations::Abbreviations(std::vector<std::string_view> words) : words_(std::move(words)) {
    for (const std::string_view word : words_) {
        if (word.size() < 2) continue;
        const std::size_t last = code_of(word[word.size() - 2]);
        // What stands before a single letter, or folds to a letter that is not ASCII, may be
        // anything.
        const bool one = word.size() == 2 || !is_ascii(word[word.size() - 3]);
        for (std::size_t before = 0; before < 32; ++before) {
            if (one || before == code_of(word[word.size() - 3])) endings_.set(before * 32 + last);
        }
    }
}

bool Abbreviations::end(std::string_view text) const {
    if (text.size() > 2) {
        const char before = text[text.size() - 3], last = text[text.size() - 2];
        if (is_ascii(before) && is_ascii(last)
            && !endings_.test(code_of(before) * 32 + code_of(last)))
            return false;
    }
    if (std::none_of(words_.begin(), words_.end(), [text](std::string_view word) {
            return may_end_with(text, word);
        }))
        return false;
    // Long enough for any abbreviation; folding the whole sentence again and again would not do.
    constexpr std::size_t longest = 48;
    std::size_t begin = text.size() > longest ? text.size() - longest : 0;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        ++begin;
    const std::string tail = fold(text.substr(begin));
    return std::any_of(words_.begin(), words_.end(), [&](std::string_view word) {
        if (word.size() < 2 || word.size() > tail.size()) return false;
        if (word[word.size() - 2] != tail[tail.size() - 2]) return false;
        const std::size_t at = tail.size() - word.size();
        if (std::string_view(tail).substr(at) != word) return false;
        return at == 0 || !is_word_part(character_before(tail, at).code);
    });
}

}  // namespace claimdiff
