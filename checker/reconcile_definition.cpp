// One figure, defined in two ways: growth as reported and organic, profit adjusted and not. The
// texts say so themselves, so the two do not contradict each other; a reader may still take them
// for one.
#include <fmt/format.h>

#include <algorithm>

#include "checker/reconcile.hpp"
#include "checker/value.hpp"

namespace claimdiff {

std::optional<Verdict> other_definition(
    const Evidence& evidence, const Difference& d, const Rule&) {
    const bool all = std::all_of(d.links.begin(), d.links.end(), [](const Link* link) {
        return !link->comparison->definition.empty();
    });
    if (d.links.empty() || !all) return {};
    const Link& link = *d.links.front();
    return Verdict{
        FindingClass::scope,
        fmt::format(
            "different definitions of one figure: {} and {} ({})",
            display_value(evidence.claims[link.a]),
            display_value(evidence.claims[link.b]),
            link.comparison->definition)};
}

}  // namespace claimdiff
