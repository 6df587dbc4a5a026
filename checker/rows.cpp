// "Vannec, Passengers: 140" and "Osterby, Passengers: 98" are two figures. So are the first and
// "238 passengers", but not the first and "the boats carried 139 passengers to Vannec".
//
// The figures of a row in columns of several years are no accounts of one thing either, as those of
// two texts that speak of different years might be.
#include "checker/rows.hpp"

#include <algorithm>
#include <string_view>

#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

// Whether the sentence of the claim holds every word of the name, as a name or as a lemma.
bool names(const Claim& claim, std::string_view row) {
    while (!row.empty()) {
        const std::string_view word = row.substr(0, row.find(' '));
        row.remove_prefix(std::min(row.size(), word.size() + 1));
        bool held = false;
        for (std::size_t i = 0; i < claim.context.size() && !held; ++i) {
            const std::string_view one = claim.context[i];
            held = one.ends_with(word)
                   && (one.size() == word.size() || one[one.size() - word.size() - 1] == name_mark
                       || one[one.size() - word.size() - 1] == ':');
        }
        if (!held) return false;
    }
    return true;
}

// Whether the claim is of a time before or after the column of the table.
bool is_of_other_time(const Claim& cell, const Claim& claim) {
    const TimeValue &column = cell.scope.time, &time = claim.scope.time;
    if (column.end.empty() || time.end.empty()) return false;
    return column.end <= time.begin || time.end <= column.begin;
}

}  // namespace

std::string other_row(const Claim& a, const Claim& b) {
    const std::string_view x = aspect_on(a.measure, "row"), y = aspect_on(b.measure, "row");
    if (!x.empty() && !y.empty() && x != y)
        return "different rows: " + std::string(x) + " and " + std::string(y);
    const std::string_view u = aspect_on(a.measure, "column"), v = aspect_on(b.measure, "column");
    if (!u.empty() && !v.empty() && u != v)
        return "different columns: " + std::string(u) + " and " + std::string(v);
    if ((!u.empty() || !v.empty()) && is_of_other_time(a, b))
        return "one is of the column " + std::string(u.empty() ? v : u) + " alone";
    if (x == y) return {};
    const bool named = x.empty() ? names(a, y) : names(b, x);
    return named ? std::string{} : "one is of " + std::string(x.empty() ? y : x) + " alone";
}

}  // namespace claimdiff
