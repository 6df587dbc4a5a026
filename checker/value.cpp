// Values compare as intervals. Example: "1,25 milliard" covers 1.245–1.255 billion and so meets "1
// 248,6 M€"; "près d'une douzaine" covers 10.8–12 and meets 11, not 10.
#include "checker/value.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "checker/kinds/kind.hpp"
#include "text/format_measure.hpp"

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

// "2026-03-13TEV" is "2026-03-13 evening", "2026-SU" "2026 summer": TIMEX3 names in words;
// "../2026-06-30" is "by 2026-06-30".
std::string shown(const TimeValue& time) {
    constexpr std::pair<std::string_view, std::string_view> names[]
        = {{"TMO", " morning"},
           {"TMI", " midday"},
           {"TAF", " afternoon"},
           {"TEV", " evening"},
           {"TNI", " night"},
           {"-SP", " spring"},
           {"-SU", " summer"},
           {"-FA", " autumn"},
           {"-WI", " winter"}};
    std::string text = time.value;
    for (const auto& [name, words] : names) {
        for (std::size_t at = 0; (at = text.find(name, at)) != text.npos; at += words.size())
            text.replace(at, name.size(), words);
    }
    if (time.bound == Bound::about) return "about " + text;
    if (std::count(text.begin(), text.end(), '/') != 1) return text;
    // "by 30 June" ends with that day, "before July" with the day before that month
    if (text.starts_with("../")) {
        text.erase(0, 3);
        const bool excluded = text.find('T') == text.npos && time.end.starts_with(text);
        return (excluded ? "before " : "by ") + text;
    }
    if (text.ends_with("/..")) return "from " + text.substr(0, text.size() - 3);
    return text;
}

}  // namespace

std::string start_of(const TimeValue& time) { return time.value.substr(0, time.value.find('/')); }

bool is_vague(const Quantity& quantity) {
    return quantity.bound == Bound::about && quantity.lower && *quantity.lower == quantity.value;
}

Extent interval_of(const Claim& claim, const Tolerance& tolerance) {
    const Quantity& q = claim.quantity;
    const double value = q.value.to_double();
    Extent interval{value, value};
    if (q.lower != q.value || q.upper != q.value) {
        interval = {
            q.lower ? q.lower->to_double() : -infinity, q.upper ? q.upper->to_double() : infinity};
        // "thousands", "dozens" say how many at the least: usage sets no upper end.
        if (is_vague(q)) interval.upper = infinity;
    }
    double slack = std::max(tolerance.absolute, tolerance.relative * std::fabs(value));
    if (tolerance.written_precision) slack = std::max(slack, rounding_of(q));
    // "over 8,000" is rounded down, and never from 7,840
    const bool from_above = q.bound == Bound::more_than || q.bound == Bound::at_least;
    if (!from_above) interval.lower -= slack;
    interval.upper += slack;
    return interval;
}

bool is_far_beyond(const Claim& limit, const Claim& figure) {
    const Bound bound = limit.quantity.bound;
    if ((bound != Bound::at_least && bound != Bound::more_than) || limit.unit != figure.unit
        || limit.kind != figure.kind || limit.kind != ClaimKind::count)
        return false;
    constexpr double near = 1.1;
    const double least = limit.quantity.value.to_double(),
                 value = figure.quantity.value.to_double();
    return value >= least + 1 && value > near * least;
}

ValueRelation compare_values(const Claim& a, const Claim& b, const Tolerance& tolerance) {
    return kind_for(a.kind).compare_values(a, b, tolerance);
}

std::string display_value(const Claim& claim) {
    if (claim.kind == ClaimKind::date) return shown(claim.time);
    if (claim.kind == ClaimKind::since) {
        const bool first = claim.quantity.value == Decimal(1);
        const auto& qualifiers = claim.measure.qualifiers;
        if (std::find(qualifiers.begin(), qualifiers.end(), last_qualifier) != qualifiers.end())
            return "last in " + start_of(claim.time);
        return (first ? "first" : "no. " + claim.quantity.value.to_string()) + " since "
               + start_of(claim.time);
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
            if (q.lower) text = format_number(q.lower->to_string());
            text += "–";
            break;
    }
    const Decimal& last = q.bound == Bound::between && q.upper ? *q.upper : q.value;
    // "two-thirds" has no end of digits: 66.7.
    constexpr int longest_fraction = 6, enough_digits = 3;
    const std::string number = last.exponent() < -longest_fraction
                                   ? Decimal::nearest(last.to_double(), enough_digits).to_string()
                                   : last.to_string();
    if (claim.kind == ClaimKind::percent && claim.unit != "percentage-point")
        return text + format_number(number) + " %";
    return text + (claim.unit.empty() ? format_number(number) : format_measure(number, claim.unit));
}

std::string canonical_value(const Claim& claim, bool& numeric) {
    numeric = false;
    if (claim.kind == ClaimKind::date) return claim.time.value;
    if (claim.kind == ClaimKind::since) {
        return claim.quantity.value == Decimal(1)
                   ? start_of(claim.time)
                   : claim.quantity.value.to_string() + " since " + start_of(claim.time);
    }
    if (!claim.text.empty()) return claim.text;
    numeric = true;
    return claim.quantity.value.to_string();
}

}  // namespace claimdiff
