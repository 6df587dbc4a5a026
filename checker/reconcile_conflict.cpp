// A conflict stays one whatever its likely reason; naming the reason saves the editor a search.
//
//     4.6 % / 6.4 %         the digits may be transposed
//     1,200 / 12,000        a magnitude may be shifted
//     3,100 ha / 3,100 acres  the unit may be swapped
//     "police: 12,000" / "organisers: 45,000"   the parties disagree
#include <fmt/format.h>

#include "checker/reconcile.hpp"
#include "checker/slips.hpp"
#include "checker/value.hpp"
#include "text/fold.hpp"

namespace claimdiff {
Verdict conflict(const Evidence& evidence, const Difference& d, const Rule&) {
    Verdict verdict;
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (const std::string text = likely_slip(a, b); !text.empty()) {
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
