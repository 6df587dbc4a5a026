// Numbers compare as intervals, whatever they count or measure, in one unit or in two that convert:
// "about 12" meets "11", "55 miles" meets "89 km", "12" does not meet "15".
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/amount_reading.hpp"
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

// "gusts of up to 65 km/h", "bis zu 80 km/h schnell": of what rises and falls, up to so much is the
// most that was reached, and not a limit.
bool both_maxima_differ(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    if (a.quantity.bound != Bound::at_most || b.quantity.bound != Bound::at_most) return false;
    const std::string& noun = a.measure.noun;
    if (noun != b.measure.noun || !(is_reading(noun) || noun == "measure/speed")) return false;
    Claim most_a = a, most_b = b;
    most_a.quantity = make_quantity(a.quantity.value, Bound::exact, a.quantity.precision);
    most_b.quantity = make_quantity(b.quantity.value, Bound::exact, b.quantity.precision);
    return !interval_of(most_a, tolerance).meets(interval_of(most_b, tolerance));
}

// At sea, an English mile is a nautical one.
bool are_miles(std::string_view x, std::string_view y) {
    return (x == "mile" && y == "nautical-mile") || (x == "nautical-mile" && y == "mile");
}

// The unit of the last digit written, or of the last before trailing zeros; of large numbers a
// fortieth of the value at the most.
double last_digit(const Quantity& q) {
    constexpr double largest = 0.1;  // of the value
    const int last = std::max(q.precision, q.value.exponent());
    return std::min(std::pow(10.0, last), largest * std::fabs(q.value.to_double()));
}

std::string_view at_sea(std::string_view unit) { return unit == "mile" ? "nautical-mile" : unit; }

// With the units of the two values read as `to` and `from`.
ValueRelation compare_converted(
    const Claim& a,
    const Claim& b,
    std::string_view to,
    std::string_view from,
    const Tolerance& tolerance) {
    const Extent x = interval_of(a, tolerance), y = interval_of(b, tolerance);
    const auto lower = convert(y.lower, from, to), upper = convert(y.upper, from, to);
    if (!lower || !upper) return ValueRelation::incomparable;
    // One of the two was converted from the other, and rounded: to its last digit, or to two digits
    // or so. Of the value, for a half-line has an infinite end.
    const auto unit = convert(1, from, to);
    const double slack = std::max(
        0.01 * std::fabs(a.quantity.value.to_double()),
        std::max(last_digit(a.quantity), last_digit(b.quantity) * std::fabs(unit.value_or(0))) / 2);
    const Extent converted{std::min(*lower, *upper) - slack, std::max(*lower, *upper) + slack};
    return x.meets(converted) ? ValueRelation::compatible : ValueRelation::different;
}

// "€842.3 million" and "$842 million": one number of one sum in two currencies, of which one is a
// slip. Dollars of several countries, and pesos, go by one sign.
bool is_in_wrong_currency(const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::money || b.kind != ClaimKind::money) return false;
    constexpr std::string_view signed_alike = "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP";
    const auto by_dollar
        = [&](const Claim& c) { return signed_alike.find(c.unit) != signed_alike.npos; };
    if ((by_dollar(a) && by_dollar(b)) || a.unit.size() != 3 || b.unit.size() != 3) return false;
    const auto digits = [](const Claim& c) { return std::abs(c.quantity.value.digits()); };
    constexpr std::int64_t two_digits = 10;  // "5 million" may be so much of either by chance
    if (digits(a) < two_digits || digits(b) < two_digits) return false;
    const double apart = std::fabs(a.quantity.value.to_double() - b.quantity.value.to_double());
    return apart <= std::max(last_digit(a.quantity), last_digit(b.quantity)) / 2;  // rounded
}

// "(–13.8%)" and "fell by 13.8%": of a change, the verb gives the sign or the figure does.
bool is_fall_told_twice(const Claim& a, const Claim& b) {
    const double x = a.quantity.value.to_double(), y = b.quantity.value.to_double();
    const Claim& told = x < 0 ? b : a;
    return a.kind == ClaimKind::percent && x == -y
           && aspect_on(told.measure, "direction") == "down";
}

// "rose by 13.8%" and "fell by 13.8%".
bool is_rise_against_fall(const Claim& a, const Claim& b) {
    const std::string_view x = aspect_on(a.measure, "direction"),
                           y = aspect_on(b.measure, "direction");
    return !x.empty() && !y.empty() && x != y;
}

}  // namespace

ValueRelation compare_quantities(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    if (a.unit == b.unit) {
        if (is_rise_against_fall(a, b)) return ValueRelation::different;
        if (a.quantity == b.quantity || is_fall_told_twice(a, b)) return ValueRelation::same;
        const Extent x = interval_of(a, tolerance), y = interval_of(b, tolerance);
        if (both_ranges_differ(a, b, tolerance) || both_maxima_differ(a, b, tolerance))
            return ValueRelation::different;
        if (a.quantity.value == b.quantity.value && a.quantity.bound == b.quantity.bound)
            return ValueRelation::same;
        return x.meets(y) ? ValueRelation::compatible : ValueRelation::different;
    }
    if (are_miles(a.unit, b.unit) && a.quantity.value == b.quantity.value)
        return ValueRelation::compatible;
    if (is_in_wrong_currency(a, b)) return ValueRelation::different;
    // "38 miles" off a coast are 70 kilometres: both readings of the mile are tried.
    if (const ValueRelation land = compare_converted(a, b, a.unit, b.unit, tolerance);
        land != ValueRelation::different)
        return land;
    return compare_converted(a, b, at_sea(a.unit), at_sea(b.unit), tolerance);
}

const Kind& quantity_kind() {
    static const Kind kind{
        "quantity",
        {ClaimKind::count,
         ClaimKind::amount,
         ClaimKind::percent,
         ClaimKind::money,
         ClaimKind::temperature,
         ClaimKind::duration},
        true,
        nullptr,
        compare_quantities};
    return kind;
}

}  // namespace claimdiff
