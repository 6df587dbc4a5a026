// Folding in one pass: lower case, one kind of dash, apostrophe and space; then, for the plain
// form, no diacritics.
//
// Nearly every word is ASCII or precomposed Latin, which is in NFC already, so normalisation is
// tried only when a character that could compose or decompose turns up (a combining accent, as
// macOS writes "é"). Lower case is Unicode's simple mapping, one character to one: it does not
// depend on the locale, and "İ" becomes a plain "i".
//
//     fold("L’Été\u00A02024") = "l'été 2024"        fold_plain("Œuvre, STRAßE") = "oeuvre, strasse"
#include "text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <array>

#include "text/characters.hpp"

namespace claimdiff {
namespace {

constexpr std::array<char, 128> make_ascii_folding() {
    std::array<char, 128> folding{};
    for (int byte = 0; byte < 128; ++byte) {
        const bool upper = byte >= 'A' && byte <= 'Z';
        const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        folding[static_cast<std::size_t>(byte)]
            = space ? ' ' : static_cast<char>(upper ? byte + 32 : byte);
    }
    return folding;
}

constexpr std::array<char, 128> ascii_folding = make_ascii_folding();

// Folds ASCII and the characters U+00C0 to U+00FF as far as there is nothing else, into the room at
// `end`, which is moved on; returns how many bytes that were.
std::size_t fold_common(std::string_view text, bool& after_space, char*& end) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const char folded = ascii_folding[byte];
            *end = folded;
            end += folded != ' ' || !after_space;
            after_space = folded == ' ';
            ++at;
            continue;
        }
        // "É" is C3 89, "é" C3 A9
        if (byte != 0xC3 || at + 1 == text.size() || (text[at + 1] & '\xC0') != '\x80') break;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const bool upper = second <= 0x9E && second != 0x97;
        *end++ = text[at];
        *end++ = static_cast<char>(upper ? second + 0x20 : second);
        after_space = false;
        at += 2;
    }
    return at;
}

// Whether `code` stays as it is under NFC whatever stands before it.
bool is_stable_in_nfc(char32_t code) {
    if (code < 0x300 || (code >= 0x2000 && code < 0x2070)) return true;  // Latin, punctuation
    const auto character = static_cast<UChar32>(code);
    return u_getIntPropertyValue(character, UCHAR_NFC_QUICK_CHECK) == UNORM_YES
           && u_getCombiningClass(character) == 0;
}

enum class Normalising : bool { not_needed, later };

// Appends the folded form, in NFC unless that is done later. Returns false, having appended only a
// part, when `text` turns out to need normalising.
template <Normalising normalising>
bool fold_characters(std::string_view text, std::string& out) {
    bool after_space = false;
    const auto append_space = [&] {
        if (!after_space) out += ' ';
        after_space = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        // Nearly all of a text stays as long as it is but for runs of spaces.
        const std::string_view piece = text.substr(at, 256);
        const std::size_t size = out.size();
        out.resize(size + piece.size());
        char* end = out.data() + size;
        const std::size_t taken = fold_common(piece, after_space, end);
        out.resize(static_cast<std::size_t>(end - out.data()));
        at += taken;
        if (taken != 0) continue;
        const Character character = character_at(text, at);
        const std::string_view bytes = text.substr(at, character.bytes);
        at += character.bytes;
        if (character.bytes == 1) {  // invalid: copied
            out += bytes;
            after_space = false;
            continue;
        }
        const char32_t code = character.code;
        if constexpr (normalising == Normalising::not_needed) {
            if (!is_stable_in_nfc(code)) return false;
        }
        switch (u_charType(static_cast<UChar32>(code))) {
            case U_SPACE_SEPARATOR:
            case U_LINE_SEPARATOR:
            case U_PARAGRAPH_SEPARATOR:
                append_space();
                continue;
            case U_FORMAT_CHAR:  // soft hyphens, joiners, marks of direction: nobody sees them
                continue;
            case U_DASH_PUNCTUATION:
                out += '-';
                break;
            default:
                if (code == 0x85) {
                    append_space();
                    continue;
                }
                if (code == 0x2019 || code == 0x02BC) {
                    out += '\'';
                } else if (code == 0x2212) {  // minus sign
                    out += '-';
                } else {
                    const UChar32 lower = u_tolower(static_cast<UChar32>(code));
                    append_utf8(static_cast<char32_t>(lower), out);
                }
        }
        after_space = false;
    }
    return true;
}

// NFC of the valid parts of `text`; invalid bytes are copied.
std::string normalise(std::string_view text) {
    static const icu::Normalizer2* const nfc = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
        return U_FAILURE(status) ? nullptr : found;
    }();
    if (nfc == nullptr) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    const auto normalise_part = [&](std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const icu::StringPiece part(text.data() + begin, static_cast<std::int32_t>(end - begin));
        status = U_ZERO_ERROR;
        nfc->normalizeUTF8(0, part, sink, nullptr, status);
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.bytes == 1 && character.code == 0xFFFD) {
            normalise_part(begin, at);
            out += text[at];
            begin = at + 1;
        }
        at += character.bytes;
    }
    normalise_part(begin, text.size());
    return out;
}

// Letters that Unicode does not decompose but that are written so where the key is missing; what
// else has a diacritic comes apart by itself. Sorted by code.
struct OpenedLetter {
    char32_t code;
    std::string_view letters;
};

constexpr std::array<OpenedLetter, 14> opened_letters{{
    {0xDF, "ss"},
    {0xE6, "ae"},
    {0xF0, "d"},
    {0xF8, "o"},
    {0xFE, "th"},
    {0x111, "d"},
    {0x127, "h"},
    {0x131, "i"},
    {0x142, "l"},
    {0x14B, "n"},
    {0x153, "oe"},
    {0x167, "t"},
    {0x180, "b"},
    {0x1E9E, "ss"},
}};

void append_plain(char32_t code, const icu::Normalizer2& decomposer, std::string& out) {
    for (const OpenedLetter& opened : opened_letters) {
        if (opened.code == code) {
            out += opened.letters;
            return;
        }
    }
    icu::UnicodeString parts;
    if (character_class(code) != CharacterClass::letter
        || !decomposer.getDecomposition(static_cast<UChar32>(code), parts)) {
        append_utf8(code, out);
        return;
    }
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const auto part = static_cast<char32_t>(parts.char32At(at));
        if (character_class(part) == CharacterClass::mark) continue;
        if (part < 0x80) {
            out += static_cast<char>(part);
        } else {
            append_plain(part, decomposer, out);  // what a ligature or "ǿ" came apart into
        }
    }
}

}  // namespace

void fold_to(std::string_view text, std::string& out) {
    const std::size_t before = out.size();
    out.reserve(before + text.size());
    if (fold_characters<Normalising::not_needed>(text, out)) return;
    // Normalised last: what is dropped may have stood between a letter and its accent.
    out.resize(before);
    std::string folded;
    fold_characters<Normalising::later>(text, folded);
    out += normalise(folded);
}

std::string fold(std::string_view text) {
    std::string out;
    fold_to(text, out);
    return out;
}

std::string fold_plain(std::string_view text) {
    const std::string folded = fold(text);
    std::string out;
    out.reserve(folded.size());
    // Asked for once: ICU's own guard is not one that a thread sanitizer sees.
    static const icu::Normalizer2* const decomposer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFKDInstance(status);
        return U_FAILURE(status) ? nullptr : found;
    }();
    if (decomposer == nullptr) return folded;
    for (std::size_t at = 0; at < folded.size();) {
        const Character character = character_at(folded, at);
        if (character.bytes == 1) {
            out += folded[at];  // ASCII, or invalid
        } else if (character_class(character.code) != CharacterClass::mark) {
            append_plain(character.code, *decomposer, out);
        }
        at += character.bytes;
    }
    return out;
}

}  // namespace claimdiff
