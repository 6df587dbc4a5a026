// "Vannec, Passengers: 140" and "Osterby, Passengers: 98" are two figures. So are the first and
// "238 passengers", but not the first and "the boats carried 139 passengers to Vannec".
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
        const bool held
            = std::any_of(claim.context.begin(), claim.context.end(), [word](std::string_view one) {
                  return one.ends_with(word)
                         && (one.size() == word.size()
                             || one[one.size() - word.size() - 1] == name_mark
                             || one[one.size() - word.size() - 1] == ':');
              });
        if (!held) return false;
    }
    return true;
}

}  // namespace

std::string other_row(const Claim& a, const Claim& b) {
    const std::string_view x = aspect_on(a.measure, "row"), y = aspect_on(b.measure, "row");
    if (x == y) return {};
    if (!x.empty() && !y.empty())
        return "different rows: " + std::string(x) + " and " + std::string(y);
    const bool named = x.empty() ? names(a, y) : names(b, x);
    return named ? std::string{} : "one is of " + std::string(x.empty() ? y : x) + " alone";
}

}  // namespace claimdiff
