// What a token is in its sentence: noun, verb, name — by the lexicon first, the dictionary second,
// its neighbours third.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/token.hpp"

namespace claimdiff {

constexpr std::uint32_t no_token = 0xFFFFFFFF;

// Judges words of one sentence. Indices are into TokenText::tokens(); they must lie in the
// sentence.
class Words {
  public:
    Words(const TokenText& text, const Sentence& sentence)
        : text_(text), sentence_(sentence), tokens_(text.tokens().data()) {}

    const Token& operator[](std::uint32_t i) const { return tokens_[i]; }
    const TokenText& text() const { return text_; }
    const Sentence& sentence() const { return sentence_; }
    std::uint32_t first() const { return sentence_.first; }
    std::uint32_t last() const { return sentence_.last; }
    std::size_t place() const;  // of the sentence among those of the text
    // Whether any word of the sentence has one of the categories: most have none of the rarer.
    bool any(const Categories& wanted) const { return sentence_.categories.intersects(wanted); }
    // The same of concepts; it may be wrong to say yes.
    bool any(const ConceptSet& wanted) const { return sentence_.concepts.may_hold(wanted); }
    // The first of the tokens [from, to) that has one of the categories; not before `to` when none
    // has.
    std::uint32_t find(const Categories& wanted, std::uint32_t from, std::uint32_t to) const {
        const Token* token = tokens_ + from;
        for (; from < to && !token->categories.intersects(wanted); ++token) ++from;
        return from;
    }

    // The first tests of these are inline: most words fail them, and every word is asked.
    bool is_noun(std::uint32_t i) const;
    bool may_be_noun(std::uint32_t i) const;             // by itself, whatever its neighbours
    bool is_unknown(std::uint32_t i) const;              // to lexicon and dictionary
    bool opens_with_preposition(std::uint32_t i) const;  // a phrase such as "at the scene"
    bool is_adjective(std::uint32_t i) const;            // or a participle that could be one
    bool is_participle(std::uint32_t i) const;
    // Whether an adjective stands in front of its noun, where most come behind it: "quatre
    // [violents] orages", "les [principaux] partis".
    bool describes_next(std::uint32_t i) const;
    // A finite form, a participle or an infinitive in a verb's place.
    bool is_verb(std::uint32_t i) const { return may_be_verb(i) && is_verb_here(i); }
    bool may_be_verb(std::uint32_t i) const {
        return (*this)[i].use.any(Pos::verb | Pos::participle | Pos::infinitive);
    }
    bool is_adverb(std::uint32_t i) const {
        const Token& t = (*this)[i];
        return t.use.any(Pos::adverb) && t.is_word() && !t.use.any(Pos::noun | Pos::verb);
    }
    // Capitalised inside a sentence, or known as a name.
    bool is_name(std::uint32_t i) const { return (*this)[i].capital && is_name_here(i); }
    // A capitalised word that neither lexicon nor dictionary has, or the latter as a name alone,
    // wherever it stands.
    bool is_proper_name(std::uint32_t i) const {
        const Token& t = (*this)[i];
        return t.capital && t.is_word() && t.lexeme_count == 0
               && (t.readings.empty() || t.use.only(Pos::name));
    }
    // Article, preposition, pronoun, auxiliary … : carries no content.
    bool is_small(std::uint32_t i) const;
    // What a small word does where the grammar asks for it: "agent", "goal" … (docs/languages.md).
    bool has_role(std::uint32_t i, std::string_view role) const {
        return text_.has_id((*this)[i], Category::role_word, role);
    }
    // Punctuation that separates: , ; : ( ) – … quotes.
    bool is_break(std::uint32_t i) const { return (*this)[i].separation != Separation::none; }
    // The same without commas and quotes.
    bool is_hard_break(std::uint32_t i) const { return (*this)[i].separation == Separation::hard; }

    // The word's concept under `category` (several, parted by '|', for an ambiguous word), else its
    // lemma after its language ("fr:autocar").
    std::string concept_of(std::uint32_t i, Category category) const;
    std::string lemma(std::uint32_t i) const;  // without the language

  private:
    bool reads(std::uint32_t i, PosSet pos) const { return (*this)[i].use.any(pos); }
    bool is_verb_here(std::uint32_t i) const;  // of one that may be a verb
    bool is_name_here(std::uint32_t i) const;  // of one with a capital
    // The token before makes a noun likely: article, number, "de".
    bool opens_noun(std::uint32_t i) const;

    // As it stands in the text or the dictionary.
    std::string_view lemma_of(std::uint32_t i) const;

    const TokenText& text_;
    const Sentence& sentence_;
    const Token* tokens_;
};

// The sentence before that of `words` in its paragraph; null when it is the first.
const Sentence* sentence_before(const Words& words);

}  // namespace claimdiff
