// Classes of characters and walking UTF-8, for the tokenizer. The tables are ICU's; ASCII is
// decided here, inline, since it is nearly all there is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
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

namespace detail {

constexpr CharacterClass ascii_class(char32_t code) {
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')) return CharacterClass::letter;
    if (code >= '0' && code <= '9') return CharacterClass::digit;
    if (code == '\n' || code == '\r') return CharacterClass::line_break;
    if (code == ' ' || code == '\t' || code == '\v' || code == '\f') return CharacterClass::space;
    if (code < 0x20 || code == 0x7F) return CharacterClass::other;
    constexpr std::string_view symbols = "$+<=>^`|~%";
    return symbols.find(static_cast<char>(code)) != symbols.npos ? CharacterClass::symbol
                                                                 : CharacterClass::punctuation;
}

constexpr std::array<CharacterClass, 128> make_ascii_classes() {
    std::array<CharacterClass, 128> classes{};
    for (char32_t code = 0; code < 128; ++code) classes[code] = ascii_class(code);
    return classes;
}

inline constexpr std::array<CharacterClass, 128> ascii_classes = make_ascii_classes();

Character non_ascii_character_at(std::string_view text, std::size_t at);
CharacterClass non_ascii_class(char32_t code);

}  // namespace detail

// The character at byte `at` (at < text.size()).
inline Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Character{byte, 1} : detail::non_ascii_character_at(text, at);
}

// ASCII by table; the rest by ICU's general category. U+00A0 and U+202F are space; currency signs,
// ° and % are symbol;
// '\n', '\r', U+0085, U+2028, U+2029 are line_break; combining marks are mark, and so are invisible
// format characters (soft hyphen, zero-width joiners), which stand inside words. Only ASCII 0-9 are
// digit; fractions and superscripts (½, ²) are symbol. U+FFFD is other.
inline CharacterClass character_class(char32_t code) {
    return code < 0x80 ? detail::ascii_classes[code] : detail::non_ascii_class(code);
}

bool is_upper(char32_t code);
bool is_lower(char32_t code);

// The character that ends before byte `at` (0 < at <= text.size()).
Character character_before(std::string_view text, std::size_t at);

// Appends `code` (a scalar value, not a surrogate) in UTF-8.
void append_utf8(char32_t code, std::string& out);

// Columns a terminal needs for `text`: East Asian wide characters take two, combining marks none.
std::size_t display_width(std::string_view text);

}  // namespace claimdiff
