// Quarters and halves of years, fiscal years, decades and centuries.
//
// "Q4 2016" → 2016-Q4; "les années 60" → 196; "XIXe siècle" → 18XX; "FY24" → FY2024.
#include <algorithm>

#include "grammar/time_moment.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff {
namespace {

int year_in(const TimeTree& year) {
    const auto value = year.tokens.back().value.to_integer().value_or(0);
    if (value >= 100) return static_cast<int>(value);
    return static_cast<int>(value) + (value < 50 ? 2000 : 1900);
}

// "the second half of the 19th century", "first half of May": from the middle on, or up to it.
std::optional<Moment> half_of(const Moment& whole, bool second) {
    if (!whole.span) return {};
    const Day first = day_of(whole.span->begin);
    Day middle = first;
    switch (whole.grain) {
        case Grain::month:
            middle = first + std::chrono::days(15);
            break;
        case Grain::decade:
            middle = shift(first, Grain::year, 5);
            break;
        case Grain::century:
            middle = shift(first, Grain::year, 50);
            break;
        default:
            return {};
    }
    Moment m;
    m.range = true;
    m.span = second ? Interval{Instant(middle), whole.span->end}
                    : Interval{whole.span->begin, Instant(middle)};
    m.date = iso_date(day_of(m.span->begin)) + "/" + iso_date(day_of(m.span->end));
    return m;
}

std::optional<Moment> quarter(const TimeTree& tree, const TimeScene& scene) {
    const auto which = static_cast<int>(scene.value(tree.tokens.front(), Category::quarter_word));
    int year = 0;
    if (const TimeTree* named = tree.part(TimeNode::year)) {
        year = year_in(*named);
    } else if (tree.parts.size() == 1) {  // "Q3 last year", "first half of the year"
        const auto m = resolve_relative(tree.parts.front(), scene);
        if (!m) return {};
        if (m->date.starts_with("FY") && which <= 4) {  // "Q2 FY26"
            Moment fiscal = *m;
            fiscal.date += "-Q" + std::to_string(which);
            fiscal.grain = Grain::quarter;
            return fiscal;
        }
        if (m->grain != Grain::year) return which > 4 ? half_of(*m, which == 6) : std::nullopt;
        if (!m->span) return {};
        year = year_of(day_of(m->span->begin));
    } else if (which > 4) {
        return {};  // of a match, perhaps
    } else if (scene.reference) {
        year = year_of(*scene.today());
        const auto begin = make_day(year, 3 * which - 2, 1);
        if (!scene.looks_ahead() && begin && *begin > *scene.today()) --year;  // it was last year's
    } else {
        Moment m;
        m.date = "XXXX-Q" + std::to_string(which);
        return m;
    }
    const bool half = which > 4;  // "first half of 2020": 5, "second half": 6
    const auto first = make_day(year, half ? 6 * (which - 5) + 1 : 3 * which - 2, 1);
    if (!first) return {};
    return moment_of(half ? Grain::half : Grain::quarter, *first);
}

std::optional<Moment> decade(const TimeTree& tree, const TimeScene& scene) {
    int year = -1;
    for (const Token& token : tree.tokens) {
        if (token.is_number()) year = static_cast<int>(token.value.to_integer().value_or(-1));
        const auto named = scene.value(token, Category::decade_word);
        if (named >= 10) year = static_cast<int>(named);
    }
    if (year < 0 && tree.tokens.last - tree.tokens.first > 1) {  // "les années soixante-dix"
        const auto words = evaluate_cardinal({tree.tokens.first + 1, tree.tokens.last});
        const auto named = words ? words->value.to_integer().value_or(-1) : -1;
        if (named >= 10 && named < 100 && named % 10 == 0) year = static_cast<int>(named);
    }
    if (year < 0) return {};
    if (year < 100) year += 1900;
    const bool hundred = year % 100 == 0 && tree.tokens.front().is_number();  // "the 1800s"
    const auto first = make_day(year, 1, 1);
    if (!first) return {};
    return moment_of(hundred && year < 2000 ? Grain::century : Grain::decade, *first);
}

int roman_value(std::string_view word) {
    int total = 0, last = 0;
    const std::size_t end = word.find_first_not_of("ivx");
    for (std::size_t i = std::min(end, word.size()); i > 0; --i) {
        const char c = word[i - 1];
        const int value = c == 'i' ? 1 : c == 'v' ? 5 : 10;
        total += value < last ? -value : value;
        last = std::max(last, value);
    }
    return total;
}

std::optional<Moment> century(const TimeTree& tree) {
    const Token& first = tree.tokens.front();
    int which = 0;
    if (first.has(Category::century_word)) {  // "siglo XX"
        which = roman_value(tree.tokens.back().word);
    } else if (first.is_number()) {
        which = static_cast<int>(first.value.to_integer().value_or(0));
    } else {
        const auto number = evaluate_cardinal({tree.tokens.first, tree.tokens.last - 1});
        if (number) which = static_cast<int>(number->value.to_integer().value_or(0));
        if (which == 0) which = roman_value(first.word);
    }
    if (which < 1 || which > 22) return {};
    const auto day = make_day((which - 1) * 100, 1, 1);
    if (!day) return {};
    return moment_of(Grain::century, *day);
}

std::optional<Moment> fiscal(const TimeTree& tree) {
    Moment m;
    m.grain = Grain::year;
    int year = 0;
    if (const TimeTree* named = tree.part(TimeNode::year)) {
        year = year_in(*named);
    } else {
        const Token& last = tree.tokens.back();
        const std::string digits(
            last.is_number() ? last.value.to_string() : std::string(last.word.substr(2)));
        year = std::stoi(digits);
        if (year < 100) year += 2000;
    }
    m.date = "FY" + std::to_string(year);
    return m;
}

}  // namespace

std::optional<Moment> resolve_period(const TimeTree& tree, const TimeScene& scene) {
    switch (tree.kind) {
        case TimeNode::quarter:
            return quarter(tree, scene);
        case TimeNode::decade:
            return decade(tree, scene);
        case TimeNode::century:
            return century(tree);
        default:
            return fiscal(tree);
    }
}

}  // namespace claimdiff
