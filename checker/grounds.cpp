// Two similarities count as grounds from a fifth on, which sentences about two things rarely reach.
#include "checker/grounds.hpp"

#include <algorithm>
#include <string>

#include "checker/likeness.hpp"
#include "checker/measure_name.hpp"
#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

bool specific(const Scope& scope, std::string_view prefix) {
    return std::any_of(scope.places.begin(), scope.places.end(), [&](const std::string& p) {
        return p.starts_with(prefix);
    });
}

bool nationwide(const Scope& scope) {
    return specific(scope, "kind/country") || specific(scope, "kind/world");
}

// Said of an area above the size of a town, by its kind alone.
bool wide(const Scope& scope) {
    return std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
        for (std::string_view kind :
             {"kind/county",
              "kind/department",
              "kind/region",
              "kind/province",
              "kind/state",
              "kind/area"}) {
            if (p == kind) return true;
        }
        return p.starts_with("kind/several/");
    });
}

ScopeRelation place_relation(const Scope& a, const Scope& b) {
    if ((a.part == Part::complement) != (b.part == Part::complement)) return ScopeRelation::other;
    const bool local_a = !a.places.empty() && !nationwide(a),
               local_b = !b.places.empty() && !nationwide(b);
    if ((nationwide(a) && local_b) || (nationwide(b) && local_a)) return ScopeRelation::contains;
    // "in Elm Creek" against "across the county"
    if ((wide(a) && names_a_place(b) && !names_a_place(a))
        || (wide(b) && names_a_place(a) && !names_a_place(b)))
        return ScopeRelation::contains;
    return ScopeRelation::same;
}

}  // namespace

Grounds grounds_of(
    const Profile& p,
    const Profile& q,
    Relation nouns,
    Relation events,
    const WordWeights& weights) {
    const Claim &a = *p.claim, &b = *q.claim;
    const auto close = [](Relation r) {
        return r == Relation::same_concept || r == Relation::same_word || r == Relation::special;
    };
    constexpr double similar = 0.2;
    Grounds grounds;
    if (close(nouns))
        grounds.thing = p.noun->text.size() > q.noun->text.size() ? q.noun->text : p.noun->text;
    if (close(events)) grounds.event = p.event->text;
    if (both(p, q, Trait::row)) {
        const std::string_view row = aspect_on(a.measure, "row");
        if (row == aspect_on(b.measure, "row")) grounds.row = row;
    }
    grounds.place = place_relation(a.scope, b.scope);
    const Claim &fewer = b.quantity.value < a.quantity.value ? b : a, &more = &fewer == &a ? b : a;
    if (fewer.scope.alone && !more.scope.alone && a.kind == ClaimKind::count)
        grounds.place = ScopeRelation::contains;
    grounds.special_case = may_be_fewer(a.measure.noun, b.measure.noun, a, b);
    grounds.same_place = share_place(p, q);
    grounds.similar_sentences = weights.context_similarity(a, b) >= similar;
    grounds.similar_words = weights.nearby_similarity(a, b) >= similar;
    return grounds;
}

Comparison comparison_on(const Grounds& grounds) {
    Comparison result;
    result.comparable = true;
    result.place = grounds.place;
    result.special_case = grounds.special_case;
    std::vector<std::string>& reasons = result.reasons;
    if (!grounds.thing.empty()) reasons.push_back("same thing: " + concept_name(grounds.thing));
    if (!grounds.event.empty()) reasons.push_back("same event: " + concept_name(grounds.event));
    if (!grounds.row.empty()) reasons.push_back("same row: " + std::string(grounds.row));
    if (grounds.same_place) reasons.emplace_back("same place");
    if (grounds.similar_sentences) reasons.emplace_back("similar sentences");
    if (reasons.empty() || grounds.similar_words)
        reasons.emplace_back("similar words next to the figures");
    return result;
}

}  // namespace claimdiff
