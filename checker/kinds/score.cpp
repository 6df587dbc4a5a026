// Results of one match: "3-1" and "3-2", of the same teams.
//
//     "Velm beat Lorme 3-1" / "Velm Town 3-2 Lorme City"    different
//     "Velm beat Lorme 3-1" / "Velm beat Osca 2-0"          two matches
//     "a 3-1 win" of nobody                                 compared with nothing
#include <algorithm>

#include "checker/kinds/kind.hpp"

namespace claimdiff {
namespace {

// "velm town" and "velm": one word in common that is no short one.
bool share_word(std::string_view a, std::string_view b) {
    constexpr std::size_t shortest = 3;
    while (!a.empty()) {
        const std::string_view word = a.substr(0, a.find(' '));
        a.remove_prefix(std::min(a.size(), word.size() + 1));
        if (word.size() < shortest) continue;
        for (std::string_view rest = b; !rest.empty();) {
            const std::string_view other = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), other.size() + 1));
            if (word == other) return true;
        }
    }
    return false;
}

// How many names of `a` stand in `b`.
std::ptrdiff_t named_in(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::count_if(a.begin(), a.end(), [&](const std::string& x) {
        return std::any_of(
            b.begin(), b.end(), [&](const std::string& y) { return share_word(x, y); });
    });
}

bool other_day(const Claim& a, const Claim& b) {
    const std::string &x = a.scope.time.begin, &y = b.scope.time.begin;
    constexpr std::size_t day = 10;  // "2026-05-16"
    return x.size() >= day && y.size() >= day && x.substr(0, day) != y.substr(0, day);
}

Comparison compare_matches(const Claim& a, const Claim& b) {
    Comparison result;
    const auto &x = a.measure.qualifiers, &y = b.measure.qualifiers;
    const auto shared = std::min(named_in(x, y), named_in(y, x));
    const auto needed = static_cast<std::ptrdiff_t>(std::min<std::size_t>({2, x.size(), y.size()}));
    if (a.document == b.document || needed == 0 || shared < needed) {
        result.obstacle = "of different matches, or of teams that are not named";
    } else if (a.scope.background != b.scope.background || other_day(a, b)) {
        result.obstacle = "one is about another day";
    } else {
        result.comparable = true;
        result.strength = 1 + static_cast<double>(shared);
        result.reasons.emplace_back("results of the same teams");
    }
    return result;
}

}  // namespace

const Kind& score_kind() {
    static const Kind kind{
        "score",
        {ClaimKind::score},
        false,
        [](const Claim& a, const Claim& b, const WordWeights&) {
            return std::optional(compare_matches(a, b));
        },
        [](const Claim& a, const Claim& b, const Tolerance&) {
            return a.text == b.text ? ValueRelation::same : ValueRelation::different;
        }};
    return kind;
}

}  // namespace claimdiff
