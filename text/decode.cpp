// Bytes to UTF-8, surest sign first: a byte-order mark, then the pattern of NULs that UTF-16 and
// UTF-32 leave in any European text, then validity as UTF-8 (which other encodings hardly ever
// have by chance), and only then ICU's statistical guess.
//
//     "caf\xC3\xA9" → UTF-8      "caf\xE9" → windows-1252      "c\0a\0f\0" → UTF-16LE
//
// Texts pass through many hands, and some come out mixed. What can be told is mended
// (text/utf8_repair.hpp); it is always noted, since columns are then those of the mended text.
#include "text/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <optional>

#include "text/encoding_guess.hpp"
#include "text/utf8_repair.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largest = std::size_t{1} << 30U;  // ICU counts in 32 bits, and so do spans

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
    // ICU gives U+001A for single bytes that an encoding has no character for.
    if (bytes.find('\x1A') == bytes.npos) text.findAndReplace(UChar{0x1A}, UChar{0xFFFD});
    text.toUTF8String(result.text);  // a lone surrogate becomes U+FFFD
    result.notes.push_back("converted from " + result.encoding);
    if (const std::size_t bad = count_replacements(result.text); bad != 0) {
        result.notes.push_back(plural(bad, "undecodable character") + " replaced");
    }
    return result;
}

bool is_utf8_or_wider(std::string_view encoding) {
    return encoding.starts_with("UTF-");  // decided by the bytes already
}

// Those that write everything in bytes of ASCII.
bool is_seven_bit(std::string_view encoding) {
    return encoding.starts_with("ISO-2022-") || encoding == "UTF-7" || encoding == "HZ-GB-2312";
}

// What neither marks nor a declaration tell.
Decoded guessed(std::string_view bytes, const Utf8Survey& found) {
    // In a text of another encoding hardly any bytes happen to form valid characters.
    if (found.multibyte >= found.invalid || is_cut_at_end(bytes, found)) {
        return repaired(bytes, found);
    }
    const std::string encoding = legacy_encoding(bytes);
    // Some paragraphs of UTF-8 in a text of Windows-1252.
    if (encoding == "windows-1252" && found.multibyte > 2 && 20 * found.multibyte > found.invalid) {
        Decoded mixed = repaired(bytes, found);
        if (10 * count_replacements(mixed.text) < found.invalid) return mixed;
    }
    return converted(bytes, encoding);
}

bool mostly_controls(std::string_view text) {
    const Utf8Survey found = survey(text);
    return 10 * (found.controls + found.invalid + count_replacements(text)) > text.size();
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
        if (bytes.starts_with(mark.bytes)) {
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
    const std::string said = known_encoding(declared);
    if (is_seven_bit(said) && found.invalid + found.multibyte == 0) return converted(bytes, said);
    if (found.controls != 0 && found.invalid == 0) {
        if (const auto switched = switched_encoding(bytes)) return converted(bytes, *switched);
    }
    if (10 * found.controls > bytes.size()) return binary();
    if (const auto mainframe = mainframe_encoding(bytes)) return converted(bytes, *mainframe);
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
    if (says_other && said != "US-ASCII") {
        Decoded result = converted(bytes, said);
        if (10 * count_replacements(result.text) < found.invalid) return result;
    }
    Decoded result = guessed(bytes, found);
    if (says_other) {
        result.notes.insert(result.notes.begin(), "declared " + declared + ", but is not");
    }
    return result;
}

}  // namespace claimdiff
