// The scanner: one pass over the characters, no look-ups.
//
// "les 23 drones" → word, number, word. A separator inside digits is grouping when every group
// after it has three digits, decimal when it is the language's decimal separator or stands once
// without making groups. The tricky ones:
//     18h22       number, word "h", number: digits do not continue a word that is glued to a number
//     1.234       1234 in French, 1.234 in English
//     14.11.2024  three numbers and two signs
#include "grammar/lexicon/scan.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <utility>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace claimdiff {
namespace {

constexpr char32_t no_break_space = 0xA0, narrow_no_break_space = 0x202F, thin_space = 0x2009,
                   curly_apostrophe = 0x2019;

bool is_apostrophe(char32_t c) { return c == U'\'' || c == curly_apostrophe || c == 0x02BC; }
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

constexpr std::size_t longest_numeral
    = 8;  // groups of digits looked at: keeps long lists of numbers linear

constexpr int longest_number = 60;  // digits: what Decimal reckons with

// The separators that may stand between groups of digits.
enum class Separator : std::uint8_t { none, dot, comma, apostrophe, space, no_break };

Separator separator_of(char32_t c) {
    switch (c) {
        case U'.':
            return Separator::dot;
        case U',':
            return Separator::comma;
        case U' ':
            return Separator::space;
        case no_break_space:
        case narrow_no_break_space:
        case thin_space:
            return Separator::no_break;
        default:
            return is_apostrophe(c) ? Separator::apostrophe : Separator::none;
    }
}

struct Group {
    std::uint32_t begin = 0, end = 0;  // of its digits
    Separator before = Separator::none;

    std::uint32_t digits() const { return end - begin; }
};

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
            if (detail::ascii_letters[static_cast<unsigned char>(text_[at_])]) {
                space_ = std::exchange(space, false);
                hyphen_ = std::exchange(hyphen, false);
                word();
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
        const std::size_t end = after_common_letters(text_, at_);
        if (end > begin && ends_word(begin, end)) {  // the rest would come to the same, more slowly
            at_ = end;
            emit(begin, TokenKind::word).capital = is_capital(begin);
            return;
        }
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
    bool is_capital(std::size_t at) const { return is_upper(character_at(text_, at).code); }

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
        std::size_t count = 0;
        std::size_t at = at_;
        Separator before = Separator::none;
        for (;;) {
            Group group{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), before};
            while (at < text_.size() && is_digit(static_cast<unsigned char>(text_[at]))) ++at;
            group.end = static_cast<std::uint32_t>(at);
            groups_[count++] = group;
            const Character c = peek(at);
            before = separator_of(c.code);
            if (before == Separator::none || count == longest_numeral) break;
            if (at_ < apart_) break;
            if (!is_digit(peek(at + c.bytes).code)) break;
            at += c.bytes;
        }
        const std::span<const Group> groups(groups_.data(), count);
        const std::size_t used = numeral(groups);
        if (used == 0) apart_ = groups.back().begin + 1;  // "14.11.2024": none joins the next
        emit_number(groups, used);
    }

    // "16 000" is one number in any language: nobody counts with 000.
    bool is_thousand(const Group& g) const { return text_.substr(g.begin, g.digits()) == "000"; }

    // How many of the groups make one number, from the first.
    std::size_t numeral(std::span<const Group> groups) const {
        std::size_t spaced
            = 1;  // groups joined by spaces or apostrophes end where a group is not three digits
        while (spaced < groups.size()) {
            const Group& g = groups[spaced];
            const bool spacing = g.before == Separator::no_break
                                 || g.before == Separator::apostrophe
                                 || (g.before == Separator::space
                                     && (conventions_.space_groups || is_thousand(g)));
            if (!spacing) break;
            if (g.digits() != 3 || groups[0].digits() > 3 || g.before != groups[1].before)
                return spaced;
            ++spaced;
        }
        if (spaced > 1) {  // "1 234,5": only a decimal part may follow
            if (spaced == groups.size()) return spaced;
            const bool decimal = groups[spaced].before == Separator::dot
                                 || groups[spaced].before == Separator::comma;
            const bool last
                = spaced + 1 == groups.size() || groups[spaced + 1].before == Separator::space;
            return decimal && last ? spaced + 1 : spaced;
        }
        std::size_t n = 1;  // groups joined by dots and commas alone
        while (n < groups.size()
               && (groups[n].before == Separator::dot || groups[n].before == Separator::comma))
            ++n;
        return n == 1 || consistent(groups, n) ? n : 0;
    }

    // "1,234.5", "2.700.000", "3,5": one kind of grouping sign in front of three digits each, then
    // at most one decimal sign.
    bool consistent(std::span<const Group> groups, std::size_t n) const {
        if (n == 2) return true;
        if (groups[0].digits() > 3) return false;
        for (std::size_t i = 1; i < n; ++i) {
            const bool last = i + 1 == n;
            const bool same = groups[i].before == groups[1].before;
            if (!(same && groups[i].digits() == 3) && !(last && !same)) return false;
        }
        return true;
    }

    // Where the decimal part begins, as an index into the groups; `used` when there is none.
    std::size_t decimal_group(std::span<const Group> groups, std::size_t used) const {
        if (used < 2) return used;
        const Group& last = groups[used - 1];
        if (last.before != Separator::dot && last.before != Separator::comma) return used;
        if (used > 2) return last.before == groups[1].before ? used : used - 1;
        const char sign = last.before == Separator::dot ? '.' : ',';
        const bool could_group
            = last.digits() == 3 && groups[0].digits() <= 3 && text_[groups[0].begin] != '0';
        return sign == conventions_.decimal_separator || !could_group ? 1 : used;
    }

    void emit_number(std::span<const Group> groups, std::size_t used) {
        const std::size_t count = used == 0 ? 1 : used;
        const std::size_t decimals = decimal_group(groups, count);
        std::int64_t digits = 0;
        int exponent = 0, significant = 0;
        RawToken shape;
        for (std::size_t i = 0; i < count; ++i) {
            for (std::uint32_t k = groups[i].begin; k < groups[i].end; ++k) {
                const int digit = text_[k] - '0';
                if (significant > 0 || digit != 0) ++significant;
                if (significant > 18) {  // beyond what is counted: keep the magnitude
                    if (i < decimals) ++exponent;
                    continue;
                }
                digits = digits * 10 + digit;
                if (i >= decimals) --exponent;
            }
            auto& counter = i < decimals ? shape.digit_count : shape.decimals;
            counter = static_cast<std::uint8_t>(
                std::min<std::uint32_t>(counter + groups[i].digits(), 255));
        }
        at_ = groups[count - 1].end;
        // A wall of digits is a key or a rule, and its value would be no double.
        const Decimal value(digits, exponent);
        const bool counts = std::abs(value.exponent()) <= longest_number;
        RawToken& token = emit(groups[0].begin, counts ? TokenKind::number : TokenKind::word);
        if (!counts) return;
        token.value = value;
        token.decimals = shape.decimals;
        token.digit_count = shape.digit_count;
        token.grouped = decimals > 1;
        token.leading_zero = text_[groups[0].begin] == '0' && shape.digit_count > 1;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t apart_ = 0;  // digits before this place make numbers of one group each
    const Conventions& conventions_;
    std::vector<RawToken>& out_;
    std::array<Group, longest_numeral> groups_{};
    std::string folded_;
    bool space_ = true, hyphen_ = false;
};

}  // namespace

void scan(
    std::string_view text, Span range, const Conventions& conventions, std::vector<RawToken>& out) {
    Scanner(text, range, conventions, out).run();
}

}  // namespace claimdiff
