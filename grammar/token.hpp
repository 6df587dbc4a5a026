// Tokens: what the Spirit grammars run over. A token is a word, a phrase of the lexicon ("près
// de"), a number or a sign, with all that the lexicon and the dictionary know of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/decimal.hpp"
#include "grammar/known_words.hpp"
#include "grammar/language.hpp"
#include "grammar/lexicon/category.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "grammar/lexicon/scan.hpp"
#include "text/document.hpp"
#include "text/span.hpp"

namespace claimdiff {

// Every question asks for one by its index: 128 bytes, so that a shift finds it.
struct alignas(16) Token : WordFacts, RawToken {
    Token() = default;
    Token(const WordFacts& facts, const RawToken& raw) : WordFacts(facts), RawToken(raw) {}

    bool has(Category c) const { return categories.contains(c); }
    bool is_word() const { return kind == TokenKind::word; }
    bool is_number() const { return kind == TokenKind::number; }
    // "2013": as years are written, without a separator.
    bool is_four_digits() const {
        return is_number() && digit_count == 4 && !grouped && decimals == 0;
    }
    bool is_sign(std::string_view sign) const {
        if (kind != TokenKind::sign || word.size() != sign.size()) return false;
        return sign.size() == 1 ? word[0] == sign[0] : word == sign;
    }
    // Its first lexeme under a category; null when it has none.
    const Lexeme* lexeme(Category c) const {
        if (!has(c)) return nullptr;
        const Lexeme* found = lexemes;
        while (found->category != c) ++found;
        return found;
    }
    // Directly after the token before: no space between.
    bool glued() const { return !space_before && !hyphen_before; }
};
static_assert(sizeof(Token) == 128);

struct Sentence {
    Span span;
    std::uint32_t first = 0, last = 0;  // tokens [first, last), at least one
    std::uint32_t paragraph = 0;        // index into Document::paragraphs
    Categories categories;              // of all its tokens
    ConceptSet concepts;                // of the same
};

// The tokens of a document. Tokens point into the other members, the document and `language`: both
// must outlive them.
class TokenText {
  public:
    TokenText(const Document& document, const Language& language);
    TokenText(const TokenText&) = delete;
    TokenText& operator=(const TokenText&) = delete;

    const Document& document() const { return document_; }
    const Language& language() const { return language_; }
    const std::vector<Token>& tokens() const { return tokens_; }
    const std::vector<Sentence>& sentences() const { return sentences_; }

    std::span<const Token> tokens_of(const Sentence& s) const {
        return {tokens_.data() + s.first, s.last - s.first};
    }

    // The lexeme of a token under a category; null when it has none.
    const Lexeme* lexeme(const Token& token, Category category) const {
        return token.lexeme(category);
    }
    std::span<const Lexeme> lexemes(const Token& token) const {
        return {token.lexemes, token.lexeme_count};
    }
    // The id of that lexeme, e.g. a unit or a concept; empty when it has none.
    std::string_view id(const Token& token, Category category) const {
        return token.has(category) ? language_.lexicon.text(token.lexeme(category)->id)
                                   : std::string_view{};
    }
    // Whether a word has that id among those of a category: "à" may have several.
    bool has_id(const Token& token, Category category, std::string_view id) const {
        return token.has(category) && names_id(token, category, id);  // most words do not have it
    }

  private:
    bool names_id(const Token& token, Category category, std::string_view id) const;
    void read_sentence(Span span, std::uint32_t paragraph);
    void join_minus(std::size_t first_of_sentence);
    void look_up();  // raw_ in known_
    bool may_go_on(std::size_t i) const;
    std::size_t longest_phrase(std::size_t i, PhraseWalk& found) const;
    bool leads_to_number(std::size_t first, std::size_t next, const PhraseWalk& phrase) const;
    std::string_view phrase(std::size_t first, std::size_t last);  // the folded words [first, last]
    std::string_view folded_number(std::string_view as_written);
    std::string_view keep(std::string_view folded);
    void split_code(std::size_t i);  // of raw_
    void split_compounds();          // of raw_
    void free_restrictions(const Sentence& sentence);

    const Document& document_;
    const Language& language_;
    KnownWords& known_words_;
    const std::shared_ptr<const KnownWords::Words>
        words_;  // what the tokens of one word point into
    std::vector<Token> tokens_;
    std::vector<Sentence> sentences_;
    std::deque<std::vector<Lexeme>> lexemes_;      // of the others
    std::vector<std::unique_ptr<char[]>> folded_;  // and their words, in blocks
    char* free_ = nullptr;                         // in the last block
    std::size_t left_ = 0;
    bool minus_joined_ = false;  // in this sentence

    // Of the sentence being read: kept between sentences, so that none allocates.
    std::vector<RawToken> raw_;
    std::vector<const KnownWord*> known_;  // of each, null for a number
    std::string buffer_;
};

}  // namespace claimdiff
