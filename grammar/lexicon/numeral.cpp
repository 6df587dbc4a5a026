// A separator between digits is grouping when every group after it has three digits, decimal when
// it is the language's decimal separator or stands once without making groups:
//
//     16 000, 2.700.000, 1'234   grouping
//     1.234                      1234 in French, 1.234 in English
//     1,234.5                    grouping, then decimal
//     14.11.2024                 three numbers
//
// A power of ten behind it belongs to it: "2.48 × 10⁵" is 248000.
#include "grammar/lexicon/numeral.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>

#include "text/characters.hpp"

namespace claimdiff {
namespace {

constexpr char32_t no_break_space = 0xA0, narrow_no_break_space = 0x202F, thin_space = 0x2009,
                   curly_apostrophe = 0x2019;

constexpr char32_t times_sign = 0xD7, minus_sign = 0x2212, raised_minus = 0x207B;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// "⁵" is 5; -1 for what is no raised digit.
int raised_digit(char32_t c) {
    constexpr char32_t raised_zero = 0x2070;
    switch (c) {
        case 0xB9:
            return 1;
        case 0xB2:
            return 2;
        case 0xB3:
            return 3;
        default:
            break;
    }
    const bool raised = c == raised_zero || (c > raised_zero + 3 && c < raised_zero + 10);
    return raised ? static_cast<int>(c - raised_zero) : -1;
}

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

class NumeralReader {
  public:
    NumeralReader(std::string_view text, const Conventions& conventions)
        : text_(text), conventions_(conventions) {}

    Numeral read(std::size_t at, bool alone) {
        const std::span<const Group> groups = groups_at(at, alone);
        const std::size_t used = numeral(groups);
        Numeral result = made_of(groups.first(std::max<std::size_t>(used, 1)));
        if (used == 0) result.apart_until = groups.back().begin + 1;
        if (const auto power = power_behind(result.span.end)) raise(result, *power);
        return result;
    }

  private:
    std::span<const Group> groups_at(std::size_t at, bool alone) {
        std::size_t count = 0;
        Separator before = Separator::none;
        for (;;) {
            Group group{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), before};
            while (at < text_.size() && is_digit(static_cast<unsigned char>(text_[at]))) ++at;
            group.end = static_cast<std::uint32_t>(at);
            groups_[count++] = group;
            const Character c = peek(at);
            before = separator_of(c.code);
            if (before == Separator::none || count == longest_numeral || alone) break;
            if (!is_digit(peek(at + c.bytes).code)) break;
            at += c.bytes;
        }
        return {groups_.data(), count};
    }

    Character peek(std::size_t at) const {
        return at < text_.size() ? character_at(text_, at) : Character{0, 1};
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

    Numeral made_of(std::span<const Group> groups) const {
        const std::size_t decimals = decimal_group(groups, groups.size());
        std::int64_t digits = 0;
        int exponent = 0, significant = 0;
        Numeral result;
        for (std::size_t i = 0; i < groups.size(); ++i) {
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
            auto& counter = i < decimals ? result.digit_count : result.decimals;
            counter = static_cast<std::uint8_t>(
                std::min<std::uint32_t>(counter + groups[i].digits(), 255));
        }
        result.span = {groups.front().begin, groups.back().end};
        result.grouped = decimals > 1;
        const Decimal value(digits, exponent);
        result.counts = std::abs(value.exponent()) <= longest_number;
        if (result.counts) result.value = value;
        return result;
    }

    struct Power {
        std::size_t end = 0;
        int exponent = 0;
    };

    std::size_t after_blank(std::size_t at) const {
        const Character c = peek(at);
        const Separator s = separator_of(c.code);
        return s == Separator::space || s == Separator::no_break ? at + c.bytes : at;
    }

    // "× 10⁵", "x 10^6", "×10−5": a small letter does for the sign where a caret or a raised digit
    // follows, the digits may stand on the line where the sign and a minus make them no product.
    std::optional<Power> power_behind(std::size_t at) const {
        at = after_blank(at);
        const Character sign = peek(at);
        if (sign.code != times_sign && sign.code != U'x' && sign.code != U'*') return {};
        at = after_blank(at + sign.bytes);
        if (text_.substr(std::min(at, text_.size()), 2) != "10") return {};
        at += 2;
        const bool caret = peek(at).code == U'^';
        if (caret) ++at;
        const Character before = peek(at);
        const bool minus = before.code == minus_sign || before.code == raised_minus
                           || (before.code == U'-' && (caret || sign.code == times_sign));
        if (minus) at += before.bytes;
        const bool on_line = caret || (minus && sign.code == times_sign);
        int exponent = 0, digits = 0;
        for (Character c = peek(at);; at += c.bytes, c = peek(at), ++digits) {
            const int digit = on_line && is_digit(c.code) ? static_cast<int>(c.code - U'0')
                                                          : raised_digit(c.code);
            if (digit < 0) break;
            if (digits == 2) return {};
            exponent = exponent * 10 + digit;
        }
        if (digits == 0) return {};
        return Power{at, minus ? -exponent : exponent};
    }

    static void raise(Numeral& numeral, const Power& power) {
        const Decimal value = numeral.value.shifted(power.exponent);
        if (!numeral.counts || std::abs(value.exponent()) > longest_number) return;
        numeral.value = value;
        numeral.decimals
            = static_cast<std::uint8_t>(std::clamp(numeral.decimals - power.exponent, 0, 255));
        numeral.grouped = true;  // no day, hour or year
        numeral.span.end = static_cast<std::uint32_t>(power.end);
    }

    std::string_view text_;
    const Conventions& conventions_;
    std::array<Group, longest_numeral> groups_{};
};

}  // namespace

bool is_apostrophe(char32_t c) { return c == U'\'' || c == curly_apostrophe || c == 0x02BC; }

Numeral read_numeral(
    std::string_view text, std::size_t at, const Conventions& conventions, bool alone) {
    return NumeralReader(text, conventions).read(at, alone);
}

}  // namespace claimdiff
