// A slip leaves most of a value as it was, so that two values of different things are seldom one
// slip apart:
//
//     4.6 % / 6.4 %, 1987 / 1978     the digits may be transposed
//     1,215 / 1,245, 3:17 / 3:47     one digit may be wrong; so in March 2023 / March 2025
//     1,200 / 12,000                 a magnitude may be shifted
//     3,100 ha / 3,100 acres         the unit may be swapped; so in €84 million / $84 million
#include "checker/slips.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "grammar/decimal.hpp"

namespace claimdiff {
namespace {

bool are_transposed(std::string_view x, std::string_view y) {
    const auto at
        = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin()).first - x.begin());
    return at + 1 < x.size() && x[at] == y[at + 1] && x[at + 1] == y[at]
           && x.substr(at + 2) == y.substr(at + 2);
}

bool one_differs(std::string_view x, std::string_view y) {
    const auto at
        = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin()).first - x.begin());
    return at < x.size() && x.substr(at + 1) == y.substr(at + 1);
}

// The digits of a number or a time of day as it is written, without a string: every pair of figures
// is asked.
class Digits {
  public:
    explicit Digits(std::string_view text) {
        for (const char c : text) {
            if (c >= '0' && c <= '9') add(c);
        }
    }
    explicit Digits(const Decimal& number) {
        std::array<char, 24> written{};
        const std::int64_t value = number.digits();
        const auto end
            = std::to_chars(written.begin(), written.end(), value < 0 ? -value : value).ptr;
        const auto count = end - written.begin();
        // "0.05": a zero before the point, and after it
        for (std::ptrdiff_t i = count; i <= -number.exponent(); ++i) add('0');
        std::for_each(written.begin(), end, [this](char c) { add(c); });
        for (int i = 0; i < number.exponent(); ++i) add('0');
    }

    std::string_view text() const { return {digits_.data(), size_}; }

  private:
    void add(char digit) {
        if (size_ < digits_.size()) digits_[size_++] = digit;
    }

    std::array<char, 96> digits_;  // of 19 and an exponent of 60 at most, with a zero
    std::size_t size_ = 0;
};

// How many there are in Digits(number).
int count_digits(const Decimal& number) {
    int count = 1;
    const std::int64_t value = number.digits();
    for (std::int64_t rest = value < 0 ? -value : value; rest >= 10; rest /= 10) ++count;
    return number.exponent() < 0 ? std::max(count, 1 - number.exponent())
                                 : count + number.exponent();
}

Slip slip_of_numbers(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero() || a == b) return Slip::none;
    if (a.digits() == b.digits()) return Slip::magnitude;
    if (count_digits(a) != count_digits(b)) return Slip::none;  // of most pairs
    const Digits left(a), right(b);
    std::string_view x = left.text(), y = right.text();
    while (x.back() == '0' && y.back() == '0') {
        x.remove_suffix(1);
        y.remove_suffix(1);
    }
    if (are_transposed(x, y)) return Slip::transposed;
    return x.size() > 2 && one_differs(x, y) ? Slip::mistyped : Slip::none;
}

Slip slip_of_times(const TimeValue& a, const TimeValue& b) {
    constexpr std::size_t year = 4;
    const std::string_view left = a.value, right = b.value;
    const std::size_t clock_a = left.find('T'), clock_b = right.find('T');
    if ((clock_a == left.npos) != (clock_b == right.npos)) return Slip::none;
    if (clock_a == left.npos) {
        if (left.size() != right.size()) return Slip::none;
        if (left.size() == year) return are_transposed(left, right) ? Slip::transposed : Slip::none;
        // "March 2023", "March 2025"
        const bool same_day = left.size() > year && left.substr(year) == right.substr(year);
        return same_day && one_differs(left.substr(0, year), right.substr(0, year)) ? Slip::mistyped
                                                                                    : Slip::none;
    }
    const Digits x(left.substr(clock_a)), y(right.substr(clock_b));
    if (x.text().size() != y.text().size() || x.text().size() < 4) return Slip::none;
    if (are_transposed(x.text(), y.text())) return Slip::transposed;
    return one_differs(x.text(), y.text()) ? Slip::mistyped : Slip::none;
}

}  // namespace

Slip likely_slip(const Claim& a, const Claim& b) {
    if (!a.text.empty() || a.kind == ClaimKind::since) return Slip::none;
    if (a.kind == ClaimKind::date) return slip_of_times(a.time, b.time);
    if (a.unit == b.unit) return slip_of_numbers(a.quantity.value, b.quantity.value);
    return a.quantity.value == b.quantity.value ? Slip::unit : Slip::none;
}

std::string_view words_of(Slip slip) {
    switch (slip) {
        case Slip::none:
            break;
        case Slip::transposed:
            return "the same digits in another order: two may be transposed";
        case Slip::mistyped:
            return "all digits but one are the same: one may be wrong";
        case Slip::magnitude:
            return "the same digits at another magnitude: a zero or a scale may have slipped";
        case Slip::unit:
            return "the same number in two units: one unit may be wrong";
    }
    return {};
}

}  // namespace claimdiff
