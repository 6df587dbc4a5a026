#include "checker/kinds/date_rules.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "checker/kinds/comparisons.hpp"
#include "checker/measure_name.hpp"
#include "checker/slips.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/calendar.hpp"
#include "grammar/concepts.hpp"
#include "grammar/milestones.hpp"
#include "grammar/names.hpp"
#include "grammar/onsets.hpp"

namespace claimdiff {
namespace {

// A thing is built once, and few things of a story are told to have been. Where a text does not say
// which, the sentences must have something in common.
Comparison compare_milestones(const Claim& a, const Claim& b, const WordWeights& weights) {
    constexpr double enough = 0.85, of_firms = 0.95, same_thing = 1, unknown_thing = 0.7,
                     slip = 0.3;  // two firms are seldom of 1897 and 1879
    Comparison result;
    const bool persons = !a.holder.empty();
    const Relation noun = relation_of(a.measure.noun, b.measure.noun);
    if (a.holder.empty() != b.holder.empty() || (persons && !same_person(a.holder, b.holder))) {
        result.obstacle = "different people";
        return result;
    }
    if (!persons && (noun == Relation::sibling || noun == Relation::apart)) {
        result.obstacle = "different things: " + concept_name(a.measure.noun) + " and "
                          + concept_name(b.measure.noun);
        return result;
    }
    // "mayor since 2014" and "minister since 2017" are two offices.
    const std::string milestone(aspect_on(a.measure, milestone_axis));
    const bool same = noun == Relation::same_concept || noun == Relation::same_word
                      || noun == Relation::special;
    if (milestone == "office" && !same
        && (a.measure.noun != b.measure.noun || a.measure.event != b.measure.event)) {
        result.obstacle = "different offices";
        return result;
    }
    // A story has several firms, and each was founded.
    const bool known = persons || (same && milestone != "founded");
    result.strength = (known ? same_thing : unknown_thing) + weights.context_similarity(a, b)
                      + (likely_slip(a, b) == Slip::transposed ? slip : 0);
    if (are_built_and_in_service(a, b) && !same) {
        result.obstacle = "built and in service are two dates";
        return result;
    }
    result.comparable = result.strength >= (milestone == "founded" ? of_firms : enough);
    if (!result.comparable) result.obstacle = "too little in common";
    result.reasons.push_back("both say when: " + milestone);
    return result;
}

// Whether both date one milestone in two texts (grammar/milestones.hpp).
bool are_of_one_milestone(const Claim& a, const Claim& b) {
    const std::string_view x = aspect_on(a.measure, milestone_axis),
                           y = aspect_on(b.measure, milestone_axis);
    return a.kind == ClaimKind::date && b.kind == ClaimKind::date && !x.empty() && !y.empty()
           && (x == y || are_built_and_in_service(a, b)) && a.document != b.document;
}

// "Nora Dorn will step down on 12 May" and "… retires on 19 May". What is known of an event by its
// word alone may be anything, unless it is planned.
bool are_of_one_deed(const Claim& a, const Claim& b) {
    if (a.document == b.document || a.holder.empty() || !same_person(a.holder, b.holder))
        return false;
    if (!a.measure.aspects.empty() || !b.measure.aspects.empty()) return false;
    const Relation event = relation_of(a.measure.event, b.measure.event);
    const bool planned = a.modality == Modality::forecast && b.modality == Modality::forecast;
    return event == Relation::same_concept || event == Relation::akin
           || (planned && event == Relation::same_word);
}

// Who does one thing in one story does it once. Months later, or elsewhere, it is done again.
Comparison compare_deeds(const Claim& a, const Claim& b, const WordWeights& weights) {
    constexpr std::chrono::days again(45);
    Comparison result;
    result.strength = 1 + weights.context_similarity(a, b);
    const auto x = parse_instant(a.time.begin), y = parse_instant(b.time.begin);
    if (a.scope.background != b.scope.background) {
        result.obstacle = "one is about an earlier event";
    } else if (names_a_place(a.scope) && names_a_place(b.scope) && !share_place(a.scope, b.scope)) {
        result.obstacle = "different places";
    } else if (x && y && (*x + again < *y || *y + again < *x)) {
        result.obstacle = "months apart: it may have been done again";
    }
    result.comparable = result.obstacle.empty();
    result.reasons.push_back("both say when " + a.holder + " did so");
    return result;
}

// "first planned for [Monday], will not be before [Friday]": the text says that one replaces the
// other.
bool replaces(const Claim& a, const Claim& b) {
    return a.document == b.document && a.sentence == b.sentence && a.superseded != b.superseded
           && a.measure.event == b.measure.event && !a.measure.event.empty();
}

// "a train" and "a bus": each had an accident of its own. What only names the event is of any.
bool befell_others(const Claim& a, const Claim& b) {
    const std::string &x = a.measure.noun, &y = b.measure.noun;
    if (x.starts_with("acts/") || y.starts_with("acts/")) return false;
    const Relation relation = relation_of(x, y);
    return relation == Relation::sibling || relation == Relation::apart;
}

// Whether both give the hour at which what their text tells of began. Hours apart, on another day
// or to another vehicle, something else did.
bool are_of_one_onset(const Claim& a, const Claim& b) {
    constexpr int near = 3 * 60, nearer = 60, day = 24 * 60;  // minutes
    const std::string_view x = aspect_on(a.measure, onset_axis),
                           y = aspect_on(b.measure, onset_axis);
    const auto clock_a = clock_of(a.time), clock_b = clock_of(b.time);
    if (x.empty() || y.empty() || a.document == b.document || !may_be_one_onset(x, y) || !clock_a
        || !clock_b || are_on_other_days(a.time, b.time) || befell_others(a, b))
        return false;
    const int apart = std::abs(*clock_a - *clock_b);
    // "the incident" may be something that came of it
    return std::min(apart, day - apart) <= (x == y ? near : nearer);
}

Comparison compare_onsets(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    result.comparable = true;
    result.strength = 1 + weights.context_similarity(a, b);
    result.reasons.emplace_back("both say when it began");
    return result;
}

// A story has one run-off and one funeral to come, whatever else its texts say of them.
bool are_of_one_appointment(const Claim& a, const Claim& b) {
    return a.document != b.document && a.kind == ClaimKind::date && b.kind == ClaimKind::date
           && a.modality == Modality::forecast && b.modality == Modality::forecast
           && a.measure.event == b.measure.event
           && in_family(a.measure.event, {"acts/elections/run-offs", "acts/funerals"});
}

Comparison compare_appointments(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    result.strength = 1 + weights.context_similarity(a, b);
    const bool elsewhere
        = names_a_place(a.scope) && names_a_place(b.scope) && !share_place(a.scope, b.scope);
    if (elsewhere) result.obstacle = "different places";
    result.comparable = !elsewhere;
    result.reasons.push_back("both say when: " + concept_name(a.measure.event));
    return result;
}

}  // namespace

bool are_built_and_in_service(const Claim& a, const Claim& b) {
    const std::string_view x = aspect_on(a.measure, milestone_axis),
                           y = aspect_on(b.measure, milestone_axis);
    return (x == "built" && y == "service") || (x == "service" && y == "built");
}

bool are_dates_by_rule(const Claim& a, const Claim& b) {
    return are_weekday_and_date(a, b) || are_of_one_milestone(a, b) || are_of_one_appointment(a, b)
           || are_of_one_deed(a, b) || are_of_one_onset(a, b) || replaces(a, b);
}

std::optional<Comparison> compare_dates_by_rule(
    const Claim& a, const Claim& b, const WordWeights& weights) {
    if (are_of_one_milestone(a, b)) return compare_milestones(a, b, weights);
    if (are_of_one_appointment(a, b)) return compare_appointments(a, b, weights);
    if (are_of_one_deed(a, b)) return compare_deeds(a, b, weights);
    if (are_of_one_onset(a, b)) return compare_onsets(a, b, weights);
    const bool replacing = replaces(a, b);
    if (!replacing && !are_weekday_and_date(a, b)) return std::nullopt;
    constexpr double certain = 4;  // log odds
    Comparison comparison;
    comparison.comparable = true;
    comparison.strength = certain;
    comparison.reasons.emplace_back(
        replacing ? "one text says that one replaces the other"
                  : "the weekday and the date of one day");
    return comparison;
}

}  // namespace claimdiff
