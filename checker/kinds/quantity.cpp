// Numbers compare as intervals, whatever they count or measure, in one unit or in two that convert:
// "about 12" meets "11", "55 miles" meets "89 km", "12" does not meet "15".
#include <algorithm>
#include <cmath>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

// Two ranges of money or percent are forecasts and offers, not measurements: "5 to 7%" is not "6 to
// 8%".
bool both_ranges_differ(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    const Quantity &x = a.quantity, &y = b.quantity;
    if (a.kind != ClaimKind::money && a.kind != ClaimKind::percent) return false;
    if (x.bound != Bound::between || y.bound != Bound::between) return false;
    if (!x.lower || !x.upper || !y.lower || !y.upper) return false;
    const auto differ = [&](const Decimal& p, const Decimal& q) {
        Claim end_a = a, end_b = b;
        end_a.quantity = make_quantity(p, Bound::exact, x.precision);
        end_b.quantity = make_quantity(q, Bound::exact, y.precision);
        return !interval_of(end_a, tolerance).meets(interval_of(end_b, tolerance));
    };
    return differ(*x.lower, *y.lower) || differ(*x.upper, *y.upper);
}

}  // namespace

ValueRelation compare_quantities(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    Extent x = interval_of(a, tolerance), y = interval_of(b, tolerance);
    if (a.unit == b.unit) {
        if (both_ranges_differ(a, b, tolerance)) return ValueRelation::different;
        if (a.quantity.value == b.quantity.value && a.quantity.bound == b.quantity.bound)
            return ValueRelation::same;
        return x.meets(y) ? ValueRelation::compatible : ValueRelation::different;
    }
    const auto lower = convert(y.lower, b.unit, a.unit), upper = convert(y.upper, b.unit, a.unit);
    if (!lower || !upper) return ValueRelation::incomparable;
    // A conversion is itself rounded: to two digits or so. Of the value, for a half-line has an
    // infinite end.
    const double slack = 0.01 * std::fabs(a.quantity.value.to_double());
    const Extent converted{std::min(*lower, *upper) - slack, std::max(*lower, *upper) + slack};
    return x.meets(converted) ? ValueRelation::compatible : ValueRelation::different;
}

const Kind& quantity_kind() {
    static const Kind kind{
        "quantity",
        {ClaimKind::count,
         ClaimKind::amount,
         ClaimKind::percent,
         ClaimKind::money,
         ClaimKind::temperature,
         ClaimKind::duration,
         ClaimKind::score},
        true,
        nullptr,
        compare_quantities};
    return kind;
}

}  // namespace claimdiff
