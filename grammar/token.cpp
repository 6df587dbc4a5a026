// Raw tokens → tokens: the words are folded, phrases of the lexicon are joined (longest first, from
// the left) and every word gets its lexemes and dictionary readings.
//
// "près d'une dizaine de cantons" → [près d': bound] [une] [douzaine: collective 12] [de]
// [régions: noun].
#include "grammar/token.hpp"

#include <algorithm>
#include <memory>

#include "text/fold.hpp"
#include "text/sentences.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t longest_phrase = 8;

// The states reached after some words: one through the words as written, a few through their lemmas
// ("abattu" goes on to "abattu en vol" as it stands, and is a form of "abattre" as well).
struct Walk {
    Lexicon::State form = Lexicon::forms;
    std::vector<Lexicon::State> lemmas{Lexicon::lemmas};

    bool alive() const { return form != Lexicon::none || !lemmas.empty(); }
};

constexpr std::size_t most_paths = 8;  // of lemmas: words of a phrase are seldom ambiguous

Walk advance(
    const Lexicon& lexicon, const Walk& at, std::string_view word, const ReadingList& readings) {
    Walk next{lexicon.step(at.form, word), {}};
    const auto follow = [&](Lexicon::State from, std::string_view as) {
        const Lexicon::State to = lexicon.step(from, as);
        const bool known
            = std::find(next.lemmas.begin(), next.lemmas.end(), to) != next.lemmas.end();
        if (to != Lexicon::none && !known && next.lemmas.size() < most_paths)
            next.lemmas.push_back(to);
    };
    for (const Lexicon::State from : at.lemmas) {
        follow(from, word);
        for (const Reading& reading : readings) follow(from, reading.lemma);
    }
    return next;
}

// The lexemes of the phrases that end in these states, in the order of the walk, each once.
std::vector<Lexeme> lexemes_of(const Lexicon& lexicon, const Walk& walk) {
    const auto of_forms = lexicon.lexemes(walk.form);
    std::vector<Lexeme> lexemes(of_forms.begin(), of_forms.end());
    for (const Lexicon::State state : walk.lemmas) {
        for (const Lexeme& lexeme : lexicon.lexemes(state)) {
            if (std::find(lexemes.begin(), lexemes.end(), lexeme) == lexemes.end())
                lexemes.push_back(lexeme);
        }
    }
    return lexemes;
}

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

// The ends of the number words that make up word[at, end), longest first; false when it is not made
// of such words alone.
bool split_number(
    const Lexicon& lexicon, std::string_view word, std::size_t at, std::vector<std::size_t>& ends) {
    if (at == word.size()) return true;
    constexpr std::size_t shortest = 3, longest = 16;  // "ein", "siebzehnhundert" falls apart
    for (std::size_t size = std::min(longest, word.size() - at); size >= shortest; --size) {
        if (!is_number_word(lexicon, word.substr(at, size))) continue;
        ends.push_back(at + size);
        if (split_number(lexicon, word, at + size, ends)) return true;
        ends.pop_back();
    }
    return false;
}

// What reads a number looks at its whole sentence, so a list of thousands of numbers without a full
// stop would cost the square of its length. No sentence that people write is as long as this.
constexpr std::uint32_t longest_sentence = 2000;  // bytes

// The sentence in pieces of bounded length, cut after white space where there is some.
std::vector<Span> bounded(std::string_view text, Span sentence) {
    std::vector<Span> pieces;
    while (sentence.size() > longest_sentence) {
        const std::string_view head = text.substr(sentence.begin, longest_sentence);
        const std::size_t space = head.find_last_of(" \n\t");
        const bool spaced = space != head.npos && space > 0;
        std::size_t length = spaced ? space : head.size();
        while ((static_cast<unsigned char>(text[sentence.begin + length]) & 0xC0) == 0x80) --length;
        const auto cut = sentence.begin + static_cast<std::uint32_t>(length);
        pieces.push_back({sentence.begin, cut});
        sentence.begin = spaced ? cut + 1 : cut;
    }
    pieces.push_back(sentence);
    return pieces;
}

}  // namespace

TokenText::TokenText(const Document& document, const Language& language)
    : document_(document), language_(language) {
    for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
        const Span paragraph = document.paragraphs[p].span;
        for (Span s : claimdiff::sentences(
                 document.text, paragraph, language.code, language.lexicon.abbreviations())) {
            for (Span part : bounded(document.text, s)) read_sentence(part, p);
        }
    }
    for (Token& token : tokens_) token.lexemes = lexemes_.data() + token.first_lexeme;
}

// "EUR29.99", "Rs20": where the letters of a word are a currency, the digits are a number.
void TokenText::split_codes() {
    for (std::size_t i = 0; i < raw_.size(); ++i) {
        const Span whole = raw_[i].span;
        if (raw_[i].kind != TokenKind::word || !raw_[i].capital) continue;
        const std::string_view text
            = std::string_view(document_.text).substr(whole.begin, whole.size());
        const std::size_t digit = text.find_first_of("0123456789");
        if (digit == text.npos || digit < 2 || digit > 3) continue;
        const Lexicon& lexicon = language_.lexicon;
        const auto lexemes
            = lexicon.lexemes(lexicon.step(Lexicon::forms, fold(text.substr(0, digit))));
        if (std::none_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
                return lexeme.category == Category::currency;
            }))
            continue;
        const Span rest{whole.begin + static_cast<std::uint32_t>(digit), raw_.back().span.end};
        raw_.resize(i + 1);
        raw_[i].span.end = rest.begin;
        scan(document_.text, rest, lexicon.conventions(), raw_);
        raw_[i + 1].space_before = false;
    }
}

// "einundzwanzigtausend" → ein|und|zwanzig|tausend, joined as by hyphens: a word that the lexicon
// does not know is taken apart when number words make up all of it.
void TokenText::split_compounds() {
    std::vector<RawToken> split;
    std::vector<std::size_t> parts;
    for (const RawToken& raw : raw_) {
        parts.clear();
        std::string text;
        std::vector<std::uint32_t> places;  // of each byte of `text` in the document
        if (raw.kind == TokenKind::word && raw.span.size() >= 6 && raw.span.size() < 250)
            text = without_soft_hyphens(document_.text, raw.span, places);
        const std::string word = fold(text);
        const Lexicon& lexicon = language_.lexicon;
        const bool whole = word.empty() || word.size() != text.size()
                           || !lexicon.lexemes(lexicon.step(Lexicon::forms, word)).empty();
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

void TokenText::read_sentence(Span span, std::uint32_t paragraph) {
    const Lexicon& lexicon = language_.lexicon;
    raw_.clear();
    scan(document_.text, span, lexicon.conventions(), raw_);

    split_codes();
    if (lexicon.conventions().compound_numbers) split_compounds();

    // The folded words, with the spaces between them: a phrase is a stretch of it.
    auto buffer = std::make_unique<std::string>();
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const RawToken& raw : raw_) {
        if (raw.space_before && !places.empty()) buffer->push_back(' ');
        const std::size_t start = buffer->size();
        fold_to(std::string_view(document_.text).substr(raw.span.begin, raw.span.size()), *buffer);
        places.emplace_back(start, buffer->size());
    }
    const auto words = [&](std::size_t first, std::size_t last) {
        return std::string_view(*buffer).substr(
            places[first].first, places[last].second - places[first].first);
    };
    const auto word = [&](std::size_t i) { return words(i, i); };
    std::vector<ReadingList> readings(raw_.size());
    for (std::size_t i = 0; i < raw_.size(); ++i) {
        if (raw_[i].kind == TokenKind::word) readings[i] = language_.dictionary.lookup(word(i));
    }

    Sentence sentence{span, static_cast<std::uint32_t>(tokens_.size()), 0, paragraph};
    for (std::size_t i = 0; i < raw_.size();) {
        std::size_t best = 1;
        Walk walk;
        std::vector<Lexeme> found;
        for (std::size_t n = 1; n <= longest_phrase && i + n <= raw_.size(); ++n) {
            if (raw_[i + n - 1].kind == TokenKind::number) break;
            walk = advance(lexicon, walk, word(i + n - 1), readings[i + n - 1]);
            if (!walk.alive()) break;
            if (auto lexemes = lexemes_of(lexicon, walk); !lexemes.empty()) {
                best = n;
                found = std::move(lexemes);
            }
        }
        const RawToken& first = raw_[i];
        Token token;
        token.span = cover(first.span, raw_[i + best - 1].span);
        token.kind = first.kind;
        token.space_before = first.space_before;
        token.hyphen_before = first.hyphen_before;
        token.capital = first.capital;
        token.leading_zero = first.leading_zero;
        token.grouped = first.grouped;
        token.decimals = first.decimals;
        token.digit_count = first.digit_count;
        token.value = first.value;
        token.word = words(i, i + best - 1);
        if (best == 1) token.readings = readings[i];
        token.first_lexeme = static_cast<std::uint32_t>(lexemes_.size());
        const auto take = [&](const Lexeme& lexeme) {
            if (lexeme.capital && !first.capital) return;
            lexemes_.push_back(lexeme);
            token.categories.insert(lexeme.category);
        };
        for (const Lexeme& lexeme : found) take(lexeme);
        token.lexeme_count = static_cast<std::uint32_t>(lexemes_.size()) - token.first_lexeme;
        tokens_.push_back(token);
        i += best;
    }
    sentence.last = static_cast<std::uint32_t>(tokens_.size());
    sentences_.push_back(sentence);
    folded_.push_back(std::move(buffer));
}

std::string_view TokenText::id(const Token& token, Category category) const {
    const Lexeme* found = lexeme(token, category);
    return found == nullptr ? std::string_view{} : language_.lexicon.text(found->id);
}

}  // namespace claimdiff
