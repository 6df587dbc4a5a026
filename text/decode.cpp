// Bytes to UTF-8, surest sign first: a byte-order mark, then the pattern of NULs that UTF-16 and
// UTF-32 leave in any European text, then validity as UTF-8 (which other encodings hardly ever
// have by chance), and only then ICU's statistical guess.
//
//     "caf\xC3\xA9" → UTF-8      "caf\xE9" → windows-1252      "c\0a\0f\0" → UTF-16LE
//
// Texts pass through many hands, and some come out mixed: a quotation pasted from another encoding
// ("d\xC3\xA9j\xE0"), or UTF-8 taken for Windows-1252 and encoded again ("dÃ©jÃ "). Both can be
// told and mended; it is always noted, since columns are then those of the mended text.
#include "text/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "text/characters.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largest = std::size_t{1} << 30U;    // ICU counts in 32 bits, and so do spans
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// The first bytes of formats that may look like text for a while.
bool has_binary_signature(std::string_view bytes) {
    constexpr std::array<std::string_view, 12> signatures{
        "%PDF-"sv,
        "PK\x03\x04"sv,
        "\x7F"
        "ELF"sv,
        "\x89PNG\r\n"sv,
        "GIF87a"sv,
        "GIF89a"sv,
        "\xFF\xD8\xFF"sv,
        "\x1F\x8B\x08"sv,
        "7z\xBC\xAF\x27\x1C"sv,
        "BZh9"sv,
        "\xFD"
        "7zXZ"sv,
        "\xD0\xCF\x11\xE0"sv};
    return std::any_of(signatures.begin(), signatures.end(), [&](std::string_view signature) {
        return starts_with(bytes, signature);
    });
}

// Which of UTF-16 and UTF-32 the NULs at the beginning show, if any.
std::optional<std::string_view> encoding_by_nuls(std::string_view bytes) {
    const std::string_view sample
        = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~3U);
    const std::string_view head = sample.empty() ? bytes.substr(0, 2) : sample;
    std::array<std::size_t, 4> nuls{};
    for (std::size_t at = 0; at < head.size(); ++at) nuls[at % 4] += head[at] == '\0';
    const std::size_t rows = head.size() / 4;
    // Nearly all of a column must be NUL, or hold none.
    const auto mostly = [&](std::size_t count, std::size_t of) { return 10 * count >= 7 * of; };
    const auto hardly = [&](std::size_t count, std::size_t of) { return 20 * count <= of; };
    if (rows > 0 && mostly(nuls[1], rows) && mostly(nuls[2], rows)) {
        if (hardly(nuls[0], rows) && nuls[3] == rows) return "UTF-32LE";
        if (hardly(nuls[3], rows) && nuls[0] == rows) return "UTF-32BE";
    }
    const std::size_t even = nuls[0] + nuls[2];
    const std::size_t odd = nuls[1] + nuls[3];
    const std::size_t pairs = head.size() / 2;
    if (pairs == 0) return std::nullopt;
    if (hardly(even, pairs) && mostly(odd, pairs)) return "UTF-16LE";
    if (hardly(odd, pairs) && mostly(even, pairs)) return "UTF-16BE";
    return std::nullopt;
}

std::string plural(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

// What walking the bytes as UTF-8 shows.
struct Utf8Survey {
    std::size_t invalid = 0;
    std::size_t first_invalid = 0;
    std::size_t multibyte = 0;  // valid characters beyond ASCII
    std::size_t controls = 0;
};

constexpr std::array<bool, 256> make_printable_ascii() {
    std::array<bool, 256> printable{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) printable[byte] = true;
    printable['\n'] = true;
    return printable;
}

constexpr std::array<bool, 256> printable_ascii = make_printable_ascii();

Utf8Survey survey(std::string_view bytes) {
    Utf8Survey result;
    for (std::size_t at = 0; at < bytes.size();) {
        if (printable_ascii[static_cast<unsigned char>(bytes[at])]) {
            ++at;
            continue;
        }
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

// Characters of UTF-8 that was cut begin or go on with such bytes; a lone accented letter of
// Windows-1252 stands between plain ones.
bool stands_alone(std::string_view bytes, std::size_t at) {
    const bool before = at > 0 && is_invalid(character_before(bytes.substr(0, at), at));
    return !before && (at + 1 == bytes.size() || !is_invalid(character_at(bytes, at + 1)));
}

bool is_letter_of_words(std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == 0xFF || byte == 0xFE || from_windows_1252(byte) == 0) return false;
    return stands_alone(bytes, at);
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

// "dÃ©jÃ\u00A0": pairs of characters that are the bytes of one. Each must be mended for any to be:
// a text that speaks of such characters is left alone.
std::optional<std::string> encoded_once(std::string_view text) {
    std::size_t pairs = 0;
    for (std::size_t at = text.find('\xC3'); at != text.npos; at = text.find('\xC3', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (next != '\x82' && next != '\x83' && next != '\xA2') continue;  // Â Ã â
        for (const std::string_view sign : {"Ã\xC2"sv, "â€"sv, "Ã©"sv, "Ã¨"sv, "Â\xC2"sv})
            pairs += starts_with(text.substr(at), sign);
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

std::size_t count_replacements(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(replacement); at != text.npos;
         at = text.find(replacement, at + replacement.size())) {
        ++count;
    }
    return count;
}

Decoded converted(std::string_view bytes, std::string_view encoding) {
    Decoded result{"", std::string(encoding), {}, false};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(result.encoding.c_str(), &status), &ucnv_close);
    icu::UnicodeString text(
        bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) {
        const Utf8Survey found = survey(bytes);
        return repaired(bytes, found);
    }
    text.toUTF8String(result.text);  // a lone surrogate becomes U+FFFD
    result.notes.push_back("converted from " + result.encoding);
    if (const std::size_t bad = count_replacements(result.text); bad != 0) {
        result.notes.push_back(plural(bad, "undecodable character") + " replaced");
    }
    return result;
}

// The encoding of bytes that are not UTF-8. Short texts mislead the statistics, so Western European
// wins unless another is clearly likelier.
std::string legacy_encoding(std::string_view bytes) {
    constexpr int lead = 20;  // points of ICU's confidence, of 100
    constexpr std::string_view western = "windows-1252";
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 65536));
    ucsdet_setText(detector.get(), bytes.data(), sample, &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return std::string(western);
    std::string best(western);
    int best_confidence = lead;
    int western_confidence = 0;
    for (std::int32_t at = 0; at < count; ++at) {
        const std::string_view name = ucsdet_getName(matches[at], &status);
        const int confidence = ucsdet_getConfidence(matches[at], &status);
        if (name == "ISO-8859-1" || name == western) {
            western_confidence = std::max(western_confidence, confidence);
        } else if (
            !starts_with(name, "UTF-") && !starts_with(name, "IBM")
            && confidence > best_confidence) {
            best = name;
            best_confidence = confidence;
        }
    }
    return best_confidence > western_confidence + lead ? best : std::string(western);
}

// ISO-2022 switches between character sets by escape sequences, all in ASCII's range.
std::optional<std::string> switched_encoding(std::string_view bytes) {
    if (bytes.find("\x1B$"sv) == bytes.npos && bytes.find("\x1B("sv) == bytes.npos) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 65536));
    ucsdet_setText(detector.get(), bytes.data(), sample, &status);
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return std::nullopt;
    const std::string name = ucsdet_getName(match, &status);
    return starts_with(name, "ISO-2022-") ? std::optional(name) : std::nullopt;
}

// The name under which ICU knows an encoding that a file declares; empty when it knows none. Pages
// that declare Latin-1 mean Windows-1252 (WHATWG Encoding, §4.2).
std::string known_encoding(const std::string& declared) {
    // ICU takes other names for files to look for, or for options.
    const bool is_name = std::all_of(declared.begin(), declared.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
               || (byte >= '0' && byte <= '9')
               || std::string_view("-_.:+()").find(byte) != std::string_view::npos;
    });
    if (!is_name) return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        declared.empty() ? nullptr : ucnv_open(declared.c_str(), &status), &ucnv_close);
    if (converter == nullptr || U_FAILURE(status)) return {};
    const char* const name = ucnv_getName(converter.get(), &status);
    const char* const standard = ucnv_getStandardName(name, "IANA", &status);
    std::string result = standard != nullptr ? standard : name;
    if (result == "ISO-8859-1" || result == "ISO_8859-1:1987" || result == "US-ASCII") {
        result = "windows-1252";
    }
    return result;
}

bool is_utf8_or_wider(std::string_view encoding) {
    return starts_with(encoding, "UTF-");  // decided by the bytes already
}

bool mostly_controls(std::string_view text) {
    const Utf8Survey found = survey(text);
    return 10 * (found.controls + found.invalid + count_replacements(text)) > text.size();
}

// Whether all that is wrong is that the last character was cut in two.
bool is_cut_at_end(std::string_view bytes, const Utf8Survey& found) {
    return found.invalid >= 2 && found.invalid <= 3
           && found.first_invalid + found.invalid == bytes.size()
           && static_cast<unsigned char>(bytes[found.first_invalid]) >= 0xE0
           && (static_cast<unsigned char>(bytes[found.first_invalid + 1]) & 0xC0U) == 0x80U;
}

Decoded binary() { return {"", "binary", {}, true}; }

}  // namespace

Decoded decode(std::string_view bytes, const std::string& declared) {
    if (has_binary_signature(bytes) || bytes.size() > largest) return binary();
    struct Mark {
        std::string_view bytes;
        std::string_view encoding;
    };
    constexpr std::array<Mark, 4> marks{{
        {"\xFF\xFE\0\0"sv, "UTF-32LE"},  // before UTF-16LE, whose mark is its beginning
        {"\0\0\xFE\xFF"sv, "UTF-32BE"},
        {"\xFF\xFE"sv, "UTF-16LE"},
        {"\xFE\xFF"sv, "UTF-16BE"},
    }};
    for (const Mark& mark : marks) {
        if (starts_with(bytes, mark.bytes)) {
            return converted(bytes.substr(mark.bytes.size()), mark.encoding);
        }
    }
    if (bytes.find('\0') != bytes.npos) {
        const std::optional<std::string_view> encoding = encoding_by_nuls(bytes);
        if (!encoding) return binary();
        Decoded result = converted(bytes, *encoding);
        return mostly_controls(result.text) ? binary() : result;
    }
    const Utf8Survey found = survey(bytes);
    if (found.controls != 0 && found.invalid == 0) {
        if (const auto switched = switched_encoding(bytes)) return converted(bytes, *switched);
    }
    if (10 * found.controls > bytes.size()) return binary();
    const std::string said = known_encoding(declared);
    const bool says_other = !said.empty() && !is_utf8_or_wider(said);
    if (found.invalid == 0) {
        Decoded result{std::string(bytes), "UTF-8", {}, false};
        if (found.multibyte == 0) return result;
        if (says_other) result.notes.push_back("declared " + declared + ", but is UTF-8");
        if (const auto mended = encoded_once(bytes)) {
            result.text = *mended;
            result.notes.emplace_back("UTF-8 that was encoded twice was mended");
        }
        return result;
    }
    if (says_other) return converted(bytes, said);
    // In a text of another encoding hardly any bytes happen to form valid characters.
    if (found.multibyte >= found.invalid || is_cut_at_end(bytes, found)) {
        return repaired(bytes, found);
    }
    return converted(bytes, legacy_encoding(bytes));
}

}  // namespace claimdiff
