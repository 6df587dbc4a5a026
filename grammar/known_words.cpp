// A table from (language, word as written) to what is known of it.
//
// "Blessés" in French → folded "blessés", readings "blesser" and "blessé", the lexicon's states and
// lexemes for it. Nothing of it depends on the text around the word.
#include "grammar/known_words.hpp"

#include <algorithm>
#include <iterator>

#include "text/fold.hpp"

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

// "Vertragskunden" is a kind of "Kunden", "Güterwagen" of "Wagen": where nouns have capitals they
// are written in one, and the last says what the whole is. The longest part at the end that is a
// noun or an event of the lexicon gives its lexemes; what is short, a place or a farmer ends many
// a name ("Ingolstadt", "Neubauer"), and a rate of one thing is no rate of another.
void add_last_part(const Lexicon& lexicon, std::string_view word, std::vector<Lexeme>& lexemes) {
    constexpr std::size_t shortest_start = 3, shortest_end = 5;
    if (word.size() < shortest_start + shortest_end) return;
    for (std::size_t at = shortest_start; at + shortest_end <= word.size(); ++at) {
        if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;
        const std::string_view part = word.substr(at);
        for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(Lexicon::lemmas, part))) {
            const std::string_view id = lexicon.text(lexeme.id);
            // "Reaktoren" have no goals in them
            const bool names = id.starts_with("places") || part == "bauer" || part == "toren";
            const bool figure
                = id.starts_with("share") || id.starts_with("measure/") || id.starts_with("money");
            if ((lexeme.category == Category::noun && !names && !figure)
                || lexeme.category == Category::event)
                lexemes.push_back(lexeme);
        }
        if (!lexemes.empty()) return;
    }
}

// "des Brandes", "des Verkehrs": the genitive of a noun that the lexicon lists.
void add_genitive(const Lexicon& lexicon, std::string_view word, std::vector<Lexeme>& lexemes) {
    constexpr std::size_t shortest = 4;  // bytes of the noun
    for (std::string_view ending : {"es", "s"}) {
        if (!lexemes.empty() || !word.ends_with(ending) || word.size() < shortest + ending.size())
            continue;
        const std::string_view noun = word.substr(0, word.size() - ending.size());
        for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(Lexicon::lemmas, noun))) {
            if (lexeme.category == Category::noun || lexeme.category == Category::event
                || lexeme.category == Category::title_word)
                lexemes.push_back(lexeme);
        }
    }
}

// "communes" of "commune", though dictionaries call both forms of "commun": a plural that they do
// not know, know nothing else of, or know as another form of the same word.
bool may_be_plural(
    const Dictionary& dictionary, const ReadingList& plural, std::string_view singular) {
    for (const Reading many : plural) {
        if (many.pos.empty()) return true;
        for (const Reading one : dictionary.lookup(singular)) {
            if (one.lemma == many.lemma) return true;
        }
    }
    return plural.empty();
}

// "escuela" is a school and no form of another word, "presas" are dams before they are prisoners:
// nouns that the lexicon lists as they stand, or in the singular, are these alone. "stopped" is a
// form of "stop", but of no noun.
void drop_other_nouns(const Lexicon& lexicon, std::string_view singular, KnownWord& word) {
    constexpr PosSet verbal = Pos::verb | Pos::participle | Pos::infinitive;
    const auto is_noun = [](const Lexeme& lexeme) { return lexeme.category == Category::noun; };
    std::vector<Lexeme> nouns;
    const auto take = [&](std::string_view lemma) {
        const auto listed = lexicon.lexemes(lexicon.step(Lexicon::lemmas, lemma));
        std::copy_if(listed.begin(), listed.end(), std::back_inserter(nouns), is_noun);
    };
    take(word.form);
    if (nouns.empty()) take(singular);
    if (nouns.empty()) {
        for (const Reading reading : word.facts.readings) {
            const bool of_verb
                = reading.pos.has_any(verbal) && (reading.pos.bits() & ~verbal.bits()) == 0;
            if (!of_verb) take(reading.lemma);
        }
    }
    const auto other = [&](const Lexeme& lexeme) {
        return is_noun(lexeme) && std::find(nouns.begin(), nouns.end(), lexeme) == nouns.end();
    };
    word.lexemes.erase(
        std::remove_if(word.lexemes.begin(), word.lexemes.end(), other), word.lexemes.end());
}

}  // namespace

std::string_view singular_of_unknown(std::string_view form) {
    constexpr std::size_t shortest = 4;  // "UAVs"
    return form.size() >= shortest && form.back() == 's' ? form.substr(0, form.size() - 1) : form;
}

PhraseWalk PhraseWalk::advance(const Lexicon& lexicon, const KnownWord& word) const {
    PhraseWalk next;
    next.form = lexicon.step(form, word.hash);
    next.followers = lexicon.followers(next.form);
    next.count = 0;
    const auto follow = [&](Lexicon::State from, std::uint64_t hash) {
        const Lexicon::State to = lexicon.step(from, hash);
        if (to == Lexicon::none || next.count == most_paths) return;
        Lexicon::State* const end = next.lemmas.data() + next.count;
        if (std::find(next.lemmas.data(), end, to) != end) return;
        next.lemmas[next.count++] = to;
        next.followers |= lexicon.followers(to);
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

std::shared_ptr<const KnownWords::Words> KnownWords::begin_text() {
    if (words_->size() >= most) {
        words_ = std::make_shared<Words>();
        slots_.assign(first_slots, {});
        mask_ = first_slots - 1;
    }
    return words_;
}

const KnownWord& KnownWords::add(
    const Key& key, const Language& language, std::string_view written, WordKind kind) {
    KnownWord& word = words_->emplace_back();
    WordFacts& facts = word.facts;
    word.written = written;
    fold_to(written, word.form);
    if (word.form.empty()) word.form = written;  // a mark alone folds to nothing; no word is empty
    facts.word = word.form;
    word.hash = Lexicon::hash(word.form);
    word.follower_bits = Lexicon::follower_bit(word.hash);
    if (kind == WordKind::sign) {
        facts.separation = separation_of(word.form);
    } else {
        facts.readings = language.dictionary.lookup(word.form);
        facts.use = PosUse(facts.readings);
    }
    const auto add_lemma = [&word](std::string_view lemma) {
        word.lemmas.push_back(Lexicon::hash(lemma));
        word.follower_bits |= Lexicon::follower_bit(word.lemmas.back());
    };
    for (const Reading& reading : facts.readings) {
        if (reading.lemma != word.form) add_lemma(reading.lemma);
    }
    // A language without a dictionary lists the forms of its words.
    const bool listed_forms = language.lexicon.conventions().capital_nouns;
    const std::string_view singular = singular_of_unknown(word.form);
    const bool plural = !listed_forms && singular != word.form
                        && may_be_plural(language.dictionary, facts.readings, singular);
    if (plural) add_lemma(singular);
    word.walk = PhraseWalk().advance(language.lexicon, word);
    word.walk.add_lexemes(language.lexicon, kind == WordKind::capital, word.lexemes);
    if (!facts.readings.empty())
        drop_other_nouns(language.lexicon, plural ? singular : word.form, word);
    if (word.lexemes.empty() && kind == WordKind::capital && listed_forms)
        add_genitive(language.lexicon, word.form, word.lexemes);
    if (word.lexemes.empty() && kind == WordKind::capital && listed_forms)
        add_last_part(language.lexicon, word.form, word.lexemes);
    for (const Lexeme& lexeme : word.lexemes) {
        facts.categories.insert(lexeme.category);
        word.concepts.insert(language.lexicon.text(lexeme.id));
    }
    facts.lexemes = word.lexemes.data();
    facts.lexeme_count = static_cast<std::uint32_t>(word.lexemes.size());
    // There, verbs are what has no capital.
    const bool listed = listed_forms && kind == WordKind::plain && facts.readings.empty()
                        && facts.categories.contains(Category::event);
    // "erhielt", "kämpften": a form that tells the time is one of a verb.
    if (listed_forms && kind == WordKind::plain && facts.readings.empty()
        && facts.categories.contains(Category::tense)
        && !facts.categories.contains(Category::auxiliary))
        facts.use = PosUse(PosSet(Pos::verb));
    if (listed) facts.use = PosUse(Pos::verb | Pos::participle);
    if (words_->size() * 2 > slots_.size()) grow();
    insert({key, &word});
    return word;
}

void KnownWords::insert(const Slot& slot) {
    std::size_t i = slot.key.hash() & mask_;
    while (slots_[i].word != nullptr) i = (i + 1) & mask_;
    slots_[i] = slot;
}

void KnownWords::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.word != nullptr) insert(slot);
    }
}

}  // namespace claimdiff
