// What the texts say themselves comes before what could explain the figures: member, scope and
// update before sums, which may fit by chance, and conflict last. Units, rounding and bounds come
// earlier: values they reconcile are no difference at all (checker/value.hpp).
#include "checker/reconcile.hpp"

namespace claimdiff {

Verdict reconcile(const Evidence& evidence, const Difference& difference, const Rule& rule) {
    if (evidence.claims[difference.left.front()].kind == ClaimKind::quotation) {
        return {FindingClass::wording, "one quotation in two wordings"};
    }
    for (auto* explain :
         {worn_together,
          member_counted_apart,
          other_definition,
          other_scope,
          other_whole,
          includes_more,
          said_to_replace,
          died_since,
          later_update,
          includes_part,
          adds_up,
          other_time,
          special_case,
          given_in_one_text}) {
        if (auto verdict = explain(evidence, difference, rule)) return *verdict;
    }
    return conflict(evidence, difference, rule);
}

}  // namespace claimdiff
