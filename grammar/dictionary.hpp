// A dictionary of one language: from a word as it stands in a text to its lemmas and parts of
// speech.
//
//     const Dictionary french = shipped_dictionary("fr");
//     for (const Reading reading : french.lookup("blessés"))  // "blesser" participle or adjective,
//         use(reading.lemma, reading.pos);                    // "blessé" noun
//
// The tables are compiled when the program is built (grammar/build/) and mapped, not parsed. Words
// are given, and lemmas come back, folded (text/fold.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/expected.hpp"

namespace claimdiff {

enum class Pos : std::uint8_t {
    noun = 1,
    verb = 2,        // a finite form
    participle = 4,  // past or present; English and Spanish -ing, -ndo too
    adjective = 8,
    adverb = 16,
    name = 32,
    function = 64,  // article, pronoun, preposition, conjunction, numeral, auxiliary without forms
    infinitive = 128,
};

// A set of parts of speech; empty when the dictionary knows the word but not its part of speech.
class PosSet {
  public:
    constexpr PosSet() = default;
    constexpr PosSet(Pos pos) : bits_(static_cast<std::uint8_t>(pos)) {}
    constexpr explicit PosSet(std::uint8_t bits) : bits_(bits) {}

    constexpr bool has(Pos pos) const { return (bits_ & static_cast<std::uint8_t>(pos)) != 0; }
    constexpr bool has_any(PosSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr std::uint8_t bits() const { return bits_; }
    constexpr PosSet& operator|=(PosSet other) {
        bits_ = static_cast<std::uint8_t>(bits_ | other.bits_);
        return *this;
    }
    friend constexpr PosSet operator|(PosSet left, PosSet right) { return left |= right; }
    friend constexpr bool operator==(PosSet left, PosSet right) = default;

  private:
    std::uint8_t bits_ = 0;
};

constexpr PosSet operator|(Pos left, Pos right) { return PosSet(left) | PosSet(right); }

struct Reading {
    std::string_view lemma;  // lives as long as the blob
    PosSet pos;
};

// The readings of one form, at most seven, each lemma once: the lemma spelled like the form first,
// then in byte order. A view: it copies nothing.
class ReadingList {
  public:
    class Iterator {
      public:
        Iterator(const ReadingList* list, std::size_t index) : list_(list), index_(index) {}
        Reading operator*() const { return (*list_)[index_]; }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return index_ == other.index_; }

      private:
        const ReadingList* list_;
        std::size_t index_;
    };

    ReadingList() = default;
    ReadingList(std::span<const std::byte> records, std::span<const std::byte> strings)
        : records_(records), strings_(strings) {}

    std::size_t size() const;
    bool empty() const { return records_.empty(); }
    Reading operator[](std::size_t index) const;
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

  private:
    std::span<const std::byte> records_;
    std::span<const std::byte> strings_;
};

// What the readings of a form make of it, all together.
class PosUse {
  public:
    PosUse() = default;
    explicit PosUse(const ReadingList& readings);
    explicit PosUse(PosSet said) : said_(said) {}

    // Whether a reading is one of `pos`; one whose part of speech is open may be a noun.
    bool any(PosSet pos) const { return said_.has_any(pos) || (open_ && pos.has(Pos::noun)); }
    // Whether the dictionary says something, and nothing but `pos`.
    bool only(PosSet pos) const { return !said_.empty() && (said_.bits() & ~pos.bits()) == 0; }

  private:
    PosSet said_;
    bool open_ = false;  // there is a reading without a part of speech
};

// Immutable and as cheap to copy as two pointers; a default one is empty.
class Dictionary {
  public:
    Dictionary() = default;

    // Reads a compiled dictionary in place; the blob must outlive the result. Fails on a wrong
    // magic number, version or size. Damage within the tables gives wrong or no readings, never a
    // read outside the blob.
    static Expected<Dictionary> view(std::span<const std::byte> blob);

    // The readings of a folded form; empty when the word is unknown. Does not allocate.
    ReadingList lookup(std::string_view folded) const;

    std::size_t forms() const { return forms_; }

  private:
    std::span<const std::byte> slots_;
    std::span<const std::byte> records_;
    std::span<const std::byte> strings_;
    std::uint32_t seed_ = 0;
    std::uint32_t forms_ = 0;
};

// The dictionary carried inside the program for a BCP 47 language ("fr", "fr-CA"); an empty one
// when there is none.
Dictionary shipped_dictionary(std::string_view language);

}  // namespace claimdiff
