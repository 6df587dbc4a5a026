// Exact decimals by 128-bit integers. Example: "3,5" × "milliards" is 35×10^-1 × 1×10^9 = 35×10^8.
#include "grammar/decimal.hpp"

#include <cmath>
#include <cstdlib>

namespace claimdiff {
namespace {

__extension__ using Wide = __int128;

constexpr Wide limit = Decimal::limit;
constexpr int exponent_limit = 60;

std::optional<Decimal> narrow(Wide digits, int exponent) {
    for (; digits >= limit || digits <= -limit; digits /= 10, ++exponent) {
        if (digits % 10 != 0) return {};
    }
    const Decimal result(static_cast<std::int64_t>(digits), exponent);
    if (std::abs(result.exponent()) > exponent_limit) return {};
    return result;
}

// Both digits brought to the smaller exponent; nothing when that does not fit.
struct Aligned {
    Wide a, b;
    int exponent;
};

std::optional<Aligned> align(const Decimal& a, const Decimal& b) {
    Aligned r{a.digits(), b.digits(), 0};
    int ea = a.is_zero() ? b.exponent() : a.exponent();
    int eb = b.is_zero() ? a.exponent() : b.exponent();
    if (std::abs(ea - eb) > 18) return {};
    for (; ea > eb; --ea) r.a *= 10;
    for (; eb > ea; --eb) r.b *= 10;
    r.exponent = ea;
    return r;
}

}  // namespace

double Decimal::scaled() const {
    // Both numbers are exact as doubles, so that the one rounding is that of the quotient or
    // product (Clinger 1990).
    constexpr std::int64_t exact = std::int64_t{1} << 53U;
    constexpr double powers[]
        = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
           1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr int largest = 22;
    if (-exact <= digits_ && digits_ <= exact && -largest <= exponent_ && exponent_ <= largest) {
        const auto digits = static_cast<double>(digits_);
        return exponent_ < 0 ? digits / powers[-exponent_] : digits * powers[exponent_];
    }
    // strtod on the written form rounds correctly, which pow() would not.
    return std::strtod(
        (std::to_string(digits_) + "e" + std::to_string(exponent_)).c_str(), nullptr);
}

std::optional<std::int64_t> Decimal::scaled_integer() const {
    if (exponent_ < 0 || exponent_ > 18) return {};
    Wide value = digits_;
    for (int i = 0; i < exponent_; ++i) value *= 10;
    if (value >= limit || value <= -limit) return {};
    return static_cast<std::int64_t>(value);
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(digits_ < 0 ? -digits_ : digits_);
    if (exponent_ >= 0) {
        digits.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto fraction = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
        digits.insert(digits.size() - fraction, ".");
    }
    return digits_ < 0 ? "-" + digits : digits;
}

Decimal Decimal::nearest(double value, int significant) {
    if (value == 0 || !std::isfinite(value)) return {};
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
    const int exponent = magnitude - significant;
    return {std::llround(value / std::pow(10.0, exponent)), exponent};
}

bool Decimal::is_less(const Decimal& a, const Decimal& b) {
    constexpr std::int64_t small = 1'000'000'000;
    constexpr int few = 9;
    const auto whole = [](const Decimal& d) {
        return d.exponent() >= 0 && d.exponent() < few && d.digits() < small && d.digits() > -small;
    };
    if (whole(a) && whole(b)) {
        const auto value = [](const Decimal& d) {
            std::int64_t result = d.digits();
            for (int i = 0; i < d.exponent(); ++i) result *= 10;
            return result;
        };
        return value(a) < value(b);
    }
    if (auto r = align(a, b)) return r->a < r->b;
    return a.to_double() < b.to_double();
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    if (a.is_zero()) return narrow(b.digits(), b.exponent());  // as most sums of words begin
    if (b.is_zero()) return narrow(a.digits(), a.exponent());
    auto r = align(a, b);
    return r ? narrow(r->a + r->b, r->exponent) : std::nullopt;
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, b.negated()); }

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
    return narrow(Wide(a.digits()) * b.digits(), a.exponent() + b.exponent());
}

}  // namespace claimdiff
