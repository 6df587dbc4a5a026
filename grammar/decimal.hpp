// Exact decimal numbers: what a text writes is kept digit by digit, never rounded to binary
// floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace claimdiff {

// digits × 10^exponent. Kept normalised: no trailing zeros in `digits` (zero is 0 × 10^0), so that
// equal values are equal member by member. Operations give nothing on overflow (beyond 18
// significant digits or |exponent| > 60).
class Decimal {
  public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t digits, int exponent = 0)
        : digits_(digits), exponent_(exponent) {
        while (digits_ != 0 && digits_ % 10 == 0) {
            digits_ /= 10;
            ++exponent_;
        }
        if (digits_ == 0) exponent_ = 0;
    }

    constexpr std::int64_t digits() const { return digits_; }
    constexpr int exponent() const { return exponent_; }
    constexpr bool is_zero() const { return digits_ == 0; }
    constexpr bool is_negative() const { return digits_ < 0; }
    constexpr bool is_integer() const { return exponent_ >= 0; }

    double to_double() const {
        constexpr std::int64_t exact = std::int64_t{1} << 53U;
        if (exponent_ == 0 && -exact <= digits_ && digits_ <= exact)
            return static_cast<double>(digits_);
        return scaled();
    }
    // The value as an integer when it is one that fits.
    std::optional<std::int64_t> to_integer() const {
        if (exponent_ == 0 && -limit < digits_ && digits_ < limit) return digits_;
        return scaled_integer();
    }
    // Plain notation, e.g. "1250000", "0.05", "-3.1": also a valid JSON number.
    std::string to_string() const;

    // The decimal nearest to `value` with at most `significant` digits: for ratios and converted
    // units, which have no exact form.
    static Decimal nearest(double value, int significant = 12);

    Decimal negated() const { return {-digits_, exponent_}; }
    // Multiplies by 10^power.
    Decimal shifted(int power) const { return {digits_, digits_ == 0 ? 0 : exponent_ + power}; }

    friend constexpr bool operator==(const Decimal&, const Decimal&) = default;
    // What is compared most are whole numbers of a few digits.
    friend bool operator<(const Decimal& a, const Decimal& b) {
        return a.exponent_ == b.exponent_ ? a.digits_ < b.digits_ : is_less(a, b);
    }

    static constexpr std::int64_t limit = 1'000'000'000'000'000'000;  // of the digits

  private:
    double scaled() const;  // to_double() of any
    std::optional<std::int64_t> scaled_integer() const;
    static bool is_less(const Decimal& a, const Decimal& b);  // of any

    std::int64_t digits_ = 0;
    int exponent_ = 0;
};

inline bool operator>(const Decimal& a, const Decimal& b) { return b < a; }
inline bool operator<=(const Decimal& a, const Decimal& b) { return !(b < a); }
inline bool operator>=(const Decimal& a, const Decimal& b) { return !(a < b); }

std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

}  // namespace claimdiff
