// A quotation pasted from another encoding leaves single bytes of it between the characters; UTF-8
// that was taken for Windows-1252 and encoded again is UTF-8 throughout, of the wrong characters.
//
//     "d\xC3\xA9j\xE0"    the last byte is Windows-1252's à
//     "dÃ©jÃ\u00A0"     pairs of characters that are the bytes of one
#include "text/utf8_repair.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/byte_blocks.hpp"
#include "text/characters.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr std::array<bool, 256> make_printable_ascii() {
    std::array<bool, 256> printable{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) printable[byte] = true;
    printable['\n'] = true;
    return printable;
}

constexpr std::array<bool, 256> printable_ascii = make_printable_ascii();

// The first byte from `at` on that is no printable ASCII; the end when all are.
std::size_t after_printable(std::string_view bytes, std::size_t at) {
    for (; at + block_bytes <= bytes.size(); at += block_bytes) {
        const ByteBlock block = load_block(bytes.data() + at);
        const auto found = ((block < byte(' ')) & (block != byte('\n'))) | (block >= byte('\x7F'));
        if (any_byte(found)) return at + first_byte(found);
    }
    while (at < bytes.size() && printable_ascii[byte(bytes[at])]) ++at;
    return at;
}

// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing. From 0xA0 on it is Unicode.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// 0 when the byte is no character of Windows-1252.
char32_t from_windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

// The byte that is `code` in Windows-1252; 0 when there is none.
unsigned char to_windows_1252(char32_t code) {
    if (code < 0x80 || (code >= 0xA0 && code <= 0xFF)) return static_cast<unsigned char>(code);
    for (std::size_t at = 0; at < windows_1252.size(); ++at) {
        if (windows_1252[at] == code) return static_cast<unsigned char>(0x80 + at);
    }
    return code >= 0x80 && code < 0xA0 ? static_cast<unsigned char>(code) : 0;
}

bool is_invalid(Character character) { return character.bytes == 1 && character.code == 0xFFFD; }

// Whether the invalid byte `next` goes on with a character of UTF-8 that `byte` begins or goes on
// with, and that was cut. In Windows-1252 letters and closing marks follow each other as well:
// "l’été" is 92 E9, "réputé »" E9 A0 BB.
bool are_of_one_cut(unsigned char byte, unsigned char next) {
    constexpr std::string_view marks = "\x85\x92\x94\x96\x97\xA0\xBB"sv;
    if ((next & 0xC0U) != 0x80U) return false;
    const bool is_mark = marks.find(static_cast<char>(next)) != marks.npos;
    return !is_mark || byte == 0xE2 || byte == 0xF0;  // punctuation and pictures in UTF-8
}

bool stands_alone(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const bool before = at > 0 && is_invalid(character_before(bytes.substr(0, at), at));
    const bool after = at + 1 < bytes.size() && is_invalid(character_at(bytes, at + 1));
    return !(before && are_of_one_cut(byte(at - 1), byte(at)))
           && !(after && are_of_one_cut(byte(at), byte(at + 1)));
}

bool is_letter_of_words(std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == 0xFF || byte == 0xFE || from_windows_1252(byte) == 0) return false;
    return stands_alone(bytes, at);
}

}  // namespace

std::string plural(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

Utf8Survey survey(std::string_view bytes) {
    Utf8Survey result;
    for (std::size_t at = after_printable(bytes, 0); at < bytes.size();
         at = after_printable(bytes, at)) {
        const Character character = character_at(bytes, at);
        if (character.code < 0x80) {
            result.controls += character_class(character.code) == CharacterClass::other;
        } else if (character.bytes > 1) {
            ++result.multibyte;
        } else if (result.invalid++ == 0) {
            result.first_invalid = at;
        }
        at += character.bytes;
    }
    return result;
}

bool is_cut_at_end(std::string_view bytes, const Utf8Survey& found) {
    return found.invalid >= 2 && found.invalid <= 3
           && found.first_invalid + found.invalid == bytes.size()
           && static_cast<unsigned char>(bytes[found.first_invalid]) >= 0xE0
           && (static_cast<unsigned char>(bytes[found.first_invalid + 1]) & 0xC0U) == 0x80U;
}

Decoded repaired(std::string_view bytes, const Utf8Survey& found) {
    Decoded result{"", "UTF-8", {}, false};
    result.text.reserve(bytes.size() + 2 * found.invalid);
    std::size_t mended = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Character character = character_at(bytes, at);
        if (!is_invalid(character)) {
            result.text += bytes.substr(at, character.bytes);
        } else if (is_letter_of_words(bytes, at)) {
            ++mended;
            append_utf8(from_windows_1252(static_cast<unsigned char>(bytes[at])), result.text);
        } else {
            result.text += replacement;
        }
        at += character.bytes;
    }
    const std::string first = " (first at byte " + std::to_string(found.first_invalid) + ")";
    if (mended != 0) {
        result.notes.push_back(
            plural(mended, "byte") + " read as windows-1252"
            + (mended == found.invalid ? first : ""));
    }
    if (const std::size_t left = found.invalid - mended; left != 0) {
        result.notes.push_back(plural(left, "invalid byte") + " replaced" + first);
    }
    return result;
}

std::optional<std::string> encoded_once(std::string_view text) {
    std::size_t pairs = 0;
    for (std::size_t at = text.find('\xC3'); at != text.npos; at = text.find('\xC3', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (next != '\x82' && next != '\x83' && next != '\xA2') continue;  // Â Ã â
        for (const std::string_view sign : {"Ã\xC2"sv, "â€"sv, "Ã©"sv, "Ã¨"sv, "Â\xC2"sv})
            pairs += text.substr(at).starts_with(sign);
    }
    if (pairs < 3) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const unsigned char byte = to_windows_1252(character.code);
        if (byte == 0 && character.code != 0) return std::nullopt;
        bytes += static_cast<char>(byte);
        at += character.bytes;
    }
    return survey(bytes).invalid == 0 ? std::optional(bytes) : std::nullopt;
}

}  // namespace claimdiff
