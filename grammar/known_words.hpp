// What lexicon and dictionary know of a word, looked up once for all the times it stands in texts:
// half of any text is a few hundred words, so a thread remembers those it has met.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/dictionary.hpp"
#include "grammar/language.hpp"
#include "grammar/lexicon/category.hpp"
#include "grammar/lexicon/lexicon.hpp"

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

struct KnownWord {
    std::string written;
    std::string form;  // folded
    ReadingList readings;
    PosUse use;                         // of the readings
    std::uint64_t hash = 0;             // of the form, for Lexicon::step
    std::vector<std::uint64_t> lemmas;  // the same of the lemmas other than the form
    std::uint64_t follower_bits = 0;    // of the form and its lemmas
    PhraseWalk walk;                    // after the word alone
    std::vector<Lexeme> lexemes;        // of the word alone
    Categories categories;              // of these
    Separation separation = Separation::none;
};

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
    const KnownWord& find(const Language& language, std::string_view written, WordKind kind);

  private:
    // Words of up to sixteen bytes are compared by what is in here alone.
    struct Key {
        Key() = default;
        Key(const Language& language, std::string_view written, WordKind kind);
        bool operator==(const Key& other) const {
            return head == other.head && tail == other.tail && rest == other.rest;
        }
        std::size_t hash() const;

        std::uint64_t head = 0, tail = 0;  // the first and the last eight bytes
        std::uint64_t rest = 0;            // size, language and kind
    };
    struct Slot {
        Key key;
        const KnownWord* word = nullptr;  // null: free
    };
    const KnownWord* add(const Language& language, std::string_view written, WordKind kind);
    void insert(const Slot& slot);
    void grow();

    static constexpr std::size_t most = 8192, first_slots = 1024;
    std::shared_ptr<Words> words_ = std::make_shared<Words>();
    std::vector<Slot> slots_ = std::vector<Slot>(first_slots);  // a power of two
};

}  // namespace claimdiff
