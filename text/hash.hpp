// A hash of short texts such as words, for tables that look one up for every word of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claimdiff {

// The first one to eight bytes of a text as one number, each place of them in it: loads of fixed
// sizes, for a copy of unknown size is a call.
inline std::uint64_t load_bytes(const char* bytes, std::size_t count) {
    const auto load = [](const char* at) {
        std::uint32_t value = 0;
        std::memcpy(&value, at, sizeof value);
        return std::uint64_t{value};
    };
    const auto byte = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(bytes[at])} << (8 * at);
    };
    if (count >= 4) return load(bytes) | load(bytes + count - 4) << (8 * (count - 4));
    return byte(0) | byte(count / 2) | byte(count - 1);
}

// Eight bytes at a time, each step one multiplication; the last shift brings the high bits, which
// know most of the input, to the low ones.
inline std::uint64_t hash_bytes(std::string_view text, std::uint32_t seed) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
    std::uint64_t state = (seed + text.size()) * multiplier;
    const char* position = text.data();
    std::size_t left = text.size();
    while (left > 0) {
        const std::size_t taken = left < 8 ? left : 8;
        state = (state ^ load_bytes(position, taken)) * multiplier;
        state ^= state >> 29;
        position += taken;
        left -= taken;
    }
    state *= 0xBF58476D1CE4E5B9;
    return state ^ (state >> 32);
}

}  // namespace claimdiff
