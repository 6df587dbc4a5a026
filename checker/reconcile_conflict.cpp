// A conflict stays one whatever its likely reason; naming the reason saves the editor a search.
//
//     4.6 % / 6.4 %         the digits may be transposed
//     1,200 / 12,000        a magnitude may be shifted
//     3,100 ha / 3,100 acres  the unit may be swapped
//     "police: 12,000" / "organisers: 45,000"   the parties disagree
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "checker/kinds/comparisons.hpp"
#include "checker/reconcile.hpp"
#include "checker/slips.hpp"
#include "checker/value.hpp"
#include "grammar/calendar.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

std::string_view weekday_name(const std::string& iso) {
    static constexpr std::string_view names[]
        = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const auto day = parse_instant(iso);
    return day ? names[weekday_of(day_of(*day)) - 1] : "";
}

// "la maire, Elena Viso", somewhere in the texts: no two parties.
bool one_person(const Evidence& evidence, const Difference& d, const Claim& a, const Claim& b) {
    const std::string x = fold(a.attribution), y = fold(b.attribution);
    if (x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
    std::set<std::uint32_t> documents;
    for (const auto* side : {&d.left, &d.right}) {
        for (const std::uint32_t i : *side) documents.insert(evidence.claims[i].document);
    }
    return std::any_of(documents.begin(), documents.end(), [&](std::uint32_t document) {
        for (const std::string_view join : {" ", ", "}) {
            if (evidence.says(document, x, join, y) || evidence.says(document, y, join, x))
                return true;
        }
        return false;
    });
}

}  // namespace

Verdict conflict(const Evidence& evidence, const Difference& d, const Rule&) {
    Verdict verdict;
    for (const Link* link : d.links) {
        const Claim &a = evidence.claims[link->a], &b = evidence.claims[link->b];
        if (!are_weekday_and_date(a, b)) continue;
        const Claim& date = a.span < b.span ? b : a;
        verdict.explanation = fmt::format(
            "the weekday does not fit the date: {} is a {}",
            date.time.value,
            weekday_name(date.time.value));
        return verdict;
    }
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (const Slip slip = likely_slip(a, b); slip != Slip::none) {
                verdict.explanation = fmt::format("a likely slip: {}", words_of(slip));
                return verdict;
            }
        }
    }
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (a.attribution.empty() || b.attribution.empty()
                || fold(a.attribution) == fold(b.attribution) || one_person(evidence, d, a, b))
                continue;
            verdict.explanation = fmt::format(
                "the parties disagree: {} according to {}, {} according to {}",
                display_value(a),
                a.attribution,
                display_value(b),
                b.attribution);
            return verdict;
        }
    }
    return verdict;
}

}  // namespace claimdiff
