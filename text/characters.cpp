// Character classes and widths from ICU, for what is not ASCII.
//
// The classes are coarser than Unicode's general categories: a tokenizer asks only whether a
// character continues a word, a number or a gap. For example "25 °C" is digit, digit, space,
// symbol, letter.
#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace claimdiff {

namespace detail {

Character non_ascii_character_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
    // No character is longer than four bytes, so 32-bit offsets are enough in any text.
    const auto length = static_cast<std::int32_t>(text.size() - at < 4 ? text.size() - at : 4);
    std::int32_t next = 0;
    UChar32 code = 0;
    U8_NEXT(bytes, next, length, code);
    if (code < 0) return {0xFFFD, 1};
    return {static_cast<char32_t>(code), static_cast<std::uint8_t>(next)};
}

CharacterClass non_ascii_class(char32_t code) {
    switch (code) {
        case 0x85:
        case 0x2028:
        case 0x2029:
            return CharacterClass::line_break;
        case 0x2030:  // per mille
        case 0x2031:
            return CharacterClass::symbol;  // like %, which Unicode counts as punctuation
        case 0xFFFD:
            return CharacterClass::other;
        default:
            break;
    }
    switch (u_charType(static_cast<UChar32>(code))) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_LETTER_NUMBER:  // Ⅳ
            return CharacterClass::letter;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_FORMAT_CHAR:
            return CharacterClass::mark;
        case U_SPACE_SEPARATOR:
            return CharacterClass::space;
        case U_MATH_SYMBOL:
        case U_CURRENCY_SYMBOL:
        case U_MODIFIER_SYMBOL:
        case U_OTHER_SYMBOL:
        case U_OTHER_NUMBER:
            return CharacterClass::symbol;
        case U_DASH_PUNCTUATION:
        case U_START_PUNCTUATION:
        case U_END_PUNCTUATION:
        case U_CONNECTOR_PUNCTUATION:
        case U_OTHER_PUNCTUATION:
        case U_INITIAL_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return CharacterClass::punctuation;
        default:
            return CharacterClass::other;
    }
}

}  // namespace detail

bool is_upper(char32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    return u_isupper(static_cast<UChar32>(code)) || u_istitle(static_cast<UChar32>(code));
}

bool is_lower(char32_t code) {
    if (code < 0x80) return code >= 'a' && code <= 'z';
    return u_islower(static_cast<UChar32>(code));
}

Character character_before(std::string_view text, std::size_t at) {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[start])))
        --start;
    const Character character = character_at(text, start);
    return start + character.bytes == at ? character : Character{0xFFFD, 1};
}

void append_utf8(char32_t code, std::string& out) {
    std::uint8_t buffer[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code));
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        at += character.bytes;
        if (character.code < 0x80) {
            width += character.code >= 0x20 && character.code != 0x7F;
            continue;
        }
        const CharacterClass kind = character_class(character.code);
        if (kind == CharacterClass::mark || kind == CharacterClass::line_break) continue;
        const auto code = static_cast<UChar32>(character.code);
        if (u_charType(code) == U_CONTROL_CHAR) continue;
        const int east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
        width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

}  // namespace claimdiff
