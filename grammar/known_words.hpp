// What lexicon and dictionary know of a word, looked up once for all the times it stands in texts:
// half of any text is a few hundred words, so a thread remembers those it has met.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/concept_set.hpp"
#include "grammar/dictionary.hpp"
#include "grammar/language.hpp"
#include "grammar/lexicon/category.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "text/hash.hpp"

namespace claimdiff {

struct KnownWord;

// The states of the lexicon reached after some words: one through the words as written, a few
// through their lemmas ("abattu" goes on to "abattu en vol" as it stands, and is a form of
// "abattre" as well).
struct PhraseWalk {
    static constexpr std::size_t most_paths = 8;  // words of a phrase are seldom ambiguous
    Lexicon::State form = Lexicon::forms;
    std::uint32_t count = 1;
    std::array<Lexicon::State, most_paths> lemmas{Lexicon::lemmas};
    std::uint64_t followers = 0;  // of all these states: Lexicon::followers

    bool alive() const { return form != Lexicon::none || count != 0; }
    PhraseWalk advance(const Lexicon& lexicon, const KnownWord& word) const;
    bool ends_phrase(const Lexicon& lexicon) const;
    // Appends the lexemes of the phrases that end here, in the order of the paths, each once, and
    // without those that need a capital where there is none.
    void add_lexemes(const Lexicon& lexicon, bool capital, std::vector<Lexeme>& lexemes) const;
};

// How a sign parts the words beside it: commas and quotation marks less than the others.
enum class Separation : std::uint8_t { none, soft, hard };

enum class WordKind : std::uint8_t { sign, plain, capital };

// What holds of a word wherever it stands.
struct WordFacts {
    std::string_view word;  // folded (a sign is itself)
    ReadingList readings;   // of a single word, by the dictionary
    const Lexeme* lexemes = nullptr;
    std::uint32_t lexeme_count = 0;
    PosUse use;                                // of the readings
    Separation separation = Separation::none;  // of a sign
    Categories categories;                     // of all its lexemes
};

struct KnownWord {
    std::string written;
    std::string form;                   // folded
    WordFacts facts;                    // they point into the other members
    std::uint64_t hash = 0;             // of the form, for Lexicon::step
    std::vector<std::uint64_t> lemmas;  // the same of the lemmas other than the form
    std::uint64_t follower_bits = 0;    // of the form and its lemmas
    PhraseWalk walk;                    // after the word alone
    std::vector<Lexeme> lexemes;        // of the word alone
    ConceptSet concepts;                // of these lexemes
};

// "UAV" of "UAVs": what a word that no dictionary has is the plural of, by its looks; else itself.
std::string_view singular_of_unknown(std::string_view form);

// One thread's memory, for all languages. It is bounded: when it is full as a text begins, all is
// forgotten.
class KnownWords {
  public:
    // Words stay where they are as long as someone holds them.
    using Words = std::deque<KnownWord>;

    static KnownWords& of_this_thread();

    // What all words that are found from now on are part of; a text keeps it as long as its tokens.
    std::shared_ptr<const Words> begin_text();
    // Of a word or sign as it stands in the text.
    const KnownWord& find(const Language& language, std::string_view written, WordKind kind) {
        constexpr std::size_t whole = 16;  // bytes that the key holds
        const Key key(language, written, kind);
        const Slot* const slots = slots_.data();
        for (std::size_t i = key.hash() & mask_; slots[i].word != nullptr; i = (i + 1) & mask_) {
            const Slot& slot = slots[i];
            if (slot.key == key && (written.size() <= whole || slot.word->written == written))
                return *slot.word;
        }
        return add(key, language, written, kind);
    }

  private:
    // Words of up to sixteen bytes are compared by what is in here alone.
    struct Key {
        Key() = default;
        Key(const Language& language, std::string_view written, WordKind kind)
            : head(load_bytes(written.data(), std::min<std::size_t>(written.size(), 8))),
              tail(written.size() > 8 ? load_bytes(written.data() + written.size() - 8, 8) : 0),
              rest(
                  (language.serial() * 4 + static_cast<std::uint64_t>(kind)) << 32
                  | static_cast<std::uint32_t>(written.size())) {}
        bool operator==(const Key& other) const {
            return head == other.head && tail == other.tail && rest == other.rest;
        }
        std::size_t hash() const {
            constexpr std::uint64_t first = 0x9E3779B97F4A7C15, second = 0xBF58476D1CE4E5B9;
            std::uint64_t mixed = (head ^ rest) * first;
            mixed = (mixed ^ (mixed >> 32) ^ tail) * second;
            return mixed ^ (mixed >> 29);
        }

        std::uint64_t head = 0, tail = 0;  // the first and the last eight bytes
        std::uint64_t rest = 0;            // size, language and kind
    };
    struct Slot {
        Key key;
        const KnownWord* word = nullptr;  // null: free
    };
    const KnownWord& add(
        const Key& key, const Language& language, std::string_view written, WordKind kind);
    void insert(const Slot& slot);
    void grow();

    static constexpr std::size_t most = 8192, first_slots = 1024;
    std::shared_ptr<Words> words_ = std::make_shared<Words>();
    std::vector<Slot> slots_ = std::vector<Slot>(first_slots);  // a power of two
    std::size_t mask_ = first_slots - 1;
};

}  // namespace claimdiff
