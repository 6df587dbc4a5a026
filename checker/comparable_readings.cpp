// A fire has one burned area and an earthquake one magnitude: their names are evidence enough. A
// temperature or a gust is of a place and a time: one of them must be shared, or much of the
// sentence. Two readings that agree need less, since weather reports seldom agree by chance.
#include "checker/comparable_readings.hpp"

#include <algorithm>

#include "checker/measure_name.hpp"
#include "checker/value.hpp"
#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 1.6, enough_to_agree = 1.3;

bool singular(std::string_view noun) {
    return noun == "measure/area/burned" || noun == "share/containment"
           || noun == "measure/magnitude" || noun == "measure/lesser magnitude";
}

bool disjoint(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

std::string obstacle(const Claim& a, const Claim& b) {
    if (a.measure.noun != b.measure.noun)
        return "different things: " + concept_name(a.measure.noun) + " and "
               + concept_name(b.measure.noun);
    if (a.document == b.document && a.sentence == b.sentence) return "said in one sentence";
    if (a.modality == Modality::denied || b.modality == Modality::denied) return "one is denied";
    if ((a.modality == Modality::forecast) != (b.modality == Modality::forecast))
        return "a forecast and a result";
    if (a.scope.background != b.scope.background) return "one is about an earlier event";
    if (disjoint(a.scope.time, b.scope.time)) return "different times";
    // "11 degrees at the start", "15 degrees at noon": it grows warmer in the course of a day
    const auto clock = [](const Claim& c) {
        return c.scope.time.value.starts_with('T') ? std::string_view(c.scope.time.value)
                                                   : std::string_view();
    };
    if (a.kind == ClaimKind::temperature && clock(a) != clock(b)) return "of different hours";
    if (a.scope.background && a.scope.time.begin.empty() != b.scope.time.begin.empty())
        return "earlier events that nothing joins";
    if (!a.holder.empty() && !b.holder.empty() && a.holder != b.holder)
        return "different names: " + a.holder + " and " + b.holder;
    if (aspect_on(a.measure, "span") != aspect_on(b.measure, "span"))
        return "one is a sum over a period";
    if (names_a_place(a.scope) && names_a_place(b.scope) && !share_place(a.scope, b.scope))
        return "different places: " + a.scope.place_words + " and " + b.scope.place_words;
    return {};
}

}  // namespace

bool is_reading(const Claim& claim) {
    const bool measured = claim.kind == ClaimKind::amount || claim.kind == ClaimKind::percent
                          || claim.kind == ClaimKind::temperature;
    return measured && is_reading(claim.measure.noun);
}

bool are_readings(const Claim& a, const Claim& b) { return is_reading(a) && is_reading(b); }

Comparison compare_readings(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    result.obstacle = obstacle(a, b);
    if (!result.obstacle.empty()) return result;
    const bool place = share_place(a.scope, b.scope) || (!a.holder.empty() && a.holder == b.holder);
    const bool time = !a.scope.time.begin.empty() && !b.scope.time.begin.empty();
    const double base = singular(a.measure.noun) ? 1.7 : 1.2;
    const auto lone = [&](const Claim& c) { return weights.profile(c).stand->of_noun == 1; };
    result.strength = base + (place ? 0.3 : 0) + (time ? 0.3 : 0) + (lone(a) && lone(b) ? 0.3 : 0)
                      + weights.context_similarity(a, b);
    const ValueRelation values = compare_values(a, b, {});
    const bool agree = values == ValueRelation::same || values == ValueRelation::compatible;
    if (a.scope.background && !time && !place && !agree) {
        result.obstacle = "earlier events that nothing joins";
        return result;
    }
    const bool one_text = a.document == b.document && !a.headline && !b.headline;
    if (result.strength < (agree ? enough_to_agree : enough) || (one_text && !agree)) {
        result.obstacle = "too little in common";
        return result;
    }
    result.comparable = true;
    result.reasons.push_back("same reading: " + a.measure.noun);
    if (place) result.reasons.emplace_back("same place");
    if (time) result.reasons.emplace_back("same time");
    return result;
}

}  // namespace claimdiff
