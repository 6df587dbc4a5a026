// Reading the compiled lexicon: header, slots of the hash, terminals by state, lexemes, strings,
// one after another. A step is one hash and, nearly always, one probe; 64-bit keys stand for their
// words (the builder rejects collisions among its own words; a stranger meets one of n keys with
// probability n / 2^64).
#include "grammar/lexicon/lexicon.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>
#include <utility>
#include <vector>

namespace claimdiff {

std::uint64_t Lexicon::hash(std::string_view word) { return XXH3_64bits(word.data(), word.size()); }

std::uint64_t Lexicon::key(State state, std::uint64_t hash) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;  // neighbouring states come far apart
    const std::uint64_t key = hash ^ (state * spread);
    return key == 0 ? 1 : key;
}

Expected<Lexicon> Lexicon::view(std::span<const std::byte> blob) {
    const Error broken{"not a compiled lexicon of this version", {}, 0, 0, "build it again"};
    Header header;
    if (blob.size() < sizeof header) return broken;
    std::memcpy(&header, blob.data(), sizeof header);
    const std::size_t need = sizeof header + std::size_t{header.slots} * sizeof(Slot)
                             + std::size_t{header.states} * sizeof(Terminal)
                             + std::size_t{header.lexemes} * sizeof(Lexeme) + header.text_bytes;
    if (std::memcmp(header.magic, "cdlexic", 8) != 0 || header.version != 7 || blob.size() != need)
        return broken;
    if (header.slots == 0 || (header.slots & (header.slots - 1)) != 0 || header.text_bytes == 0
        || header.listed > header.lexemes)
        return broken;

    Lexicon lexicon;
    const std::byte* at = blob.data() + sizeof header;
    lexicon.slots_ = {reinterpret_cast<const Slot*>(at), header.slots};
    at += lexicon.slots_.size_bytes();
    lexicon.terminals_ = {reinterpret_cast<const Terminal*>(at), header.states};
    at += lexicon.terminals_.size_bytes();
    lexicon.lexemes_ = {reinterpret_cast<const Lexeme*>(at), header.lexemes};
    at += lexicon.lexemes_.size_bytes();
    lexicon.text_ = {reinterpret_cast<const char*>(at), header.text_bytes};

    lexicon.conventions_.decimal_separator = static_cast<char>(header.decimal_separator);
    lexicon.conventions_.compound_numbers = header.compound_numbers != 0;
    lexicon.conventions_.space_groups = header.space_groups != 0;
    lexicon.conventions_.capital_nouns = header.capital_nouns != 0;
    lexicon.conventions_.head_first = header.head_first != 0;
    lexicon.conventions_.month_first = header.month_first != 0;
    std::vector<std::string_view> abbreviations;
    for (const Lexeme& lexeme : lexicon.lexemes_.last(header.listed)) {
        if (lexeme.category == Category::elision)
            lexicon.conventions_.elisions.emplace_back(lexicon.text(lexeme.id));
        if (lexeme.category == Category::abbreviation)
            abbreviations.push_back(lexicon.text(lexeme.id));
    }
    lexicon.abbreviations_ = Abbreviations(std::move(abbreviations));
    return lexicon;
}

Lexicon::State Lexicon::step(State state, std::string_view word) const {
    return step(state, hash(word));
}

Lexicon::State Lexicon::step(State state, std::uint64_t hash) const {
    if (state == none || slots_.empty()) return none;
    const std::uint64_t wanted = key(state, hash);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = wanted & mask;; i = (i + 1) & mask) {
        if (slots_[i].key == wanted) return slots_[i].next;
        if (slots_[i].key == 0) return none;
    }
}

std::span<const Lexeme> Lexicon::lexemes(State state) const {
    if (state == none || state >= terminals_.size()) return {};
    return lexemes_.subspan(terminals_[state].first, terminals_[state].count);
}

}  // namespace claimdiff
