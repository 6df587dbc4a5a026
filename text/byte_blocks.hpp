// Sixteen bytes of a text at once, for what is asked of every byte of every text: the compiler
// makes vector instructions of it on any processor that has them.
//
//     const ByteBlock block = load_block(text.data() + at);
//     const auto found = (block == byte('.')) | (block == byte('!'));
//     if (any_byte(found)) return at + first_byte(found);
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace claimdiff {

constexpr std::size_t block_bytes = 16;

// Operators work byte by byte; a comparison gives 0xFF where it holds, else 0.
using ByteBlock [[gnu::vector_size(block_bytes)]] = unsigned char;

inline ByteBlock load_block(const char* text) {
    ByteBlock block;
    std::memcpy(&block, text, sizeof block);
    return block;
}

constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }

// Of what a comparison gave, as two words.
template <class Found>
std::array<std::uint64_t, 2> halves(const Found& found) {
    std::array<std::uint64_t, 2> words{};
    static_assert(sizeof words == sizeof found);
    std::memcpy(words.data(), &found, sizeof words);
    return words;
}

// Whether a comparison holds for any byte.
template <class Found>
bool any_byte(const Found& found) {
    const auto words = halves(found);
    return (words[0] | words[1]) != 0;
}

// The first byte that it holds for; there must be one.
template <class Found>
std::size_t first_byte(const Found& found) {
    const auto words = halves(found);
    const std::size_t half = words[0] != 0 ? 0 : 1;
    const int before = std::endian::native == std::endian::little ? std::countr_zero(words[half])
                                                                  : std::countl_zero(words[half]);
    return half * sizeof(std::uint64_t) + static_cast<std::size_t>(before) / 8;
}

}  // namespace claimdiff
