// The bytes of a dictionary file, shared by the program that writes it and the one that maps it.
//
//     header | slots: one per cell of a hash table | readings: runs of records | strings: the
//     lemmas
//
// A form is not stored: its 64-bit hash picks the first cell to try with one half and is checked
// against the cell with the other, so a look-up touches a cell, a record and a lemma, and the file
// holds 8 bytes a cell instead of half a million spellings. Two known forms are never confused (the
// builder looks every one up and takes another seed if it must); an unknown word is mistaken for a
// known one about once in a thousand million.
// A run of readings is shared by all forms that have it: "fermera" and "fermeront" point at one.
// Numbers are in the byte order of the machine; the magic number tells when that is another's.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace claimdiff::dictionary_format {

inline constexpr std::uint64_t magic = 0x3154434944464443;  // "CDFDICT1" in little-endian bytes
inline constexpr std::uint32_t version = 1;

struct Header {
    std::uint64_t magic;
    std::uint32_t version;
    std::uint32_t seed;
    std::uint32_t slots;     // cells of the hash table
    std::uint32_t forms;     // cells in use; always fewer, so that every search ends
    std::uint32_t readings;  // records
    std::uint32_t strings;   // bytes
};

struct Slot {
    std::uint32_t check;  // the half of the hash that did not pick the cell
    std::uint32_t run;    // first reading × 8 + how many (1–7); 0 for an empty cell
};

struct Record {
    std::uint32_t lemma;  // offset in the strings
    std::uint16_t length;
    std::uint8_t pos;
    std::uint8_t reserved;
};

static_assert(sizeof(Header) == 32 && sizeof(Slot) == 8 && sizeof(Record) == 8);

inline constexpr std::uint32_t max_readings = 7;

inline std::uint64_t hash(std::string_view text, std::uint32_t seed) {
    return hash_bytes(text, seed);
}

// The high half of the hash, scaled to the size of the table: no division.
inline std::uint32_t first_slot(std::uint64_t hash_value, std::uint32_t slots) {
    return static_cast<std::uint32_t>(((hash_value >> 32) * slots) >> 32);
}

inline std::uint32_t check(std::uint64_t hash_value) {
    return static_cast<std::uint32_t>(hash_value);
}

}  // namespace claimdiff::dictionary_format
