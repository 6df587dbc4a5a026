// Intervals from bounds. Example: "près d'une douzaine" (near_below 12) is [11, 12].
#include "grammar/quantity.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace claimdiff {
namespace {

constexpr std::array<std::pair<Bound, std::string_view>, 8> names{{
    {Bound::exact, "exact"},
    {Bound::about, "about"},
    {Bound::at_least, "at-least"},
    {Bound::at_most, "at-most"},
    {Bound::more_than, "more-than"},
    {Bound::less_than, "less-than"},
    {Bound::near_below, "near-below"},
    {Bound::between, "between"},
}};

// By how much "about" widens: a tenth, and no more than one of what the writer rounded to, which a
// second digit that counts shows: about 300 is 270 to 330, about 5,200 is 5,100 to 5,300.
Decimal usual_width(const Decimal& value) {
    const Decimal size = value.is_negative() ? value.negated() : value;
    const Decimal tenth = size.shifted(-1);
    constexpr std::int64_t longest = 10000;  // of what is rounded; longer are thirds
    if (size.digits() < 10 || size.digits() >= longest) return tenth;
    const Decimal rounded_to{size.digits() % 5 == 0 ? 5 : 1, size.exponent()};
    return std::min(tenth, rounded_to);
}

}  // namespace

std::string_view to_string(Bound bound) {
    for (const auto& [value, name] : names) {
        if (value == bound) return name;
    }
    return {};
}

std::optional<Bound> bound_from(std::string_view name) {
    for (const auto& [value, text] : names) {
        if (text == name) return value;
    }
    return {};
}

Quantity make_quantity(Decimal value, Bound bound, int precision) {
    Quantity q{value, value, value, bound, precision};
    const Decimal width = usual_width(value);
    switch (bound) {
        case Bound::about:
            q.lower = subtract(value, width).value_or(value);
            q.upper = add(value, width).value_or(value);
            break;
        case Bound::near_below:
            q.lower = subtract(value, width).value_or(value);
            break;
        case Bound::at_least:
        case Bound::more_than:
            q.upper.reset();
            break;
        case Bound::at_most:
        case Bound::less_than:
            q.lower.reset();
            break;
        case Bound::exact:
        case Bound::between:
            break;
    }
    return q;
}

}  // namespace claimdiff
