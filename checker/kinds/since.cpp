// Ranks and where their count began: "the first strike since 2018", "second march since February".
//
//     first since 2018 | first since 2019              different
//     second since February | third since February     different
//     first since 2018 | third since 2019              nothing said against each other
#include <algorithm>

#include "checker/comparable.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/likeness.hpp"
#include "checker/measure_name.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 0.55;  // of noun and context: one story has few such ranks

// Where the count began: "2024-02" lies in "2024", and in "XXXX-02" when the year is unknown.
ValueRelation compare_starts(const TimeValue& a, const TimeValue& b) {
    const std::string x = start_of(a), y = start_of(b);
    if (x == y) return ValueRelation::same;
    const std::string &shorter = x.size() < y.size() ? x : y, &longer = x.size() < y.size() ? y : x;
    if (longer.starts_with(shorter)) return ValueRelation::compatible;
    const bool no_year = x.starts_with("XXXX") || y.starts_with("XXXX");
    if (no_year && x.size() > 4 && y.size() > 4) {
        return longer.substr(4).starts_with(shorter.substr(4)) ? ValueRelation::compatible
                                                               : ValueRelation::different;
    }
    return ValueRelation::different;
}

// "the first since 2018" against "the first since 2019", "second since February" against "third
// since February"; when rank and start both differ the two may well both hold.
ValueRelation compare_ranks(const Claim& a, const Claim& b) {
    const bool same_rank = a.quantity.value == b.quantity.value;
    const ValueRelation start = compare_starts(a.time, b.time);
    if (same_rank) return start;
    return start == ValueRelation::different ? ValueRelation::incomparable
                                             : ValueRelation::different;
}

bool has(const Claim& claim, std::string_view qualifier) {
    const auto& all = claim.measure.qualifiers;
    return std::find(all.begin(), all.end(), qualifier) != all.end();
}

// "the worst since" is not "the first since", nor "the last was in"; "nothing like it since" may be
// either.
bool other_rank(const Claim& a, const Claim& b) {
    const auto any
        = [&](const Claim& c) { return c.measure.qualifiers.empty() || has(c, last_qualifier); };
    return has(a, "most") != has(b, "most") && any(a) != any(b);
}

// "last inspected" and "last repainted" are two last times.
bool last_of_others(const Claim& a, const Claim& b) {
    return a.measure.event != b.measure.event && !a.measure.event.empty()
           && !b.measure.event.empty() && (has(a, last_qualifier) || has(b, last_qualifier));
}

// "jamais vu depuis 1958", "the worst flood since 1977": a text of one event has few such.
bool is_record(const Claim& claim) { return has(claim, "most") || has(claim, "none"); }

// Being the first is itself much in common.
std::optional<Comparison> speak_of_one_thing(
    const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    const Relation noun = relation_of(a.measure.noun, b.measure.noun);
    const bool event = !a.measure.event.empty() && a.measure.event == b.measure.event;
    if ((!event && exclude_each_other(a.measure.noun, b.measure.noun)) || other_rank(a, b)
        || last_of_others(a, b) || a.scope.background != b.scope.background) {
        result.obstacle = "first of different things";
        return result;
    }
    const bool same = noun == Relation::same_concept || noun == Relation::same_word
                      || noun == Relation::special || event;
    const bool unsaid = a.measure.noun.empty() || b.measure.noun.empty();
    const double thing = same ? 1 : unsaid && is_record(a) && is_record(b) ? 0.4 : 0.2;
    result.strength = thing + weights.context_similarity(a, b) + 0.2;
    // "the third in the region", "the 14th in France"
    if (!a.scope.places.empty() && !b.scope.places.empty() && !share_place(a.scope, b.scope))
        result.place = ScopeRelation::other;
    result.comparable = result.strength >= enough;
    if (!result.comparable) {
        result.obstacle = "too little in common";
    } else if (event) {
        result.reasons.push_back(
            "both say when there was one last: " + concept_name(a.measure.event));
    } else if (a.measure.noun.empty()) {
        result.reasons.emplace_back("both say how often it has happened since");
    } else {
        result.reasons.push_back("both count " + concept_name(a.measure.noun) + " since a time");
    }
    return result;
}

}  // namespace

const Kind& since_kind() {
    static const Kind kind{
        "since",
        {ClaimKind::since},
        false,
        speak_of_one_thing,
        [](const Claim& a, const Claim& b, const Tolerance&) { return compare_ranks(a, b); }};
    return kind;
}

}  // namespace claimdiff
