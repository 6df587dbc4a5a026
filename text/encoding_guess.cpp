// Surest sign first: the signature of a binary format, the NULs of wide characters, the escapes of
// ISO-2022, and only then statistics.
//
// ICU's statistics do not know the encodings that Mac OS and DOS had for Western Europe. They show
// in the middle of words: read as Windows-1252, "blessées" is "blessŽes" or "bless‚es", and no
// capital or comma stands between small letters.
#include "text/encoding_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

struct Guess {
    std::string encoding;
    int confidence;  // ICU's, of 100
};

// ICU's guesses from the first 64 KiB, best first; none when it fails.
std::vector<Guess> guesses(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 65536));
    ucsdet_setText(detector.get(), bytes.data(), sample, &status);
    std::int32_t count = 0;
    const UCharsetMatch** found = ucsdet_detectAll(detector.get(), &count, &status);
    std::vector<Guess> result;
    for (std::int32_t at = 0; U_SUCCESS(status) && at < count; ++at) {
        result.push_back(
            {ucsdet_getName(found[at], &status), ucsdet_getConfidence(found[at], &status)});
    }
    return result;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(encoding.c_str(), &status), &ucnv_close};
}

// Characters of one script have one name here: Chinese, Japanese and Korean mix theirs.
UScriptCode family_of(UScriptCode script) {
    switch (script) {
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_HANGUL:
            return USCRIPT_HAN;
        default:
            return script;
    }
}

// How many characters of ASCII are among those of a text in one script that is not Latin; 0 when it
// is none. ASCII that is taken for UTF-16 gives Chinese characters, but not their punctuation.
std::size_t ascii_in_other_script(std::string_view bytes, const std::string& encoding) {
    const Converter converter = open_converter(encoding);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text(
        bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return 0;
    std::size_t ascii = 0, of_script = 0, of_others = 0, marks = 0;
    UScriptCode script = USCRIPT_COMMON;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 code = text.char32At(at);
        const std::int8_t type = u_charType(code);
        const bool white = code == '\t' || code == '\n' || code == '\r' || code == '\f';
        const bool cut = type == U_SURROGATE && at + 1 == text.length();
        if ((type == U_CONTROL_CHAR && !white) || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR
            || code == 0xFFFD || (type == U_SURROGATE && !cut)) {
            return 0;
        }
        ascii += code < 0x80;
        marks += (code >= 0x3001 && code <= 0x3002) || (code >= 0xAC00 && code <= 0xD7A3)
                 || (code >= 0xFF01 && code <= 0xFF5E);
        const UScriptCode found = family_of(uscript_getScript(code, &status));
        if (found == USCRIPT_COMMON || found == USCRIPT_INHERITED || found == USCRIPT_LATIN)
            continue;
        if (script == USCRIPT_COMMON) script = found;
        ++(found == script ? of_script : of_others);
    }
    const bool one_script = of_script > 20 * of_others;
    return one_script && (script != USCRIPT_HAN || 50 * marks > of_script) ? ascii : 0;
}

bool is_small_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

// How many of the bytes in the middle of words are small letters or apostrophes in an encoding.
std::size_t fitting_letters(const std::vector<std::uint8_t>& inside, const std::string& encoding) {
    const Converter converter = open_converter(encoding);
    std::array<bool, 256> fits{};
    for (std::size_t byte = 0x80; byte < fits.size(); ++byte) {
        UErrorCode status = U_ZERO_ERROR;
        const char one = static_cast<char>(byte);
        const icu::UnicodeString text(&one, 1, converter.get(), status);
        fits[byte] = u_islower(text.char32At(0)) != 0 || text.char32At(0) == 0x2019;
    }
    return static_cast<std::size_t>(
        std::count_if(inside.begin(), inside.end(), [&](std::uint8_t byte) { return fits[byte]; }));
}

std::string western_encoding(std::string_view bytes) {
    std::vector<std::uint8_t> inside;
    for (std::size_t at = 1; at + 1 < bytes.size(); ++at) {
        const auto byte = static_cast<std::uint8_t>(bytes[at]);
        if (byte >= 0x80 && is_small_letter(bytes[at - 1]) && is_small_letter(bytes[at + 1]))
            inside.push_back(byte);
    }
    constexpr std::size_t fewest = 3;
    std::string best = "windows-1252";
    if (inside.size() < fewest || 2 * fitting_letters(inside, best) >= inside.size()) return best;
    std::size_t most = 9 * inside.size() / 10;
    for (const char* encoding : {"macintosh", "IBM850"}) {
        const std::size_t fitting = fitting_letters(inside, encoding);
        if (fitting <= most) continue;
        best = encoding;
        most = fitting;
    }
    return best;
}

}  // namespace

bool has_binary_signature(std::string_view bytes) {
    constexpr std::array<std::string_view, 13> signatures{
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
        "\xD0\xCF\x11\xE0"sv,
        "{\\rtf"sv};
    return std::any_of(signatures.begin(), signatures.end(), [&](std::string_view signature) {
        return bytes.starts_with(signature);
    });
}

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
    // Spaces and digits alone have NULs in other scripts; of both orders of bytes, that is right
    // which gives more of them.
    std::optional<std::string_view> best;
    std::size_t most = 0;
    for (const char* encoding : {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
        const std::size_t ascii = ascii_in_other_script(head, encoding);
        if (ascii <= most) continue;
        most = ascii;
        best = encoding;
    }
    return best;
}

std::optional<std::string> switched_encoding(std::string_view bytes) {
    if (bytes.find("\x1B$"sv) == bytes.npos && bytes.find("\x1B("sv) == bytes.npos) {
        return std::nullopt;
    }
    const std::vector<Guess> found = guesses(bytes);
    if (found.empty() || !found.front().encoding.starts_with("ISO-2022-")) return std::nullopt;
    return found.front().encoding;
}

std::optional<std::string> mainframe_encoding(std::string_view bytes) {
    const bool spaces = bytes.find_first_of(" \n") != bytes.npos;
    if (spaces || 20 * std::count(bytes.begin(), bytes.end(), '\x40') < std::ssize(bytes)) {
        return std::nullopt;
    }
    const std::vector<Guess> found = guesses(bytes);
    constexpr int sure = 35;
    if (found.empty() || found.front().confidence < sure
        || !found.front().encoding.starts_with("IBM")) {
        return std::nullopt;
    }
    return found.front().encoding.substr(0, found.front().encoding.find('_'));
}

std::string legacy_encoding(std::string_view bytes) {
    constexpr int lead = 20;  // points of confidence
    constexpr int sure = 35;  // where it is enough to be clearly likelier than Western Europe
    Guess best{"", 0};
    int western_confidence = 0;
    for (const Guess& guess : guesses(bytes)) {
        if (guess.encoding == "ISO-8859-1" || guess.encoding == "windows-1252") {
            western_confidence = std::max(western_confidence, guess.confidence);
        } else if (
            !guess.encoding.starts_with("UTF-") && !guess.encoding.starts_with("IBM")
            && guess.confidence > best.confidence) {
            best = guess;
        }
    }
    const bool leads = best.confidence > lead && best.confidence > western_confidence + lead;
    const bool likelier
        = best.confidence >= sure && 10 * best.confidence >= 16 * western_confidence;
    if (!leads && !likelier) return western_encoding(bytes.substr(0, 65536));
    const std::string meant = known_encoding(best.encoding);
    return meant.empty() ? best.encoding : meant;
}

std::string known_encoding(const std::string& declared) {
    // ICU takes other names for files to look for, or for options.
    const bool is_name = std::all_of(declared.begin(), declared.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
               || (byte >= '0' && byte <= '9')
               || std::string_view("-_.:+()").find(byte) != std::string_view::npos;
    });
    if (!is_name) return {};
    if (declared.empty()) return {};
    const Converter converter = open_converter(declared);
    if (converter == nullptr) return {};
    UErrorCode status = U_ZERO_ERROR;
    const char* const name = ucnv_getName(converter.get(), &status);
    const char* const standard = ucnv_getStandardName(name, "IANA", &status);
    std::string result = standard != nullptr ? standard : name;
    struct Meant {
        std::string_view said;
        const char* meant;
    };
    constexpr std::array<Meant, 9> wider{{
        {"ISO-8859-1", "windows-1252"},
        {"ISO_8859-1:1987", "windows-1252"},
        {"ISO-8859-9", "windows-1254"},
        {"ISO_8859-9:1989", "windows-1254"},
        {"iso-8859_11-2001", "windows-874"},
        {"GB2312", "gb18030"},
        {"GBK", "gb18030"},
        {"EUC-KR", "windows-949"},
        {"ANSI_X3.4-1968", "US-ASCII"},
    }};
    for (const Meant& one : wider) {
        if (result == one.said) return one.meant;
    }
    return result;
}

}  // namespace claimdiff
