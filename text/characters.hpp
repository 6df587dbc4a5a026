// Classes of characters and walking UTF-8, for the tokenizer. The tables are ICU's.
#pragma once

#include <cstdint>
#include <string_view>

namespace claimdiff {

enum class CharacterClass : std::uint8_t {
    letter,
    digit,
    space,
    line_break,
    mark,
    symbol,
    punctuation,
    other
};

struct Character {
    char32_t code = 0;
    std::uint8_t bytes = 1;  // length in UTF-8, 1 for an invalid byte (code U+FFFD)
};

// The character at byte `at` (at < text.size()).
Character character_at(std::string_view text, std::size_t at);

// ASCII by table; the rest by ICU's general category. U+00A0 and U+202F are space; currency signs,
// ° and % are symbol;
// '\n', '\r', U+0085, U+2028, U+2029 are line_break; combining marks are mark. Only ASCII 0-9 are
// digit.
CharacterClass character_class(char32_t code);

bool is_upper(char32_t code);

// Columns a terminal needs for `text`: East Asian wide characters take two, combining marks none.
std::size_t display_width(std::string_view text);

}  // namespace claimdiff
