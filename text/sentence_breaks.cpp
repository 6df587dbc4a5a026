// Sentence boundaries as UAX #29 has them, without ICU's break iterator: that walks its automaton
// over every character, while a sentence ends only behind one of a few marks. So the marks are
// searched for, byte by byte, and the rules looked at where one stands:
//
//     "It cost 3.5 million. Then"   SB6: no end between "." and a digit; an end before "Then"
//     "the U.S. Navy"               SB7: none in "U.S"; one before "Navy" (ends_sentence() denies
//     it) "etc., and"                   SB8a: none before a comma
//
// Since line breaks are spaces here, there are no paragraph separators (SB3, SB4). The test
// compares with ICU's iterator on random texts.
#include "text/sentence_breaks.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

#include "text/byte_blocks.hpp"
#include "text/characters.hpp"

namespace claimdiff {
namespace {

using Class = std::uint8_t;  // ICU's USentenceBreak

Class icu_class(char32_t code) {
    switch (code) {
        case 0x85:  // the line breaks that are not ASCII
        case 0x2028:
        case 0x2029:
            return U_SB_SP;
        default:
            return static_cast<Class>(
                u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_SENTENCE_BREAK));
    }
}

constexpr std::array<Class, 128> make_ascii_classes() {
    std::array<Class, 128> classes{};
    const auto set = [&classes](std::string_view characters, Class value) {
        for (const char c : characters) classes[static_cast<unsigned char>(c)] = value;
    };
    set("abcdefghijklmnopqrstuvwxyz", U_SB_LOWER);
    set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", U_SB_UPPER);
    set("0123456789", U_SB_NUMERIC);
    set(" \t\v\f\n\r", U_SB_SP);
    set("\"'()[]{}", U_SB_CLOSE);
    set(",-:", U_SB_SCONTINUE);
    set(".", U_SB_ATERM);
    set("!?", U_SB_STERM);
    return classes;
}

constexpr std::array<Class, 128> ascii_classes = make_ascii_classes();

Class class_of(char32_t code) { return code < 0x80 ? ascii_classes[code] : icu_class(code); }

bool ignored(Class kind) { return kind == U_SB_EXTEND || kind == U_SB_FORMAT; }  // SB5
constexpr bool ends(Class kind) { return kind == U_SB_ATERM || kind == U_SB_STERM; }

// The first bytes of marks that end sentences; below U+0580 all of these are ASCII.
constexpr std::array<bool, 256> make_may_end() {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) bytes[byte] = ends(ascii_classes[byte]);
    for (std::size_t byte = 0xD6; byte < 0x100; ++byte) bytes[byte] = true;
    return bytes;
}

constexpr std::array<bool, 256> may_end = make_may_end();

// The first byte from `at` on that may be the first of such a mark; the end when none is.
std::size_t next_mark(std::string_view text, std::size_t at) {
    constexpr unsigned char first_high = 0xD6;
    for (; at + block_bytes <= text.size(); at += block_bytes) {
        const ByteBlock block = load_block(text.data() + at);
        const auto found = (block == byte('.')) | (block == byte('!')) | (block == byte('?'))
                           | (block >= first_high);
        if (any_byte(found)) return at + first_byte(found);
    }
    while (at < text.size() && !may_end[byte(text[at])]) ++at;
    return at;
}

// A class and the byte behind it and what it takes along.
struct Step {
    Class kind = U_SB_OTHER;
    std::size_t end = 0;
};

Step step(std::string_view text, std::size_t at) {
    const Character first = character_at(text, at);
    Step step{class_of(first.code), at + first.bytes};
    while (step.end < text.size()) {
        const Character next = character_at(text, step.end);
        if (next.code < 0x80 || !ignored(class_of(next.code))) break;
        step.end += next.bytes;
    }
    return step;
}

// The class of what stands before `at`.
Class class_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        const Character before = character_before(text, at);
        const Class kind = class_of(before.code);
        if (!ignored(kind)) return kind;
        at -= before.bytes;
    }
    return U_SB_OTHER;
}

// SB8: whether the next letter is lower case, with nothing that ends a sentence before it.
bool goes_on_in_lower_case(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Step next = step(text, at);
        if (next.kind == U_SB_LOWER) return true;
        if (next.kind == U_SB_UPPER || next.kind == U_SB_OLETTER || ends(next.kind)) return false;
        at = next.end;
    }
    return false;
}

// The boundary that the mark at `at` makes; 0 when it makes none.
std::size_t break_behind(std::string_view text, std::size_t at) {
    const Step mark = step(text, at);
    const bool dot = mark.kind == U_SB_ATERM;
    std::size_t end = mark.end;
    if (dot && end < text.size()) {
        const Class next = class_of(character_at(text, end).code);
        if (next == U_SB_NUMERIC) return 0;  // SB6
        if (next == U_SB_UPPER) {            // SB7
            const Class before = class_before(text, at);
            if (before == U_SB_UPPER || before == U_SB_LOWER) return 0;
        }
    }
    const auto pass = [&](Class kind) {
        while (end < text.size()) {
            const Step next = step(text, end);
            if (next.kind != kind) break;
            end = next.end;
        }
    };
    pass(U_SB_CLOSE);  // SB9
    pass(U_SB_SP);     // SB10
    if (end == text.size()) return end;
    if (dot && goes_on_in_lower_case(text, end)) return 0;
    const Class next = class_of(character_at(text, end).code);
    return next == U_SB_SCONTINUE || ends(next) ? 0 : end;  // SB8a, SB11
}

}  // namespace

std::size_t next_sentence_break(std::string_view text, std::size_t from) {
    for (std::size_t at = from;;) {
        at = next_mark(text, at);
        if (at == text.size()) return at;
        const Character character = character_at(text, at);
        if (ends(class_of(character.code))) {
            if (const std::size_t found = break_behind(text, at); found != 0) return found;
        }
        at += character.bytes;
    }
}

}  // namespace claimdiff
