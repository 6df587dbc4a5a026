// Raw tokens → tokens: the words are folded, phrases of the lexicon are joined (longest first, from
// the left) and every word gets its lexemes and dictionary readings.
//
// "près d'une dizaine de cantons" → [près d': bound] [une] [douzaine: collective 12] [de]
// [régions: noun].
#include "grammar/token.hpp"

#include <algorithm>
#include <memory>

#include "grammar/relative_articles.hpp"
#include "grammar/separable_verbs.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"

namespace claimdiff {
namespace {

bool is_number_word(const Lexicon& lexicon, std::string_view word) {
    for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(Lexicon::forms, word))) {
        switch (lexeme.category) {
            case Category::cardinal:
            case Category::hundred:
            case Category::scale:
            case Category::ordinal:
            case Category::fraction:
            case Category::added_fraction:
            case Category::number_and:
                return true;
            default:
                break;
        }
    }
    return false;
}

std::string without_soft_hyphens(
    std::string_view text, Span span, std::vector<std::uint32_t>& places) {
    std::string plain;
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        if (text.substr(at, 2) == "\u00AD") {
            ++at;
            continue;
        }
        plain.push_back(text[at]);
        places.push_back(at);
    }
    return plain;
}

// What a number word may be joined to: "Viertelstunde", "dreitägig", "fünfjährig".
bool is_counted_part(const Lexicon& lexicon, std::string_view word) {
    for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(Lexicon::forms, word))) {
        if (lexeme.category == Category::time_unit || lexeme.category == Category::old_word)
            return true;
    }
    return false;
}

// The ends of the number words that make up word[at, end), longest first; the last part may be what
// they count. False when the word is not made of such parts alone.
bool split_number(
    const Lexicon& lexicon, std::string_view word, std::size_t at, std::vector<std::size_t>& ends) {
    if (at == word.size()) return true;
    constexpr std::size_t shortest = 3, longest = 16;  // "ein", "siebzehnhundert" falls apart
    for (std::size_t size = std::min(longest, word.size() - at); size >= shortest; --size) {
        const std::string_view part = word.substr(at, size);
        const bool counted = at > 0 && at + size == word.size() && is_counted_part(lexicon, part);
        if (!counted && !is_number_word(lexicon, part)) continue;
        ends.push_back(at + size);
        if (split_number(lexicon, word, at + size, ends)) return true;
        ends.pop_back();
    }
    return false;
}

bool names_unit(std::span<const Lexeme> lexemes) {
    return std::any_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
        return lexeme.category == Category::unit;
    });
}

// What reads a number looks at its whole sentence, so a list of thousands of numbers without a full
// stop would cost the square of its length. No sentence that people write is as long as this.
constexpr std::uint32_t longest_sentence = 2000;  // bytes

// The first piece of a longer sentence, cut after white space where there is some. Moves its
// beginning to the next.
Span cut_piece(std::string_view text, Span& sentence) {
    const std::string_view head = text.substr(sentence.begin, longest_sentence);
    const std::size_t space = head.find_last_of(" \n\t");
    const bool spaced = space != head.npos && space > 0;
    std::size_t length = spaced ? space : head.size();
    while ((static_cast<unsigned char>(text[sentence.begin + length]) & 0xC0) == 0x80) --length;
    const auto cut = sentence.begin + static_cast<std::uint32_t>(length);
    const Span piece{sentence.begin, cut};
    sentence.begin = spaced ? cut + 1 : cut;
    return piece;
}

}  // namespace

TokenText::TokenText(const Document& document, const Language& language)
    : document_(document),
      language_(language),
      known_words_(KnownWords::of_this_thread()),
      words_(known_words_.begin_text()) {
    tokens_.reserve(document.text.size() / 5 + 16);  // few texts have shorter words
    for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
        const Span paragraph = document.paragraphs[p].span;
        for (Span s : claimdiff::sentences(
                 document.text, paragraph, language.code, language.lexicon.abbreviations())) {
            while (s.size() > longest_sentence) read_sentence(cut_piece(document.text, s), p);
            read_sentence(s, p);
        }
    }
}

// "EUR29.99", "Rs20": where the letters of a word are a currency, the digits are a number.
void TokenText::split_code(std::size_t i) {
    const Span whole = raw_[i].span;
    const std::string_view text
        = std::string_view(document_.text).substr(whole.begin, whole.size());
    const auto is_digit
        = [text](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    if (is_digit(0) || is_digit(1) || !(is_digit(2) || is_digit(3))) return;
    const std::size_t digit = is_digit(2) ? 2 : 3;
    const Lexicon& lexicon = language_.lexicon;
    const auto lexemes = lexicon.lexemes(lexicon.step(Lexicon::forms, fold(text.substr(0, digit))));
    if (std::none_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
            return lexeme.category == Category::currency;
        }))
        return;
    const Span rest{whole.begin + static_cast<std::uint32_t>(digit), raw_.back().span.end};
    raw_.resize(i + 1);
    raw_[i].span.end = rest.begin;
    scan(document_.text, rest, lexicon.conventions(), raw_);
    raw_[i + 1].space_before = false;
}

// "einundzwanzigtausend" → ein|und|zwanzig|tausend, joined as by hyphens: a word that the lexicon
// does not know is taken apart when number words make up all of it, and what they count ("tägig").
void TokenText::split_compounds() {
    std::vector<RawToken> split;
    std::vector<std::size_t> parts;
    split.reserve(raw_.size());
    for (const RawToken& raw : raw_) {
        parts.clear();
        std::string text;
        std::vector<std::uint32_t> places;  // of each byte of `text` in the document
        if (raw.kind == TokenKind::word && raw.span.size() >= 6 && raw.span.size() < 250)
            text = without_soft_hyphens(document_.text, raw.span, places);
        const std::string word = fold(text);
        const Lexicon& lexicon = language_.lexicon;
        // Nor one of its phrases, nor the dictionary: "mediados" is no media|dos.
        const bool whole = word.empty() || word.size() != text.size()
                           || lexicon.step(Lexicon::forms, word) != Lexicon::none
                           || !language_.dictionary.lookup(word).empty();
        if (whole || !split_number(lexicon, word, 0, parts) || parts.size() < 2) {
            split.push_back(raw);
            continue;
        }
        std::size_t begin = 0;
        for (const std::size_t end : parts) {
            RawToken part = raw;
            part.span = {places[begin], places[end - 1] + 1};
            if (begin > 0) {
                part.space_before = part.capital = false;
                part.hyphen_before = true;
            }
            split.push_back(part);
            begin = end;
        }
    }
    raw_.swap(split);
}

void TokenText::look_up() {
    known_.resize(raw_.size());
    const KnownWord** known = known_.data();
    for (const RawToken& raw : raw_) {
        const WordKind kind = raw.kind == TokenKind::sign ? WordKind::sign
                              : raw.capital               ? WordKind::capital
                                                          : WordKind::plain;
        const std::string_view written(document_.text.data() + raw.span.begin, raw.span.size());
        *known++ = raw.kind == TokenKind::number ? nullptr
                                                 : &known_words_.find(language_, written, kind);
    }
}

std::string_view TokenText::keep(std::string_view folded) {
    constexpr std::size_t block = 4096;
    if (left_ < folded.size()) {
        left_ = std::max(block, folded.size());
        folded_.emplace_back(new char[left_]);
        free_ = folded_.back().get();
    }
    const std::string_view kept(free_, folded.size());
    std::copy(folded.begin(), folded.end(), free_);
    free_ += folded.size();
    left_ -= folded.size();
    return kept;
}

// With the spaces between them.
std::string_view TokenText::phrase(std::size_t first, std::size_t last) {
    buffer_ = known_[first]->form;
    for (std::size_t i = first + 1; i <= last; ++i) {
        if (raw_[i].space_before) buffer_ += ' ';
        buffer_ += known_[i]->form;
    }
    return keep(buffer_);
}

// Digits and their ASCII separators are folded as they stand.
std::string_view TokenText::folded_number(std::string_view as_written) {
    const bool ascii = std::all_of(as_written.begin(), as_written.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80;
    });
    if (ascii) return as_written;
    buffer_.clear();
    fold_to(as_written, buffer_);
    return keep(buffer_);
}

bool TokenText::names_id(const Token& token, Category category, std::string_view id) const {
    const auto all = lexemes(token);
    return std::any_of(all.begin(), all.end(), [&](const Lexeme& lexeme) {
        return lexeme.category == category && language_.lexicon.text(lexeme.id) == id;
    });
}

// Whether the raw token behind `i` may go on with a phrase that `i` begins.
bool TokenText::may_go_on(std::size_t i) const {
    if (known_[i] == nullptr || i + 1 == known_.size() || known_[i + 1] == nullptr) return false;
    return (known_[i]->walk.followers & known_[i + 1]->follower_bits) != 0;
}

// How many of the raw tokens from `i` on make a phrase of the lexicon, at most, or 1. `found` is
// where a phrase of several ends in the lexicon.
std::size_t TokenText::longest_phrase(std::size_t i, PhraseWalk& found) const {
    constexpr std::size_t most_words = 8;
    const Lexicon& lexicon = language_.lexicon;
    const std::size_t limit = std::min(raw_.size() - i, most_words);
    const PhraseWalk* walk = &known_[i]->walk;
    PhraseWalk next_walk;
    std::size_t best = 1;
    for (std::size_t n = 2; n <= limit; ++n) {
        const KnownWord* const word = known_[i + n - 1];
        if (word == nullptr || (walk->followers & word->follower_bits) == 0) break;
        const RawToken& next = raw_[i + n - 1];
        // "on the 21st." has no street in it, "haut de 5 m." no Monsieur
        const bool dotted
            = n == 2 && i > 0 && raw_[i - 1].kind == TokenKind::number && word->form == ".";
        if (dotted && !raw_[i].space_before && !raw_[i].hyphen_before) break;
        const bool unit
            = dotted && !raw_[i].capital && names_unit(lexicon.lexemes(known_[i]->walk.form));
        // "a $5m fine" is no "a$5m", which is Australian
        if (next.space_before && word->form == "$") break;
        next_walk = walk->advance(lexicon, *word);
        walk = &next_walk;
        if (!walk->alive()) break;
        // "to end-September" is no "to end"
        const bool goes_on = next.space_before && i + n < raw_.size() && raw_[i + n].hyphen_before;
        if (walk->ends_phrase(lexicon) && !unit && !goes_on && !leads_to_number(i, i + n, *walk)) {
            best = n;
            found = *walk;
        }
    }
    return best;
}

// "is over 30": a preposition at the end of a phrase is a bound where a number follows, unless the
// phrase is one itself. Nor is "points to" a phrase in "0.3 points to 5.1", "half a point to 5".
bool TokenText::leads_to_number(
    std::size_t first, std::size_t next, const PhraseWalk& phrase) const {
    if (next >= raw_.size() || raw_[next - 1].kind != TokenKind::word) return false;
    const Categories& last = known_[next - 1]->facts.categories;
    const bool number = raw_[next].kind == TokenKind::number
                        || (known_[next]->facts.categories.contains(Category::cardinal)
                            && !known_[next]->facts.categories.contains(Category::one_article));
    static constexpr Categories counting{Category::fraction, Category::one_article};
    const bool counted = first > 0
                         && (raw_[first - 1].kind == TokenKind::number
                             || (known_[first - 1] != nullptr
                                 && known_[first - 1]->facts.categories.intersects(counting)))
                         && last.contains(Category::range_word)
                         && known_[first]->facts.categories.contains(Category::percent_point);
    const Lexicon& lexicon = language_.lexicon;
    const auto about = [&](const Lexeme& lexeme) {  // "arrivé vers 23 h"
        return lexeme.category == Category::clock_preposition && lexicon.text(lexeme.id) == "about";
    };
    const auto& own = known_[next - 1]->lexemes;
    const bool hour
        = last.contains(Category::clock_preposition) && std::any_of(own.begin(), own.end(), about);
    if (!number || !last.contains(Category::preposition)
        || !(last.contains(Category::bound) || counted || hour))
        return false;
    const auto lexemes = lexicon.lexemes(phrase.form);
    return std::none_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
        return lexeme.category == Category::bound || lexeme.category == Category::bound_after
               || lexeme.category == Category::clock_preposition;
    });
}

// "entre – 5 et – 2 °C", "contre – 8,1 M€": French typography sets a minus off by a space. Behind a
// preposition a dash parts nothing, nor behind "et" once there was such a minus.
void TokenText::join_minus(std::size_t first_of_sentence) {
    static constexpr Categories leading{
        Category::preposition, Category::of_word, Category::until, Category::between_word};
    const std::size_t number = tokens_.size() - 1;
    if (number < first_of_sentence + 2) return;
    if (!tokens_[number - 1].is_sign("-") || !tokens_[number - 1].space_before) return;
    const bool joins = tokens_[number - 2].has(Category::range_word) && minus_joined_;
    if (!joins && !tokens_[number - 2].categories.intersects(leading)) return;
    tokens_[number].space_before = false;
    minus_joined_ = true;
}

void TokenText::read_sentence(Span span, std::uint32_t paragraph) {
    const Lexicon& lexicon = language_.lexicon;
    raw_.clear();
    minus_joined_ = false;
    scan(document_.text, span, lexicon.conventions(), raw_);
    const auto is_code = [](const RawToken& raw) { return raw.mixed && raw.capital; };
    if (std::any_of(raw_.begin(), raw_.end(), is_code)) {
        for (std::size_t i = 0; i < raw_.size(); ++i) {
            if (is_code(raw_[i])) split_code(i);
        }
    }
    if (lexicon.conventions().compound_numbers) split_compounds();

    look_up();
    Sentence sentence{span, static_cast<std::uint32_t>(tokens_.size()), 0, paragraph, {}, {}};
    PhraseWalk walk;
    const std::size_t count = raw_.size();
    for (std::size_t i = 0; i < count;) {
        const RawToken& first = raw_[i];
        const KnownWord* const known = known_[i];
        const std::size_t matched = may_go_on(i) ? longest_phrase(i, walk) : 1;
        const std::size_t last = i + matched - 1;
        if (known != nullptr && matched == 1) {
            tokens_.emplace_back(known->facts, first);
            sentence.concepts |= known->concepts;
        } else if (known == nullptr) {
            tokens_.emplace_back(WordFacts{}, first).word = folded_number(
                std::string_view(document_.text).substr(first.span.begin, first.span.size()));
            join_minus(sentence.first);
        } else {
            Token& token = tokens_.emplace_back(WordFacts{}, first);
            token.span = cover(first.span, raw_[last].span);
            token.word = phrase(i, last);
            std::vector<Lexeme>& lexemes = lexemes_.emplace_back();
            walk.add_lexemes(lexicon, first.capital, lexemes);
            for (const Lexeme& lexeme : lexemes) {
                token.categories.insert(lexeme.category);
                sentence.concepts.insert(lexicon.text(lexeme.id));
            }
            token.lexemes = lexemes.data();
            token.lexeme_count = static_cast<std::uint32_t>(lexemes.size());
        }
        const Token& token = tokens_.back();
        sentence.categories |= token.categories;
        i = last + 1;
    }
    sentence.last = static_cast<std::uint32_t>(tokens_.size());
    if (sentence.first == sentence.last) return;  // nothing but characters that make no word
    if (lexicon.conventions().capital_nouns) {
        const std::size_t before = lexemes_.size();
        join_separable_verbs(lexicon, sentence, tokens_, lexemes_);
        for (std::size_t joined = before; joined < lexemes_.size(); ++joined) {
            for (const Lexeme& lexeme : lexemes_[joined])
                sentence.concepts.insert(lexicon.text(lexeme.id));
        }
    }
    free_restrictions(sentence);
    if (lexicon.conventions().capital_nouns) {
        free_prepositions(sentence, tokens_);
        mark_relative_articles(sentence, tokens_);
    }
    sentences_.push_back(sentence);
}

// "Le pont n'a rouvert que lundi" says that it did, only then: no clause begins there.
void TokenText::free_restrictions(const Sentence& sentence) {
    const Categories& all = sentence.categories;
    if (!all.contains(Category::role_word) || !all.contains(Category::relative)) return;
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (!has_id(tokens_[i], Category::role_word, "but-not")) continue;
        const std::uint32_t end = std::min(sentence.last, i + reach);
        for (std::uint32_t k = i + 1; k < end && tokens_[k].is_word(); ++k) {
            if (tokens_[k].has(Category::negation)) break;  // "n'a pas dit que"
            if (!has_id(tokens_[k], Category::role_word, "but")) continue;
            tokens_[i].categories.remove(Category::negation);
            tokens_[k].categories.remove(Category::relative);
            tokens_[k].categories.remove(Category::conjunction);
            break;
        }
    }
}

}  // namespace claimdiff
