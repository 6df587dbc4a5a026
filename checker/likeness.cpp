#include "checker/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "checker/kinds/comparisons.hpp"
#include "checker/likeness_weights.hpp"
#include "checker/measure_name.hpp"
#include "checker/slips.hpp"
#include "grammar/measured.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& x) { return has(b, x); });
}

// Families of events that are told as parts in one story: "launched" and "shot down", "killed" and
// "injured".
bool tells_parts(std::string_view event) {
    const std::string_view family = event.substr(0, event.find('/'));
    for (std::string_view told :
         {"harm", "war", "justice", "displaced", "vote", "education", "sport", "terms"}) {
        if (family == told) return true;
    }
    return false;
}

// Two such parts are told of the same things in the same words, and differ in nothing else.
bool contrast(const Claim& a, Relation events) {
    return events == Relation::sibling && tells_parts(a.measure.event);
}

// Said of the others, of the country or of its capital, which a place may lie in.
bool spread(const Scope& scope) {
    return scope.part == Part::complement
           || std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
                  return p.starts_with("kind/country") || p.starts_with("kind/world")
                         || p.starts_with("kind/capital");
              });
}

bool disjoint(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

const std::string average{average_qualifier};

constexpr double from_none = 0.3;  // "no one hurt" against "three hurt"

// The distance of two values on a logarithmic scale: 1 from ten times on.
double distance(const Claim& a, const Claim& b) {
    if (a.kind == ClaimKind::date) return distance_of_times(a.time, b.time);
    double x = std::fabs(a.quantity.value.to_double()), y = std::fabs(b.quantity.value.to_double());
    if (a.unit != b.unit) {
        const auto converted = convert(y, b.unit, a.unit);
        if (!converted) return 1;
        y = std::fabs(*converted);
    }
    if (x == y) return 0;
    if (x <= 0 || y <= 0) return from_none;
    return std::min(1.0, std::fabs(std::log10(x / y)));
}

Feature feature_of(ClaimKind kind) {
    switch (kind) {
        case ClaimKind::amount:
            return Feature::amount;
        case ClaimKind::percent:
            return Feature::percent;
        case ClaimKind::money:
            return Feature::money;
        case ClaimKind::temperature:
            return Feature::temperature;
        case ClaimKind::duration:
            return Feature::duration;
        case ClaimKind::age:
            return Feature::age;
        default:
            return Feature::bias;
    }
}

// "140 euros par tête" and "183 euros par brebis" may be of one denominator, "a day" and "a week"
// are not, nor is a figure without one.
bool other_denominators(const std::string& x, const std::string& y) {
    if (x.empty() != y.empty()) return true;
    if (x == y) return false;
    const Relation relation = relation_of(x, y);
    return relation == Relation::sibling || relation == Relation::apart;
}

// "aucune victime majeure" says nothing of minor ones.
bool narrows_zero(const Claim& zero, const Claim& other) {
    return zero.kind == ClaimKind::count && zero.quantity.value.is_zero()
           && !zero.measure.qualifiers.empty()
           && zero.measure.qualifiers != other.measure.qualifiers;
}

// A man is no woman, and who is between 31 and 64 is several people.
Veto other_people(const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::age) return Veto::none;
    if ((a.measure.noun == "measure/age") != (b.measure.noun == "measure/age"))
        return Veto::mean_age;
    const auto &x = a.measure.aspects, &y = b.measure.aspects;
    if (!x.empty() && !y.empty() && x != y) return Veto::sexes;
    const auto several = [](const Claim& c) {
        return c.quantity.bound == Bound::between || c.scope.part == Part::subset;
    };
    return several(a) != several(b) ? Veto::several_ages : Veto::none;
}

}  // namespace

bool may_be_fewer(const std::string& x, const std::string& y, const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::count || x.empty() || y.empty()) return false;
    if (more_special(x, y)) return a.quantity.value < b.quantity.value;
    if (more_special(y, x)) return b.quantity.value < a.quantity.value;
    return false;
}

Pairing pairing_of(const Claim& a, const Claim& b, const WordWeights& weights, double story) {
    const Terms& terms = weights.terms();
    return {
        relation_of(terms.noun(a), terms.noun(b)),
        relation_of(terms.event(a), terms.event(b)),
        story};
}

Veto veto_of(const Claim& a, const Claim& b, Relation events) {
    if (const Veto others = other_people(a, b); others != Veto::none) return others;
    if (other_denominators(a.measure.per, b.measure.per)) return Veto::denominators;
    if (may_be_fewer(a.measure.event, b.measure.event, a, b)) return Veto::special_case;
    if (contrast(a, events)) return Veto::events;
    const bool one_sentence = a.document == b.document && a.sentence == b.sentence;
    const bool two_voices
        = !a.attribution.empty() && !b.attribution.empty() && a.attribution != b.attribution;
    if (one_sentence && !two_voices && a.superseded == b.superseded) return Veto::one_sentence;
    if (a.kind == ClaimKind::date && a.document == b.document && a.superseded == b.superseded)
        return Veto::one_text;
    if (has(a.measure.qualifiers, average) != has(b.measure.qualifiers, average))
        return Veto::average;
    if (narrows_zero(a, b) || narrows_zero(b, a)) return Veto::narrow_zero;
    if (a.modality == Modality::denied || b.modality == Modality::denied) return Veto::denied;
    if (a.kind != ClaimKind::date
        && (a.modality == Modality::forecast) != (b.modality == Modality::forecast))
        return Veto::forecast;
    if (names_a_place(a.scope) && names_a_place(b.scope) && !share_place(a.scope, b.scope)
        && !spread(a.scope) && !spread(b.scope)) {
        return Veto::places;
    }
    return Veto::none;
}

std::string words_of(Veto veto, const Claim& a, const Claim& b) {
    switch (veto) {
        case Veto::none:
            return {};
        case Veto::mean_age:
            return "a mean age and somebody's";
        case Veto::sexes:
            return "a man and a woman";
        case Veto::several_ages:
            return "the ages of several and of one";
        case Veto::denominators:
            return "different denominators";
        case Veto::special_case:
            return "a special case may be fewer";
        case Veto::events:
            return "different events: " + concept_name(a.measure.event) + " and "
                   + concept_name(b.measure.event);
        case Veto::one_sentence:
            return "said in one sentence";
        case Veto::one_text:
            return "said in one text";
        case Veto::average:
            return "one is an average";
        case Veto::narrow_zero:
            return "none of one sort says nothing of the others";
        case Veto::denied:
            return "one is denied";
        case Veto::forecast:
            return "a forecast and a result";
        case Veto::places:
            return "different places: " + a.scope.place_words + " and " + b.scope.place_words;
    }
    return {};
}

namespace {

bool differ_in_direction(const std::vector<std::string>& p, const std::vector<std::string>& q) {
    const std::string_view words[] = {"direction/up", "direction/down", "capacity"};
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
        return has(p, word) != has(q, word);
    });
}

// Tells `set` the features that are not zero, with their places among the weights, in that order.
template <class Set>
void tell_likeness(
    const Claim& a,
    const Claim& b,
    const WordWeights& weights,
    const Pairing& pairing,
    const Set& set_at) {
    const auto set = [&set_at](Feature feature, double value, std::size_t offset = 0) {
        if (value != 0) set_at(static_cast<std::size_t>(feature) + offset, value);
    };
    const Relation noun = pairing.noun, event = pairing.event;
    set(Feature::noun, 1, static_cast<std::size_t>(noun));
    set(Feature::event, 1, static_cast<std::size_t>(event));
    set(Feature::generic_noun, noun == Relation::same_concept && a.measure.noun == "people");
    set(Feature::unlike_people, noun == Relation::sibling && a.measure.noun.starts_with("people/"));
    const bool compatible = noun != Relation::sibling && noun != Relation::apart;
    set(Feature::same_part,
        compatible && event == Relation::same_concept && tells_parts(a.measure.event));
    set(Feature::same_measure, noun == Relation::same_concept && is_measure(a.measure.noun));
    const auto same
        = [](Relation r) { return r == Relation::same_concept || r == Relation::same_word; };
    set(Feature::same_thing, (same(noun) || noun == Relation::special) && same(event));
    set(Feature::context, weights.context_similarity(a, b));
    set(Feature::nearby, weights.nearby_similarity(a, b));
    constexpr double closest = 0.25;  // of two texts by two authors
    set(Feature::story, std::min(1.0, pairing.story / closest));
    const bool place = share_place(a.scope, b.scope);
    set(Feature::same_place, place);
    set(Feature::other_place, names_a_place(a.scope) && names_a_place(b.scope) && !place);
    const bool dated = !a.scope.time.begin.empty() && !b.scope.time.begin.empty();
    set(Feature::same_time, dated && !disjoint(a.scope.time, b.scope.time));
    set(Feature::other_time, disjoint(a.scope.time, b.scope.time));
    const auto &p = a.measure.qualifiers, &q = b.measure.qualifiers;
    const bool qualifier = share(p, q);
    set(Feature::same_qualifier, qualifier);
    set(Feature::other_qualifier, p.empty() != q.empty() || (!p.empty() && !qualifier));
    const auto part
        = [](const Claim& c) { return c.scope.parent >= 0 || c.scope.part == Part::subset; };
    set(Feature::part_of_whole, part(a) != part(b));
    set(Feature::complement,
        (a.scope.part == Part::complement) != (b.scope.part == Part::complement));
    set(Feature::other_speaker,
        !a.attribution.empty() && !b.attribution.empty() && a.attribution != b.attribution);
    // A time of day without its day may be of any.
    const auto of_some_day
        = [](const Claim& c) { return c.kind == ClaimKind::date && c.time.value.starts_with('T'); };
    set(Feature::background,
        a.scope.background != b.scope.background && !of_some_day(a) && !of_some_day(b));
    set(Feature::forecast,
        (a.modality == Modality::forecast) != (b.modality == Modality::forecast));
    set(Feature::direction, (!p.empty() || !q.empty()) && differ_in_direction(p, q));
    set(Feature::same_holder, !a.holder.empty() && a.holder == b.holder);
    set(Feature::other_holder, !a.holder.empty() && !b.holder.empty() && a.holder != b.holder);
    set(Feature::headline, a.headline || b.headline);
    set(Feature::magnitude, distance(a, b));
    if (const Feature kind = feature_of(a.kind); kind != Feature::bias) set(kind, 1);
    set(Feature::clock, a.kind == ClaimKind::date && are_clocks(a.time, b.time));
    const TextLayout& layout = weights.layout();
    set(Feature::distance, std::fabs(layout.position(a) - layout.position(b)));
    const bool a_leads = layout.leads(a), b_leads = layout.leads(b);
    set(Feature::both_lead, a_leads && b_leads);
    set(Feature::one_leads, a_leads != b_leads);
    const auto few = [](std::size_t x, std::size_t y) { return 1.0 / static_cast<double>(x * y); };
    if (a.kind != ClaimKind::count) set(Feature::few_alike, few(layout.alike(a), layout.alike(b)));
    if (same(noun) && a.measure.noun != "people")
        set(Feature::few_of_noun, few(layout.of_noun(a), layout.of_noun(b)));
    if (same(event)) set(Feature::few_of_event, few(layout.of_event(a), layout.of_event(b)));
    if (a.kind == ClaimKind::date && are_clocks(a.time, b.time)) {
        const double lone = few(layout.alike(a), layout.alike(b));
        set(Feature::lone_clocks, lone);
        // Two texts that give one time each, minutes apart, mean one moment by whatever verbs: a
        // weight that few annotated pairs can show, so the feature is larger than others.
        constexpr double hour_and_half = 0.14, largest = 3;  // the first as distance_of_times()
        const double apart = distance_of_times(a.time, b.time);
        set(Feature::close_clocks, largest * lone * std::max(0.0, 1 - apart / hour_and_half));
    }
    set(Feature::slip, likely_slip(a, b) != Slip::none);
    set(Feature::bias, 1);
}

}  // namespace

Likeness likeness_of(
    const Claim& a, const Claim& b, const WordWeights& weights, const Pairing& pairing) {
    Likeness result{};
    tell_likeness(
        a, b, weights, pairing, [&result](std::size_t at, double value) { result[at] = value; });
    return result;
}

double log_odds(
    const Claim& a, const Claim& b, const WordWeights& weights, const Pairing& pairing) {
    const Likeness& of = likeness_weights[static_cast<std::size_t>(family_of(a.kind))];
    double sum = 0;
    tell_likeness(
        a, b, weights, pairing, [&](std::size_t at, double value) { sum += value * of[at]; });
    return sum;
}

Family family_of(ClaimKind kind) {
    return kind == ClaimKind::date ? Family::dates : Family::figures;
}

double log_odds(const Likeness& likeness, Family family) {
    const Likeness& weights = likeness_weights[static_cast<std::size_t>(family)];
    return std::inner_product(likeness.begin(), likeness.end(), weights.begin(), 0.0);
}

double log_odds(const Standings& standings, Family family) {
    const Standings& weights = standing_weights[static_cast<std::size_t>(family)];
    return std::inner_product(standings.begin(), standings.end(), weights.begin(), 0.0);
}

}  // namespace claimdiff
