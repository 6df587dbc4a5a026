// A conflict stays one whatever its likely reason; naming the reason saves the editor a search.
//
//     4.6 % / 6.4 %         the digits may be transposed
//     1,200 / 12,000        a magnitude may be shifted
//     3,100 ha / 3,100 acres  the unit may be swapped
//     "police: 12,000" / "organisers: 45,000"   the parties disagree
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "checker/reconcile.hpp"
#include "checker/value.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

std::string digits_of(const Decimal& value) {
    std::string digits = value.to_string();
    std::erase(digits, '.');
    return digits;
}

std::string slip(const Claim& a, const Claim& b) {
    if (a.unit != b.unit)
        return a.quantity.value == b.quantity.value
                   ? "the same number in two units: one unit may be wrong"
                   : "";
    if (a.kind == ClaimKind::date || a.kind == ClaimKind::since || !a.text.empty()) return {};
    if (a.quantity.value.is_zero() || b.quantity.value.is_zero()) return {};
    if (a.quantity.value.digits() == b.quantity.value.digits()
        && a.quantity.value != b.quantity.value
        && a.quantity.value.exponent() != b.quantity.value.exponent()) {
        return "the same digits at another magnitude: a zero or a scale may have slipped";
    }
    const std::string x = digits_of(a.quantity.value), y = digits_of(b.quantity.value);
    if (x.size() != y.size() || x.size() < 2) return {};
    std::string sorted_x = x, sorted_y = y;
    std::sort(sorted_x.begin(), sorted_x.end());
    std::sort(sorted_y.begin(), sorted_y.end());
    const auto differing
        = std::inner_product(x.begin(), x.end(), y.begin(), 0, std::plus<>(), [](char p, char q) {
              return p != q ? 1 : 0;
          });
    return sorted_x == sorted_y && differing == 2
               ? "the same digits in another order: two may be transposed"
               : "";
}

}  // namespace

Verdict conflict(const Evidence& evidence, const Difference& d, const Rule&) {
    Verdict verdict;
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (const std::string text = slip(a, b); !text.empty()) {
                verdict.explanation = "a likely slip: " + text;
                return verdict;
            }
        }
    }
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (a.attribution.empty() || b.attribution.empty()
                || fold(a.attribution) == fold(b.attribution))
                continue;
            verdict.explanation = fmt::format(
                "the parties disagree: {} according to {}, {} according to {}",
                display_value(a),
                a.attribution,
                display_value(b),
                b.attribution);
            return verdict;
        }
    }
    return verdict;
}

}  // namespace claimdiff
