#include "checker/likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "checker/kinds/comparisons.hpp"
#include "checker/likeness_weights.hpp"
#include "checker/slips.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& x) { return has(b, x); });
}

bool disjoint(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

// "en:civic alliance" and "es:alianza civica" may be one.
bool of_two_languages(const Profile& a, const Profile& b) {
    const auto language = [](const std::string& holder) {
        const std::size_t colon = holder.find(':');
        return std::string_view(holder).substr(0, colon == holder.npos ? 0 : colon);
    };
    return language(a.claim->holder) != language(b.claim->holder);
}

bool share_qualifier(const Profile& a, const Profile& b) {
    return (a.qualifiers & b.qualifiers) != 0
           && share(a.claim->measure.qualifiers, b.claim->measure.qualifiers);
}

constexpr double from_none = 0.3;  // "no one hurt" against "three hurt"

// The distance of two values on a logarithmic scale: 1 from ten times on.
double distance(const Profile& a, const Profile& b) {
    if (a.claim->kind == ClaimKind::date) return distance_of(a.moment, b.moment);
    const double x = a.size;
    double y = b.size;
    if (a.unit != b.unit) {
        const auto converted = convert(y, b.claim->unit, a.claim->unit);
        // "£86 million" and "$86 million": a likely slip, and no other sum
        if (!converted) return x == y && a.claim->kind == ClaimKind::money ? 0 : 1;
        y = std::fabs(*converted);
    }
    if (x == y) return 0;
    if (x <= 0 || y <= 0) return from_none;
    const double ratio = x / y;
    if (ratio >= 10 || ratio < 0.1) return 1;  // of many pairs, which need no logarithm
    return std::min(1.0, std::fabs(std::log10(ratio)));
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

}  // namespace

Pairing pairing_of(const Profile& a, const Profile& b, double story) {
    return {relation_of(*a.noun, *b.noun), relation_of(*a.event, *b.event), story};
}

namespace {

constexpr auto context = static_cast<std::size_t>(Feature::context),
               nearby = static_cast<std::size_t>(Feature::nearby);

// How alike two claims' words are, 0–1.
struct Similarity {
    double context, nearby;
};

// Tells `set` the features that are not zero, with their places among the weights, in that order.
template <class Set>
void tell_likeness(
    const Profile& a,
    const Profile& b,
    const Similarity& similarity,
    const Pairing& pairing,
    const Set& set_at) {
    const auto set = [&set_at](Feature feature, double value, std::size_t offset = 0) {
        if (value != 0) set_at(static_cast<std::size_t>(feature) + offset, value);
    };
    const ClaimKind kind = a.claim->kind;
    const Relation noun = pairing.noun, event = pairing.event;
    set(Feature::noun, 1, static_cast<std::size_t>(noun));
    set(Feature::event, 1, static_cast<std::size_t>(event));
    set(Feature::generic_noun, noun == Relation::same_concept && a.is(Trait::people));
    set(Feature::unlike_people, noun == Relation::sibling && a.is(Trait::some_people));
    const bool compatible = noun != Relation::sibling && noun != Relation::apart;
    set(Feature::same_part,
        compatible && event == Relation::same_concept && a.is(Trait::told_in_parts));
    set(Feature::same_measure, noun == Relation::same_concept && a.is(Trait::measure));
    const auto same
        = [](Relation r) { return r == Relation::same_concept || r == Relation::same_word; };
    set(Feature::same_thing, (same(noun) || noun == Relation::special) && same(event));
    set(Feature::context, similarity.context);
    set(Feature::nearby, similarity.nearby);
    constexpr double closest = 0.25;  // of two texts by two authors
    set(Feature::story, std::min(1.0, pairing.story / closest));
    const bool place = share_place(a, b);
    set(Feature::same_place, place);
    set(Feature::other_place, both(a, b, Trait::named_place) && !place);
    const bool dated = both(a, b, Trait::timed);
    const bool other_time = dated && disjoint(a.claim->scope.time, b.claim->scope.time);
    set(Feature::same_time, dated && !other_time);
    set(Feature::other_time, other_time);
    const bool qualifier = share_qualifier(a, b), p = a.qualifiers != 0, q = b.qualifiers != 0;
    set(Feature::same_qualifier, qualifier);
    set(Feature::other_qualifier, p != q || (p && !qualifier));
    set(Feature::part_of_whole, one(a, b, Trait::part));
    set(Feature::complement, one(a, b, Trait::complement));
    set(Feature::other_speaker, two_speakers(a, b));
    // A time of day without its day may be of any.
    set(Feature::background,
        one(a, b, Trait::background) && !a.is(Trait::of_some_day) && !b.is(Trait::of_some_day));
    set(Feature::forecast, one(a, b, Trait::forecast));
    set(Feature::direction,
        one(a, b, Trait::up) || one(a, b, Trait::down) || one(a, b, Trait::capacity));
    const bool held = a.holder != 0 && b.holder != 0 && !of_two_languages(a, b),
               holder = held && (same_holder(a, b) || share_name(a, b));
    set(Feature::same_holder, holder);
    set(Feature::other_holder, held && !holder);
    set(Feature::headline, a.claim->headline || b.claim->headline);
    set(Feature::magnitude, distance(a, b));
    if (const Feature of = feature_of(kind); of != Feature::bias) set(of, 1);
    const bool clocks = kind == ClaimKind::date && a.moment.clock && b.moment.clock;
    set(Feature::clock, clocks);
    const Stand &x = *a.stand, &y = *b.stand;
    set(Feature::distance, std::fabs(x.position - y.position));
    set(Feature::both_lead, x.leads && y.leads);
    set(Feature::one_leads, x.leads != y.leads);
    const auto few = [](std::uint32_t many, std::uint32_t more) {
        return 1.0 / static_cast<double>(std::uint64_t{many} * more);
    };
    if (kind != ClaimKind::count) set(Feature::few_alike, few(x.alike, y.alike));
    if (same(noun) && !a.is(Trait::people)) set(Feature::few_of_noun, few(x.of_noun, y.of_noun));
    if (same(event)) set(Feature::few_of_event, few(x.of_event, y.of_event));
    if (clocks) {
        const double lone = few(x.alike, y.alike);
        set(Feature::lone_clocks, lone);
        // Two texts that give one time each, minutes apart, mean one moment by whatever verbs: a
        // weight that few annotated pairs can show, so the feature is larger than others.
        constexpr double hour_and_half = 0.14, largest = 3;  // the first as distance()
        set(Feature::close_clocks,
            largest * lone * std::max(0.0, 1 - distance(a, b) / hour_and_half));
    }
    set(Feature::slip, likely_slip(*a.claim, *b.claim) != Slip::none);
    set(Feature::bias, 1);
}

}  // namespace

Likeness likeness_of(
    const Profile& a, const Profile& b, const WordWeights& weights, const Pairing& pairing) {
    Likeness result{};
    const Similarity similarity{
        weights.context_similarity(*a.claim, *b.claim),
        weights.nearby_similarity(*a.claim, *b.claim)};
    tell_likeness(
        a, b, similarity, pairing, [&result](std::size_t at, double value) { result[at] = value; });
    return result;
}

Prospect::Prospect(const Profile& a, const Profile& b, const Pairing& pairing) : a_(a), b_(b) {
    constexpr double rounding = 1e-9;
    const Likeness& of = likeness_weights[static_cast<std::size_t>(family_of(a.claim->kind))];
    most_ = rounding;
    tell_likeness(a, b, {1, 1}, pairing, [&](std::size_t at, double value) {
        if (at == context) context_ = count_;
        if (at == nearby) nearby_ = count_;
        most_ += at == context || at == nearby ? std::max(0.0, of[at]) : value * of[at];
        told_[count_++] = {at, value};
    });
}

std::optional<double> Prospect::odds(const WordWeights& weights) {
    const Likeness& of = likeness_weights[static_cast<std::size_t>(family_of(a_.claim->kind))];
    told_[nearby_].value = weights.nearby_similarity(*a_.claim, *b_.claim);
    most_ += told_[nearby_].value * of[nearby] - std::max(0.0, of[nearby]);
    if (most_ < worth_a_look) return {};
    told_[context_].value = weights.context_similarity(*a_.claim, *b_.claim);
    double sum = 0;  // in the order of the weights, as log_odds() of the list
    for (std::size_t i = 0; i < count_; ++i) sum += told_[i].value * of[told_[i].at];
    if (sum < worth_a_look) return {};
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
