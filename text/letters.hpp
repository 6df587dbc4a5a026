// The letters that nearly every word is made of: ASCII, and U+00C0 to U+00FF but for × and ÷.
#pragma once

#include <array>
#include <cstddef>
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

// The end of such letters from byte `at` on: what follows may be a letter too, but of another kind.
inline std::size_t after_common_letters(std::string_view text, std::size_t at) {
    for (;;) {
        while (at < text.size() && detail::ascii_letters[static_cast<unsigned char>(text[at])])
            ++at;
        if (at + 1 >= text.size() || text[at] != '\xC3' || text[at + 1] == '\x97'
            || text[at + 1] == '\xB7' || (text[at + 1] & '\xC0') != '\x80')
            return at;
        at += 2;
    }
}

}  // namespace claimdiff
