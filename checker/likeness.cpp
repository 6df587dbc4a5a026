#include "checker/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "checker/kinds/comparisons.hpp"
#include "checker/likeness_weights.hpp"
#include "checker/slips.hpp"
#include "grammar/measured.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

bool is_concept(std::string_view id) {
    return id.find('/') != std::string_view::npos || id.find(':') == std::string_view::npos;
}

bool more_special(std::string_view special, std::string_view general) {
    return special.size() > general.size() && special.starts_with(general)
           && special[general.size()] == '/';
}

// Events and things that two reporters may well call by either name.
constexpr std::string_view akin_groups[][6]
    = {{"damage/destroyed", "damage/burned", "damage/collapsed", "works/demolished"},
       {"business/paid", "culture/awarded", "business/donated", "business/compensated"},
       {"gathering/attended", "gathering/demonstrated", "gathering/took part", "gathering/visited"},
       {"justice/arrested", "justice/detained", "justice/questioned"},
       {"displaced/evacuated", "displaced/fled", "displaced", "displaced/sheltered"},
       {"business/cut", "business/dismissed"},
       {"harm/found", "harm/rescued"},
       {"harm/treated", "harm/hospitalised"},
       {"deploy/deployed", "deploy/called"},
       {"justice/stolen", "damage/looted"},
       {"traffic/blocked", "traffic/suspended", "traffic/cancelled"},
       {"business/operated", "business/opened", "state/contains"},
       {"works/built", "state/founded", "works/connected"},
       {"state/reopened", "business/opened", "traffic/resumed"},
       {"measure/length", "measure/distance"},
       {"measure/width", "measure/diameter"},
       {"measure/capacity", "seats"},
       {"money/cost", "money/bill", "money/investment", "money/budget", "money/price"},
       {"acts/accidents", "traffic/crashed", "traffic/collided", "traffic/derailed"},
       {"acts/explosions", "war/exploded"},
       {"acts/floods", "damage/flooded"},
       {"people/visitors", "people/spectators", "people/tourists"},
       {"people/criminals", "people/attackers", "people/suspects"},
       {"people/sailors", "people/crew members", "people/fishermen"},
       {"people/hikers", "people/climbers", "people/skiers"},
       {"people/children", "people/pupils", "people/young people"},
       {"people/customers", "people/subscribers", "people/users"}};

bool akin(std::string_view a, std::string_view b) {
    return std::any_of(std::begin(akin_groups), std::end(akin_groups), [&](const auto& group) {
        return std::find(std::begin(group), std::end(group), a) != std::end(group)
               && std::find(std::begin(group), std::end(group), b) != std::end(group);
    });
}

// Men and women may be anything else that people are: "five men" and "five robbers". What is told
// of people by their age is not said of others.
bool says_sex(std::string_view a) { return a == "people/men" || a == "people/women"; }

bool may_be_either(std::string_view sex, std::string_view b) {
    return says_sex(sex) && !says_sex(b) && b.starts_with("people/")
           && !b.starts_with("people/children");
}

Relation relation_of_one(std::string_view a, std::string_view b) {
    if (a == b) return is_concept(a) ? Relation::same_concept : Relation::same_word;
    if (more_special(a, b) || more_special(b, a)) return Relation::special;
    if (akin(a, b) || may_be_either(a, b) || may_be_either(b, a)) return Relation::akin;
    if (is_concept(a) && is_concept(b)) {
        return a.substr(0, a.find('/')) == b.substr(0, b.find('/')) ? Relation::sibling
                                                                    : Relation::apart;
    }
    if (is_concept(a) != is_concept(b)) return Relation::other_word;
    return a.substr(0, 3) == b.substr(0, 3) ? Relation::other_word : Relation::two_languages;
}

// Calls f for every pair of alternatives of two ambiguous concepts
// ("vehicles/cars|vehicles/trains/train cars").
template <class Function>
void for_alternatives(std::string_view a, std::string_view b, Function f) {
    for (std::string_view x = a;;) {
        const std::size_t bar = x.find('|');
        for (std::string_view y = b;;) {
            const std::size_t other_bar = y.find('|');
            f(x.substr(0, bar), y.substr(0, other_bar));
            if (other_bar == std::string_view::npos) break;
            y.remove_prefix(other_bar + 1);
        }
        if (bar == std::string_view::npos) break;
        x.remove_prefix(bar + 1);
    }
}

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
bool contrast(std::string_view a, std::string_view b) {
    return relation_of(a, b) == Relation::sibling && tells_parts(a);
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
std::string other_people(const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::age) return {};
    if ((a.measure.noun == "measure/age") != (b.measure.noun == "measure/age"))
        return "a mean age and somebody's";
    const auto &x = a.measure.aspects, &y = b.measure.aspects;
    if (!x.empty() && !y.empty() && x != y) return "a man and a woman";
    const auto several = [](const Claim& c) {
        return c.quantity.bound == Bound::between || c.scope.part == Part::subset;
    };
    return several(a) != several(b) ? "the ages of several and of one" : "";
}

}  // namespace

Relation relation_of(std::string_view a, std::string_view b) {
    if (a.empty() && b.empty()) return Relation::unknown;
    if (a.empty() || b.empty()) return Relation::half_known;
    Relation best = Relation::apart;  // the relations after `half_known` fall in likeness
    for_alternatives(a, b, [&best](std::string_view x, std::string_view y) {
        best = std::min(best, relation_of_one(x, y));
    });
    return best;
}

bool may_be_fewer(const std::string& x, const std::string& y, const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::count || x.empty() || y.empty()) return false;
    if (more_special(x, y)) return a.quantity.value < b.quantity.value;
    if (more_special(y, x)) return b.quantity.value < a.quantity.value;
    return false;
}

std::string veto_of(const Claim& a, const Claim& b) {
    if (std::string others = other_people(a, b); !others.empty()) return others;
    if (other_denominators(a.measure.per, b.measure.per)) return "different denominators";
    if (may_be_fewer(a.measure.event, b.measure.event, a, b)) return "a special case may be fewer";
    if (contrast(a.measure.event, b.measure.event))
        return "different events: " + a.measure.event + " and " + b.measure.event;
    const bool one_sentence = a.document == b.document && a.sentence == b.sentence;
    const bool two_voices
        = !a.attribution.empty() && !b.attribution.empty() && a.attribution != b.attribution;
    if (one_sentence && !two_voices && a.superseded == b.superseded) return "said in one sentence";
    if (a.kind == ClaimKind::date && a.document == b.document && a.superseded == b.superseded)
        return "said in one text";
    if (has(a.measure.qualifiers, average) != has(b.measure.qualifiers, average))
        return "one is an average";
    if (narrows_zero(a, b) || narrows_zero(b, a))
        return "none of one sort says nothing of the others";
    if (a.modality == Modality::denied || b.modality == Modality::denied) return "one is denied";
    if (names_a_place(a.scope) && names_a_place(b.scope) && !share_place(a.scope, b.scope)
        && !spread(a.scope) && !spread(b.scope)) {
        return "different places: " + a.scope.place_words + " and " + b.scope.place_words;
    }
    return {};
}

Likeness likeness_of(const Claim& a, const Claim& b, const WordWeights& weights) {
    Likeness result{};
    const auto set = [&result](Feature feature, double value, std::size_t offset = 0) {
        result[static_cast<std::size_t>(feature) + offset] = value;
    };
    const Relation noun = relation_of(a.measure.noun, b.measure.noun);
    set(Feature::noun, 1, static_cast<std::size_t>(noun));
    set(Feature::event, 1, static_cast<std::size_t>(relation_of(a.measure.event, b.measure.event)));
    set(Feature::generic_noun, noun == Relation::same_concept && a.measure.noun == "people");
    set(Feature::unlike_people, noun == Relation::sibling && a.measure.noun.starts_with("people/"));
    const Relation event = relation_of(a.measure.event, b.measure.event);
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
    set(Feature::story, std::min(1.0, weights.story(a.document, b.document) / closest));
    const bool place = share_place(a.scope, b.scope);
    set(Feature::same_place, place);
    set(Feature::other_place, names_a_place(a.scope) && names_a_place(b.scope) && !place);
    const bool dated = !a.scope.time.begin.empty() && !b.scope.time.begin.empty();
    set(Feature::same_time, dated && !disjoint(a.scope.time, b.scope.time));
    set(Feature::other_time, disjoint(a.scope.time, b.scope.time));
    const auto &p = a.measure.qualifiers, &q = b.measure.qualifiers;
    set(Feature::same_qualifier, share(p, q));
    set(Feature::other_qualifier, p.empty() != q.empty() || (!p.empty() && !share(p, q)));
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
    bool direction = false;
    for (std::string_view word : {"direction/up", "direction/down", "capacity"})
        direction = direction || has(p, word) != has(q, word);
    set(Feature::direction, direction);
    set(Feature::same_holder, !a.holder.empty() && a.holder == b.holder);
    set(Feature::other_holder, !a.holder.empty() && !b.holder.empty() && a.holder != b.holder);
    set(Feature::headline, a.headline || b.headline);
    set(Feature::magnitude, distance(a, b));
    set(feature_of(a.kind), 1);
    set(Feature::clock, a.kind == ClaimKind::date && are_clocks(a.time, b.time));
    const TextLayout& layout = weights.layout();
    set(Feature::distance, std::fabs(layout.position(a) - layout.position(b)));
    const bool a_leads = layout.leads(a), b_leads = layout.leads(b);
    set(Feature::both_lead, a_leads && b_leads);
    set(Feature::one_leads, a_leads != b_leads);
    if (a.kind != ClaimKind::count && a.kind != ClaimKind::date)
        set(Feature::few_alike, 1.0 / static_cast<double>(layout.alike(a) * layout.alike(b)));
    set(Feature::slip, !likely_slip(a, b).empty());
    set(Feature::bias, 1);
    return result;
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
