// The lexicon of a language: words and phrases → lexemes. A read-only view over a compiled table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "grammar/lexicon/category.hpp"
#include "grammar/lexicon/scan.hpp"
#include "text/abbreviations.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// One meaning of a word or phrase. `value` is for the categories that count, `id` for those that
// name (category.hpp).
struct Lexeme {
    std::int64_t value = 0;
    std::uint32_t id = 0;  // of Lexicon::text; 0 when there is none
    Category category = Category::count_;
    bool capital = false;  // only when written with a capital: "March", "May"

    friend bool operator==(const Lexeme&, const Lexeme&) = default;
};

// A trie over words, kept as a hash of (state, word) → state. Phrases are matched by stepping from
// a root:
//     State s = lexicon.step(forms, "près");  s = lexicon.step(s, "de");  lexicon.lexemes(s) →
//     bound near-below
// Two roots: `forms` holds phrases matched as written (folded), `lemmas` those whose words match by
// lemma.
class Lexicon {
  public:
    using State = std::uint32_t;
    static constexpr State none = 0, forms = 1, lemmas = 2;

    Lexicon() = default;

    // Checks the blob's magic, version and sizes. The blob must outlive the lexicon and be aligned
    // to 8 bytes.
    static Expected<Lexicon> view(std::span<const std::byte> blob);

    State step(State state, std::string_view word) const;  // `none` when nothing goes on so
    // The same by the word's hash, for those who step from several states with one word.
    State step(State state, std::uint64_t hash) const;
    static std::uint64_t hash(std::string_view word);
    std::span<const Lexeme> lexemes(State state) const;  // of the phrase that ends here
    // The words that lead on from here, each as one of 64 bits: a word whose bit is missing does
    // not.
    std::uint64_t followers(State state) const {
        return state < terminals_.size() ? terminals_[state].followers : 0;
    }
    static constexpr std::uint64_t follower_bit(std::uint64_t hash) {
        return std::uint64_t{1} << (hash >> 58);
    }
    // Of Lexeme::id: in the blob its size stands before it, for it is asked for very often.
    std::string_view text(std::uint32_t id) const {
        std::uint16_t size = 0;
        std::memcpy(&size, text_.data() + id, sizeof size);
        return {text_.data() + id + sizeof size, size};
    }

    const Conventions& conventions() const { return conventions_; }
    // Abbreviations after which no sentence ends, folded, with their dot.
    const Abbreviations& abbreviations() const { return abbreviations_; }

  private:
    friend class LexiconBuilder;
    struct Header {
        char magic[8];
        std::uint32_t version, slots, states, lexemes, text_bytes, decimal_separator, space_groups,
            month_first, compound_numbers, capital_nouns, head_first,
            listed;  // of the lexemes, the last: elisions and abbreviations once more
    };
    static_assert(sizeof(Header) % 8 == 0);  // what follows it is aligned as the blob is
    struct Slot {
        std::uint64_t key;  // hash of (state, word); 0 when free
        std::uint32_t next, reserved;
    };
    struct Terminal {
        std::uint64_t followers;
        std::uint32_t first, count;
    };
    static std::uint64_t key(State state, std::uint64_t hash);

    std::span<const Slot> slots_;
    std::span<const Terminal> terminals_;  // indexed by state
    std::span<const Lexeme> lexemes_;
    std::string_view text_;
    Conventions conventions_;
    Abbreviations abbreviations_;
};

}  // namespace claimdiff
