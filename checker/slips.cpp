// A slip leaves most of a value as it was, so that two values of different things are seldom one
// slip apart:
//
//     4.6 % / 6.4 %, 1987 / 1978     the digits may be transposed
//     1,215 / 1,245, 3:17 / 3:47     one digit may be wrong; so in March 2023 / March 2025
//     1,200 / 12,000                 a magnitude may be shifted
//     3,100 ha / 3,100 acres         the unit may be swapped
#include "checker/slips.hpp"

#include <algorithm>
#include <string_view>

#include "grammar/decimal.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view transposed = "the same digits in another order: two may be transposed";
constexpr std::string_view mistyped = "all digits but one are the same: one may be wrong";

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

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) {
        return c >= '0' && c <= '9';
    });
    return digits;
}

std::string slip_of_numbers(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero() || a == b) return {};
    if (a.digits() == b.digits())
        return "the same digits at another magnitude: a zero or a scale may have slipped";
    std::string x = digits_of(a.to_string()), y = digits_of(b.to_string());
    if (x.size() != y.size()) return {};
    while (x.back() == '0' && y.back() == '0') {
        x.pop_back();
        y.pop_back();
    }
    if (are_transposed(x, y)) return std::string(transposed);
    return x.size() > 2 && one_differs(x, y) ? std::string(mistyped) : "";
}

std::string slip_of_times(const TimeValue& a, const TimeValue& b) {
    constexpr std::size_t year = 4;
    const std::size_t clock_a = a.value.find('T'), clock_b = b.value.find('T');
    if ((clock_a == std::string::npos) != (clock_b == std::string::npos)) return {};
    if (clock_a == std::string::npos) {
        if (a.value.size() != b.value.size()) return {};
        const std::string_view x = a.value, y = b.value;
        if (x.size() == year) return are_transposed(x, y) ? std::string(transposed) : "";
        const bool same_day = x.substr(year) == y.substr(year);  // "March 2023", "March 2025"
        return same_day && one_differs(x.substr(0, year), y.substr(0, year)) ? std::string(mistyped)
                                                                             : "";
    }
    const std::string x = digits_of(a.value.substr(clock_a)),
                      y = digits_of(b.value.substr(clock_b));
    if (x.size() != y.size() || x.size() < 4) return {};
    if (are_transposed(x, y)) return std::string(transposed);
    return one_differs(x, y) ? std::string(mistyped) : "";
}

}  // namespace

std::string likely_slip(const Claim& a, const Claim& b) {
    if (!a.text.empty()) return {};
    if (a.kind == ClaimKind::date) return slip_of_times(a.time, b.time);
    if (a.kind == ClaimKind::since) return {};
    if (a.unit == b.unit) return slip_of_numbers(a.quantity.value, b.quantity.value);
    return a.quantity.value == b.quantity.value
               ? "the same number in two units: one unit may be wrong"
               : "";
}

}  // namespace claimdiff
