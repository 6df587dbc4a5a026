// Counts of one sentence that add up to the one before them are its parts, and what befell the
// whole befell each: the event is said once. Only sums tell; "three dead and nine hurt" has events
// of its own, which stay.
//
//     "41 blessés : 4 passagers, 28 pompiers et 9 policiers"   28 firefighters, 9 officers injured
//     "Five people – three men and two women – were arrested"   five people, three men arrested
#include <optional>

#include "grammar/claim_builder.hpp"

namespace claimdiff {
namespace {

std::string_view family_of(std::string_view noun) { return noun.substr(0, noun.find('/')); }

bool is_exact_count(const Claim& claim) {
    return claim.kind == ClaimKind::count && claim.quantity.bound == Bound::exact
           && claim.quantity.value.is_integer() && Decimal(0) < claim.quantity.value
           && !claim.measure.noun.empty();
}

bool is_event_known(const std::string& event) {
    return !event.empty() && event.find(':') == event.npos;
}

}  // namespace

void note_breakdowns(std::vector<Claim>& claims, std::size_t first) {
    std::vector<std::size_t> counts;
    for (std::size_t i = first; i < claims.size(); ++i) {
        if (is_exact_count(claims[i])) counts.push_back(i);
    }
    for (std::size_t w = 0; w + 2 < counts.size(); ++w) {
        Claim& whole = claims[counts[w]];
        std::optional<Decimal> sum = Decimal(0);
        std::size_t end = w + 1;
        for (; end < counts.size() && sum && *sum < whole.quantity.value; ++end) {
            const Claim& part = claims[counts[end]];
            if (family_of(part.measure.noun) != family_of(whole.measure.noun)) break;
            sum = add(*sum, part.quantity.value);
        }
        if (!sum || *sum != whole.quantity.value || end < w + 3) continue;
        // The verb behind the parts is that of the whole.
        const std::string& behind = claims[counts[end - 1]].measure.event;
        if (!is_event_known(whole.measure.event) && is_event_known(behind))
            whole.measure.event = behind;
        for (std::size_t k = w + 1; k < end; ++k) {
            Claim& part = claims[counts[k]];
            if (part.scope.parent < 0) {
                part.scope.part = Part::subset;
                part.scope.parent = static_cast<std::int32_t>(counts[w]);
            }
            if (!is_event_known(part.measure.event)) part.measure.event = whole.measure.event;
        }
        w = end - 1;
    }
}

}  // namespace claimdiff
