// An age is somebody's: where both texts name whom, the name decides whether they speak of one
// person; "the victim, 34" and "a man of 43" are compared as any number is.
#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"

namespace claimdiff {

const Kind& age_kind() {
    static const Kind kind{
        "age",
        {ClaimKind::age},
        true,
        [](const Claim& a, const Claim& b, const WordWeights&) -> std::optional<Comparison> {
            if (a.holder.empty() || b.holder.empty()) return std::nullopt;
            return compare_holders(a, b);
        },
        compare_quantities};
    return kind;
}

}  // namespace claimdiff
