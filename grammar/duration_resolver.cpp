// Durations: ISO 8601 forms and arithmetic.
//
// "an hour and a half" → PT1H30M; "deux semaines" → P2W; "2 years, 3 months" → P2Y3M; "quelques
// jours" → P3D, vague, with the interval of the words.
#include "grammar/time_moment.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff {
namespace {

struct Designator {
    char letter;
    bool time;   // behind the "T"
    int factor;  // how many of the designated unit
};

Designator designator(Grain grain) {
    switch (grain) {
        case Grain::second:
            return {'S', true, 1};
        case Grain::minute:
            return {'M', true, 1};
        case Grain::hour:
            return {'H', true, 1};
        case Grain::week:
            return {'W', false, 1};
        case Grain::fortnight:
            return {'W', false, 2};
        case Grain::month:
            return {'M', false, 1};
        case Grain::quarter:
        case Grain::season:
            return {'M', false, 3};
        case Grain::half:
            return {'M', false, 6};
        case Grain::year:
            return {'Y', false, 1};
        case Grain::decade:
            return {'Y', false, 10};
        case Grain::century:
            return {'Y', false, 100};
        case Grain::millennium:
            return {'Y', false, 1000};
        default:
            return {'D', false, 1};
    }
}

std::optional<NumberValue> amount_of(const TimeTree& tree, const TimeScene& scene) {
    const auto number = parse_amount(tree.tokens);
    if (number) return evaluate(*number, scene.text.language().lexicon);
    NumberValue value;  // "an hour", "the whole week"
    value.value = value.lower = value.upper = Decimal(1);
    const std::int64_t few = scene.value(tree.tokens.front(), Category::all_word);
    if (few > 1) {  // "few hours"
        value.value = Decimal(few);
        value.lower = Decimal(2);
        value.upper = Decimal(9);
        value.loose = true;
    }
    return value;
}

// "1.5 hours" is 1 hour and 30 minutes, "1.5 years" 1 year and 6 months.
void split_fraction(std::vector<DurationItem>& items, DurationItem item) {
    const auto finer = [&]() -> std::optional<std::pair<Grain, int>> {
        if (item.grain == Grain::hour) return std::pair{Grain::minute, 60};
        if (item.grain == Grain::minute) return std::pair{Grain::second, 60};
        if (item.grain == Grain::year) return std::pair{Grain::month, 12};
        if (item.grain == Grain::day) return std::pair{Grain::hour, 24};
        return {};
    }();
    if (!item.amount.is_integer() && finer) {
        const auto whole = static_cast<std::int64_t>(item.amount.to_double());
        const auto rest = subtract(item.amount, Decimal(whole));
        const auto fine = rest ? multiply(*rest, Decimal(finer->second)) : std::nullopt;
        if (fine && fine->is_integer()) {
            if (whole != 0) items.push_back({Decimal(whole), item.grain});
            items.push_back({*fine, finer->first});
            return;
        }
    }
    items.push_back(item);
}

// How many of `fine` make one `coarse`, where that is the same always; else nothing.
std::optional<int> fits_in(Grain fine, Grain coarse) {
    struct Step {
        Grain fine, coarse;
        int count;
    };
    static constexpr Step steps[]
        = {{Grain::second, Grain::minute, 60},
           {Grain::second, Grain::hour, 3600},
           {Grain::minute, Grain::hour, 60},
           {Grain::hour, Grain::day, 24},
           {Grain::day, Grain::week, 7},
           {Grain::month, Grain::year, 12},
           {Grain::year, Grain::decade, 10}};
    for (const Step& step : steps) {
        if (step.fine == fine && step.coarse == coarse) return step.count;
    }
    return {};
}

// How much a duration is in another unit, rounded where one does not fit into the other.
Decimal in_unit(const DurationItem& item, Grain grain) {
    const auto days = [](Grain of) {
        switch (of) {
            case Grain::second:
                return 1.0 / 86400;
            case Grain::minute:
                return 1.0 / 1440;
            case Grain::hour:
                return 1.0 / 24;
            default: {
                const Designator d = designator(of);
                constexpr double week = 7, month = 30.4375, year = 365.25;
                return d.factor
                       * (d.letter == 'D'   ? 1
                          : d.letter == 'W' ? week
                          : d.letter == 'M' ? month
                                            : year);
            }
        }
    };
    if (item.grain == grain) return item.amount;
    if (const auto count = fits_in(grain, item.grain)) {
        if (const auto product = multiply(item.amount, Decimal(*count))) return *product;
    }
    return Decimal::nearest(item.amount.to_double() * days(item.grain) / days(grain), 4);
}

// Makes a duration the lower end of a range; false when the upper end is not longer.
bool extend_to(const DurationItem& upper, DurationMeaning& meaning) {
    const Decimal longest = in_unit(upper, meaning.items.front().grain);
    if (!(meaning.quantity.value < longest)) return false;
    meaning.quantity.upper = longest;
    meaning.quantity.bound = Bound::between;
    meaning.upper = upper;
    return true;
}

// "six hours and 40 minutes" are 6.67 hours.
std::optional<Decimal> in_first_unit(const std::vector<DurationItem>& items) {
    double sum = 0;
    for (const DurationItem& item : items) {
        const auto count = item.grain == items.front().grain
                               ? std::optional(1)
                               : fits_in(item.grain, items.front().grain);
        if (!count) return {};
        sum += item.amount.to_double() / *count;
    }
    return Decimal::nearest(sum, 4);
}

}  // namespace

std::string DurationMeaning::iso() const {
    std::vector<DurationItem> parts;
    for (const DurationItem& item : items) split_fraction(parts, item);
    std::string out = "P";
    // Weeks stand alone in ISO 8601; beside other units they are days.
    const bool alone = parts.size() == 1;
    if (vague && alone) {  // "quelques jours": TIMEX3 writes an X for an unknown number
        const Designator d = designator(parts.front().grain);
        return std::string(d.time ? "PTX" : "PX") + d.letter;
    }
    bool time = false;
    for (const char* letter = "YMWDTHMS"; *letter != 0; ++letter) {
        if (*letter == 'T') {
            time = true;
            continue;
        }
        Decimal sum;
        for (const DurationItem& part : parts) {
            const Designator d = designator(part.grain);
            const bool as_days = d.letter == 'W' && !alone;
            if (d.time != time || (as_days ? 'D' : d.letter) != *letter) continue;
            const auto product = multiply(part.amount, Decimal(d.factor * (as_days ? 7 : 1)));
            if (product) sum = add(sum, *product).value_or(sum);
        }
        if (sum.is_zero()) continue;
        if (time && out.find('T') == out.npos) out += 'T';
        out += sum.to_string() + *letter;
    }
    return out.size() == 1 ? "PT0S" : out;
}

std::string DurationMeaning::upper_iso() const {
    DurationMeaning other = *this;
    other.items.front() = upper.value_or(items.front());
    return other.iso();
}

std::optional<DurationMeaning> resolve_duration(const TimeTree& tree, const TimeScene& scene) {
    DurationMeaning meaning;
    std::optional<NumberValue> amount, upper;
    bool has_unit = false;            // the amount
    std::optional<Bound> more;        // "five or more years"
    std::optional<DurationItem> end;  // "between six months [and two years]"
    for (const TimeTree& part : tree.parts) {
        switch (part.kind) {
            case TimeNode::amount:
                amount = amount_of(part, scene);
                upper.reset();
                has_unit = false;
                if (!amount || amount->value.is_negative()) return {};
                break;
            case TimeNode::amount_up:
                upper = amount_of(part, scene);
                if (!upper || (!has_unit && !(amount->value < upper->value))) return {};
                break;
            case TimeNode::more:
                more = bound_from(scene.id(part.tokens.back(), Category::bound_and));
                break;
            case TimeNode::unit: {
                const auto grain = grain_from(scene.id(part.tokens.front(), Category::time_unit));
                if (!grain || !amount) return {};
                if (tree.part(TimeNode::hour) != nullptr) {
                    if (*grain != Grain::hour) return {};
                    break;
                }
                if (upper && has_unit) {  // "between six months [and two years]"
                    if (amount->loose || upper->loose) return {};
                    end = {upper->value, *grain};
                    break;
                }
                has_unit = true;
                if (meaning.items.empty()) {
                    meaning.vague = amount->loose;
                    meaning.quantity
                        = make_quantity(amount->value, Bound::exact, amount->precision);
                    meaning.quantity.lower = amount->lower;
                    meaning.quantity.upper = upper ? upper->upper : amount->upper;
                    if (upper) {
                        meaning.quantity.bound = Bound::between;
                        meaning.upper = DurationItem{upper->value, *grain};
                    }
                    if (amount->loose) meaning.quantity.bound = Bound::about;
                }
                meaning.items.push_back({amount->value, *grain});
                break;
            }
            case TimeNode::hour:  // "2:31:08 Stunden"
                amount = amount_of(part, scene);
                if (!amount) return {};
                meaning.quantity = make_quantity(amount->value, Bound::exact);
                meaning.items.push_back({amount->value, Grain::hour});
                break;
            case TimeNode::second:
                if (meaning.items.empty()) return {};
                meaning.items.push_back({part.tokens.front().value, Grain::second});
                break;
            case TimeNode::minute: {  // "1h30"
                if (meaning.items.empty() || meaning.items.back().grain != Grain::hour) return {};
                meaning.items.push_back({part.tokens.front().value, Grain::minute});
                break;
            }
            case TimeNode::added: {  // "and a half": a part of the unit just named
                for (const Token& token : part.tokens) {
                    const std::int64_t divisor = scene.value(token, Category::fraction);
                    if (divisor < 2) continue;
                    DurationItem& last = end ? *end : meaning.items.back();
                    const auto sum
                        = add(last.amount, Decimal::nearest(1.0 / static_cast<double>(divisor), 6));
                    if (!sum) return {};
                    last.amount = *sum;
                    if (!end && meaning.items.size() == 1)
                        meaning.quantity = make_quantity(*sum, Bound::exact, -1);
                }
                break;
            }
            default:
                break;
        }
    }
    if (meaning.items.empty()) return {};
    if (end && !extend_to(*end, meaning)) return {};
    if (meaning.items.size() > 1 && meaning.quantity.bound == Bound::exact) {
        if (const auto whole = in_first_unit(meaning.items))
            meaning.quantity = make_quantity(*whole, Bound::exact, -2);
    }
    if (more && meaning.quantity.bound == Bound::exact)
        meaning.quantity = make_quantity(meaning.quantity.value, *more, meaning.quantity.precision);
    return meaning;
}

Instant moved(Instant from, const DurationMeaning& by, int sign) {
    std::vector<DurationItem> parts;
    for (const DurationItem& item : by.items) split_fraction(parts, item);
    for (const DurationItem& part : parts) {
        const auto steps = static_cast<int>(part.amount.to_double());
        from = shift(from, part.grain, sign * steps);
        if (part.grain == Grain::month && !part.amount.is_integer())  // "a month and a half"
            from = shift(from, Grain::day, sign * 15);
    }
    return from;
}

}  // namespace claimdiff
