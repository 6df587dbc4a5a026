// A table from (language, word as written) to what is known of it.
//
// "Blessés" in French → folded "blessés", readings "blesser" and "blessé", the lexicon's states and
// lexemes for it. Nothing of it depends on the text around the word.
#include "grammar/known_words.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/hash.hpp"

namespace claimdiff {
namespace {

Separation separation_of(std::string_view sign) {
    static constexpr std::string_view soft[] = {",", "\"", "«", "»", "“", "”"};
    static constexpr std::string_view hard[] = {
        ";", ":", "(", ")", "-", "–", "—", "…", ".", "!", "?", "[", "]", "|", "•", "/", "→", "▪"};
    if (std::find(std::begin(soft), std::end(soft), sign) != std::end(soft))
        return Separation::soft;
    return std::find(std::begin(hard), std::end(hard), sign) != std::end(hard) ? Separation::hard
                                                                               : Separation::none;
}

}  // namespace

PhraseWalk PhraseWalk::advance(const Lexicon& lexicon, const KnownWord& word) const {
    PhraseWalk next;
    next.form = lexicon.step(form, word.hash);
    next.count = 0;
    const auto follow = [&](Lexicon::State from, std::uint64_t hash) {
        const Lexicon::State to = lexicon.step(from, hash);
        if (to == Lexicon::none || next.count == most_paths) return;
        Lexicon::State* const end = next.lemmas.data() + next.count;
        if (std::find(next.lemmas.data(), end, to) == end) next.lemmas[next.count++] = to;
    };
    for (std::uint32_t path = 0; path < count; ++path) {
        follow(lemmas[path], word.hash);
        for (const std::uint64_t lemma : word.lemmas) follow(lemmas[path], lemma);
    }
    return next;
}

bool PhraseWalk::ends_phrase(const Lexicon& lexicon) const {
    if (!lexicon.lexemes(form).empty()) return true;
    return std::any_of(lemmas.data(), lemmas.data() + count, [&](Lexicon::State state) {
        return !lexicon.lexemes(state).empty();
    });
}

bool PhraseWalk::goes_on(const Lexicon& lexicon) const {
    return lexicon.goes_on(form)
           || std::any_of(lemmas.data(), lemmas.data() + count, [&](Lexicon::State state) {
                  return lexicon.goes_on(state);
              });
}

void PhraseWalk::add_lexemes(
    const Lexicon& lexicon, bool capital, std::vector<Lexeme>& lexemes) const {
    const auto first = static_cast<std::ptrdiff_t>(lexemes.size());
    const auto take = [&](const Lexeme& lexeme) {
        if (!lexeme.capital || capital) lexemes.push_back(lexeme);
    };
    for (const Lexeme& lexeme : lexicon.lexemes(form)) take(lexeme);
    for (std::uint32_t path = 0; path < count; ++path) {
        for (const Lexeme& lexeme : lexicon.lexemes(lemmas[path])) {
            if (std::find(lexemes.begin() + first, lexemes.end(), lexeme) == lexemes.end())
                take(lexeme);
        }
    }
}

KnownWords& KnownWords::of_this_thread() {
    thread_local KnownWords words;
    return words;
}

const KnownWord& KnownWords::find(
    const Language& language, std::string_view written, WordKind kind) {
    const auto seed
        = static_cast<std::uint32_t>(language.serial() * 4) + static_cast<std::uint32_t>(kind);
    const std::uint64_t hash = hash_bytes(written, seed);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask; slots_[i].word != nullptr; i = (i + 1) & mask) {
        const KnownWord& word = *slots_[i].word;
        if (slots_[i].hash == hash && word.kind == kind && same_bytes(word.written, written)
            && word.language == language.serial())
            return word;
    }
    const KnownWord* word = add(language, written, kind);
    if (words_.size() * 2 > slots_.size()) grow();
    insert({hash, word});
    return *word;
}

void KnownWords::trim() {
    if (words_.size() < most) return;
    words_.clear();
    slots_.assign(first_slots, {});
}

const KnownWord* KnownWords::add(
    const Language& language, std::string_view written, WordKind kind) {
    KnownWord& word = words_.emplace_back();
    word.written = written;
    word.language = language.serial();
    word.kind = kind;
    fold_to(written, word.form);
    word.hash = Lexicon::hash(word.form);
    if (kind == WordKind::sign) {
        word.separation = separation_of(word.form);
    } else {
        word.readings = language.dictionary.lookup(word.form);
        word.use = PosUse(word.readings);
    }
    for (const Reading& reading : word.readings) {
        if (reading.lemma != word.form) word.lemmas.push_back(Lexicon::hash(reading.lemma));
    }
    word.walk = PhraseWalk().advance(language.lexicon, word);
    word.goes_on = word.walk.goes_on(language.lexicon);
    word.walk.add_lexemes(language.lexicon, kind == WordKind::capital, word.lexemes);
    for (const Lexeme& lexeme : word.lexemes) word.categories.insert(lexeme.category);
    return &word;
}

void KnownWords::insert(Slot slot) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = slot.hash & mask;
    while (slots_[i].word != nullptr) i = (i + 1) & mask;
    slots_[i] = slot;
}

void KnownWords::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.word != nullptr) insert(slot);
    }
}

}  // namespace claimdiff
