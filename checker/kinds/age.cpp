// An age is somebody's: where both texts name whom, the name decides whether they speak of one
// person; "the victim, 34" and "a man of 43" are compared as any number is.
#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

// An age counts whole years, months or weeks: who is 13 months old is one year old, and nobody of
// 11 months is.
ValueRelation compare_ages(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    if (a.unit == b.unit) return compare_quantities(a, b, tolerance);
    const auto until_next = [&](const Claim& age) {
        Extent extent = interval_of(age, tolerance);
        extent.upper += 1;
        return extent;
    };
    const Extent x = until_next(a), y = until_next(b);
    const auto lower = convert(y.lower, b.unit, a.unit), upper = convert(y.upper, b.unit, a.unit);
    if (!lower || !upper) return ValueRelation::incomparable;
    return x.lower < *upper && *lower < x.upper ? ValueRelation::compatible
                                                : ValueRelation::different;
}

}  // namespace

const Kind& age_kind() {
    static const Kind kind{
        "age",
        {ClaimKind::age},
        true,
        [](const Claim& a, const Claim& b, const WordWeights&) -> std::optional<Comparison> {
            if (a.holder.empty() || b.holder.empty()) return std::nullopt;
            return compare_holders(a, b);
        },
        compare_ages};
    return kind;
}

}  // namespace claimdiff
