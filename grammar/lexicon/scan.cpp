// The scanner: one pass over the characters, no look-ups.
//
// "les 21 drones" → word, number, word. What digits and their separators make is read apart
// (grammar/lexicon/numeral.hpp). The tricky ones:
//     18h22       number, word "h", number: digits do not continue a word that is glued to a number
//     1.234       1234 in French, 1.234 in English
//     14.11.2024  three numbers and two signs
#include "grammar/lexicon/scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/lexicon/numeral.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace claimdiff {
namespace {

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_superscript(char32_t c) { return c == 0xB2 || c == 0xB3; }

// ASCII that ends a word for good: no apostrophe, digit or dot.
constexpr std::array<bool, 256> make_word_ends() {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(" \t\n\r,;:!?()[]\"-/"))
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}

constexpr std::array<bool, 256> word_ends = make_word_ends();

struct VulgarFraction {
    char32_t code;
    Decimal value;
};
const VulgarFraction vulgar_fractions[]
    = {{0xBD, {5, -1}},
       {0xBC, {25, -2}},
       {0xBE, {75, -2}},
       {0x2153, {333333333333, -12}},
       {0x2154, {666666666667, -12}},
       {0x2155, {2, -1}},
       {0x2156, {4, -1}},
       {0x2157, {6, -1}},
       {0x2158, {8, -1}},
       {0x2159, {166666666667, -12}},
       {0x215A, {833333333333, -12}},
       {0x215B, {125, -3}},
       {0x215C, {375, -3}},
       {0x215D, {625, -3}},
       {0x215E, {875, -3}}};

class Scanner {
  public:
    Scanner(
        std::string_view text,
        Span range,
        const Conventions& conventions,
        std::vector<RawToken>& out)
        : text_(text.substr(0, range.end)),
          at_(range.begin),
          conventions_(conventions),
          out_(out) {}

    void run() {
        bool space = true, hyphen = false;
        while (at_ < text_.size()) {
            if (text_[at_] == ' ') {
                space = true;
                ++at_;
                continue;
            }
            const auto begin = static_cast<std::uint32_t>(at_);
            const std::size_t end = after_common_letters(text_, at_);
            if (end > begin) {
                space_ = std::exchange(space, false);
                hyphen_ = std::exchange(hyphen, false);
                if (ends_word(begin, end)) {  // word() would come to the same, more slowly
                    at_ = end;
                    emit(begin, TokenKind::word).capital = is_capital(begin);
                } else {
                    word();
                }
                continue;
            }
            const Character c = character_at(text_, at_);
            const CharacterClass kind = character_class(c.code);
            if (kind == CharacterClass::space || kind == CharacterClass::line_break
                || kind == CharacterClass::other) {
                space = space || kind != CharacterClass::other;
                at_ += c.bytes;
                continue;
            }
            if (is_hyphen(c.code) && !space && joins(c)) {
                hyphen = true;
                at_ += c.bytes;
                continue;
            }
            space_ = std::exchange(space, false);
            hyphen_ = std::exchange(hyphen, false);
            if (is_digit(c.code)) {
                number();
            } else if (kind == CharacterClass::letter || kind == CharacterClass::mark) {
                word();
            } else {
                sign(c);
            }
        }
    }

  private:
    Character peek(std::size_t at) const {
        return at < text_.size() ? character_at(text_, at) : Character{0, 1};
    }
    bool letter_at(std::size_t at) const {
        if (at >= text_.size()) return false;
        const CharacterClass kind = character_class(character_at(text_, at).code);
        return kind == CharacterClass::letter || kind == CharacterClass::mark;
    }

    // A hyphen joins two words, or a word and a number; between two numbers it is a sign ("10-15").
    bool joins(const Character& hyphen) const {
        if (out_.empty() || out_.back().span.end != at_ || out_.back().kind == TokenKind::sign)
            return false;
        const std::size_t next = at_ + hyphen.bytes;
        if (letter_at(next)) return true;
        return out_.back().kind == TokenKind::word && is_digit(peek(next).code);
    }

    RawToken& emit(std::uint32_t begin, TokenKind kind) {
        RawToken& token = out_.emplace_back();
        token.span = {begin, static_cast<std::uint32_t>(at_)};
        token.kind = kind;
        token.space_before = space_;
        token.hyphen_before = hyphen_;
        space_ = hyphen_ = false;
        return token;
    }

    void sign(const Character& c) {
        const auto begin = static_cast<std::uint32_t>(at_);
        at_ += c.bytes;
        if (c.code < 0x80) {
            emit(begin, TokenKind::sign);
            return;
        }
        for (const auto& [code, value] : vulgar_fractions) {
            if (code == c.code) {
                RawToken& token = emit(begin, TokenKind::number);
                token.value = value;
                token.decimals = 2;
                return;
            }
        }
        emit(begin, TokenKind::sign);
    }

    // "p.m.", "U.S.": single letters, each with a dot, at least two of them. Moves past it when
    // there.
    bool dotted_abbreviation() {
        std::size_t at = at_;
        int letters = 0;
        while (letter_at(at)) {
            const std::size_t after = at + peek(at).bytes;
            if (peek(after).code != U'.' || !letter_at(after + 1)) {
                if (peek(after).code == U'.' && letters > 0) {
                    at = after + 1;
                    ++letters;
                }
                break;
            }
            at = after + 1;
            ++letters;
        }
        if (letters < 2) return false;
        at_ = at;
        return true;
    }

    void word() {
        const auto begin = static_cast<std::uint32_t>(at_);
        const bool glued = !space_ && !hyphen_ && !out_.empty()
                           && out_.back().kind == TokenKind::number
                           && out_.back().span.end == begin;
        const bool capital = is_capital(at_);
        bool mixed = false;
        if (!dotted_abbreviation()) {
            while ((at_ = after_common_letters(text_, at_)) < text_.size()) {
                const Character c = character_at(text_, at_);
                if (is_apostrophe(c.code)) {
                    // "l'eau", "d'1,2 million", and "l'" alone, as the language files list it
                    const std::size_t after = at_ + c.bytes;
                    const bool letter = letter_at(after);
                    const bool may_elide
                        = letter || after == text_.size() || is_digit(peek(after).code);
                    if (may_elide && is_elision(begin, after)) {
                        at_ += c.bytes;
                        break;
                    }
                    if (!letter) break;
                    if (is_clitic(at_ + c.bytes)) break;
                } else if (is_digit(c.code)) {
                    if (glued && !is_power(at_)) break;
                    mixed = true;
                } else if (!letter_at(at_) && !is_superscript(c.code)) {
                    break;
                }
                at_ += c.bytes;
            }
            if (at_ == begin) at_ += peek(at_).bytes;
        }
        RawToken& token = emit(begin, TokenKind::word);
        token.capital = capital;
        token.mixed = mixed;
        if (at_ < text_.size() && is_apostrophe(peek(at_).code) && letter_at(at_ + peek(at_).bytes))
            clitic();
    }

    // Whether the letters [begin, end) are a word as nearly all are: nothing goes on with it.
    bool ends_word(std::size_t begin, std::size_t end) const {
        if (end == text_.size()) return true;
        const bool several = end - begin > 2;  // "p.m."
        return word_ends[static_cast<unsigned char>(text_[end])] || (text_[end] == '.' && several);
    }
    bool is_capital(std::size_t at) const {
        const char c = text_[at];
        if (static_cast<unsigned char>(c) < 0x80) return c >= 'A' && c <= 'Z';
        return is_upper(character_at(text_, at).code);
    }

    // "190km2", "24m3": the power of a unit of length.
    bool is_power(std::size_t at) const {
        return (text_[at] == '2' || text_[at] == '3') && text_[at - 1] == 'm' && !letter_at(at + 1)
               && !is_digit(peek(at + 1).code);
    }

    bool is_elision(std::size_t begin, std::size_t end) {
        if (end - begin > 14) return false;
        folded_.clear();
        fold_to(text_.substr(begin, end - begin), folded_);
        const auto& list = conventions_.elisions;
        return std::find(list.begin(), list.end(), folded_) != list.end();
    }

    // "s", "t", "re", "ve", "ll", "d", "m" and then no letter: the English clitics.
    bool is_clitic(std::size_t after) const {
        std::size_t end = after;
        while (letter_at(end)) end += peek(end).bytes;
        const std::string_view rest = text_.substr(after, end - after);
        for (std::string_view clitic : {"s", "t", "re", "ve", "ll", "d", "m", "S"}) {
            if (rest == clitic) return true;
        }
        return false;
    }

    void clitic() {
        const auto begin = static_cast<std::uint32_t>(at_);
        at_ += peek(at_).bytes;
        while (letter_at(at_)) at_ += peek(at_).bytes;
        emit(begin, TokenKind::word);
    }

    void number() {
        const Numeral numeral = read_numeral(text_, at_, conventions_, at_ < apart_);
        if (numeral.apart_until != 0) apart_ = numeral.apart_until;
        at_ = numeral.span.end;
        RawToken& token
            = emit(numeral.span.begin, numeral.counts ? TokenKind::number : TokenKind::word);
        if (!numeral.counts) return;
        token.value = numeral.value;
        token.decimals = numeral.decimals;
        token.digit_count = numeral.digit_count;
        token.grouped = numeral.grouped;
        token.leading_zero = text_[numeral.span.begin] == '0' && numeral.digit_count > 1;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t apart_ = 0;  // digits before this place make numbers of one group each
    const Conventions& conventions_;
    std::vector<RawToken>& out_;
    std::string folded_;
    bool space_ = true, hyphen_ = false;
};

}  // namespace

void scan(
    std::string_view text, Span range, const Conventions& conventions, std::vector<RawToken>& out) {
    Scanner(text, range, conventions, out).run();
}

}  // namespace claimdiff
