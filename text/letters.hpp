// The letters that nearly every word is made of: ASCII, and U+00C0 to U+00FF but for × and ÷.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claimdiff {

namespace detail {

constexpr std::array<bool, 256> make_ascii_letters() {
    std::array<bool, 256> letters{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 'a' + 'A'] = true;
    return letters;
}

inline constexpr std::array<bool, 256> ascii_letters = make_ascii_letters();

}  // namespace detail

// How many of the bytes of `text` from `at` on are ASCII letters, up to the first that is not.
inline std::size_t count_ascii_letters(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    // Eight bytes at a time: the top bit of each is set where it is no letter.
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    for (; std::endian::native == std::endian::little && at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const std::uint64_t lower = (bytes | ones * 0x20) & ~tops;
        const std::uint64_t from_a = lower + ones * (0x80 - 'a'),
                            past_z = lower + ones * (0x7F - 'z');
        const std::uint64_t others = (~from_a | past_z | bytes) & tops;
        if (others != 0) return at - begin + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    while (at < text.size() && detail::ascii_letters[static_cast<unsigned char>(text[at])]) ++at;
    return at - begin;
}

// The end of such letters from byte `at` on: what follows may be a letter too, but of another kind.
inline std::size_t after_common_letters(std::string_view text, std::size_t at) {
    for (;;) {
        at += count_ascii_letters(text, at);
        if (at + 1 >= text.size() || text[at] != '\xC3' || text[at + 1] == '\x97'
            || text[at + 1] == '\xB7' || (text[at + 1] & '\xC0') != '\x80')
            return at;
        at += 2;
    }
}

}  // namespace claimdiff
