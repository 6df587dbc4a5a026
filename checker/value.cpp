// Values compare as intervals. Example: "1,25 milliard" covers 1.245–1.255 billion and so meets "1
// 248,6 M€"; "près d'une douzaine" covers 10.8–12 and meets 11, not 10.
#include "checker/value.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "checker/compare_kinds.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double widest_rounding = 0.025;  // of the value

// Half a unit of the last digit that counts: of the last decimal written, or of the last digit
// before trailing zeros.
double rounding_of(const Quantity& q) {
    if (q.value.is_zero()) return 0;
    const int last = std::max(q.precision, q.value.exponent());
    if (last == 0 && q.value.exponent() <= 0 && q.precision == 0)
        return 0;  // an integer that ends in no zero
    const double half = 0.5 * std::pow(10.0, last);
    return std::min(half, widest_rounding * std::fabs(q.value.to_double()));
}

// "2018/.." → "2018".
std::string start_of(const std::string& time) { return time.substr(0, time.find('/')); }

// Where the count began: "2024-02" lies in "2024", and in "XXXX-02" when the year is unknown.
ValueRelation compare_starts(const TimeValue& a, const TimeValue& b) {
    const std::string x = start_of(a.value), y = start_of(b.value);
    if (x == y) return ValueRelation::same;
    const std::string &shorter = x.size() < y.size() ? x : y, &longer = x.size() < y.size() ? y : x;
    if (longer.starts_with(shorter)) return ValueRelation::compatible;
    const bool no_year = x.starts_with("XXXX") || y.starts_with("XXXX");
    if (no_year && x.size() > 4 && y.size() > 4) {
        return longer.substr(4).starts_with(shorter.substr(4)) ? ValueRelation::compatible
                                                               : ValueRelation::different;
    }
    return ValueRelation::different;
}

// "the first since 2018" against "the first since 2019", "second since February" against "third
// since February"; when rank and start both differ the two may well both hold.
ValueRelation compare_since(const Claim& a, const Claim& b) {
    const bool same_rank = a.quantity.value == b.quantity.value;
    const ValueRelation start = compare_starts(a.time, b.time);
    if (same_rank) return start;
    return start == ValueRelation::different ? ValueRelation::incomparable
                                             : ValueRelation::different;
}

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

bool is_vague(const Quantity& quantity) {
    return quantity.bound == Bound::about && quantity.lower && *quantity.lower == quantity.value;
}

Interval interval_of(const Claim& claim, const Tolerance& tolerance) {
    const Quantity& q = claim.quantity;
    Interval interval{
        q.lower ? q.lower->to_double() : -infinity, q.upper ? q.upper->to_double() : infinity};
    // "thousands", "dozens" say how many at the least: usage sets no upper end.
    if (is_vague(q)) interval.upper = infinity;
    const double value = std::fabs(q.value.to_double());
    double slack = std::max(tolerance.absolute, tolerance.relative * value);
    if (tolerance.written_precision) slack = std::max(slack, rounding_of(q));
    interval.lower -= slack;
    interval.upper += slack;
    return interval;
}

ValueRelation compare_values(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    if (a.kind == ClaimKind::date) return compare_times(a.time, b.time);
    if (a.kind == ClaimKind::since) return compare_since(a, b);
    if (a.kind == ClaimKind::role) return compare_roles(a, b);
    if (a.kind == ClaimKind::cause) return compare_cause_values(a, b);
    if (a.kind == ClaimKind::quotation)
        return a.text == b.text ? ValueRelation::same : ValueRelation::different;
    Interval x = interval_of(a, tolerance), y = interval_of(b, tolerance);
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
    const Interval converted{std::min(*lower, *upper) - slack, std::max(*lower, *upper) + slack};
    return x.meets(converted) ? ValueRelation::compatible : ValueRelation::different;
}

std::string display_value(const Claim& claim) {
    if (claim.kind == ClaimKind::date) return claim.time.value;
    if (claim.kind == ClaimKind::since) {
        const bool first = claim.quantity.value == Decimal(1);
        return (first ? "first" : "no. " + claim.quantity.value.to_string()) + " since "
               + start_of(claim.time.value);
    }
    if (!claim.text.empty()) return claim.text;
    const Quantity& q = claim.quantity;
    std::string text;
    switch (q.bound) {
        case Bound::exact:
            break;
        case Bound::about:
            text = "about ";
            break;
        case Bound::at_least:
            text = "at least ";
            break;
        case Bound::at_most:
            text = "at most ";
            break;
        case Bound::more_than:
            text = "more than ";
            break;
        case Bound::less_than:
            text = "less than ";
            break;
        case Bound::near_below:
            text = "nearly ";
            break;
        case Bound::between:
            text = (q.lower ? q.lower->to_string() : "") + "–"
                   + (q.upper ? q.upper->to_string() : "");
            break;
    }
    if (q.bound != Bound::between) text += q.value.to_string();
    if (claim.kind == ClaimKind::percent) return text + " %";
    return claim.unit.empty() ? text : text + " " + claim.unit;
}

std::string canonical_value(const Claim& claim, bool& numeric) {
    numeric = false;
    if (claim.kind == ClaimKind::date) return claim.time.value;
    if (claim.kind == ClaimKind::since) {
        return claim.quantity.value == Decimal(1)
                   ? start_of(claim.time.value)
                   : claim.quantity.value.to_string() + " since " + start_of(claim.time.value);
    }
    if (!claim.text.empty()) return claim.text;
    numeric = true;
    return claim.quantity.value.to_string();
}

}  // namespace claimdiff
