// Two texts that put one event down to two things contradict each other. The event must be known
// and the same; causes in two languages that no concept joins cannot be told apart.
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/measure_name.hpp"

namespace claimdiff {
namespace {

std::string_view family(std::string_view id) { return id.substr(0, id.find('/')); }

// A derailment, a sinking, a collision and "the accident" may be one event.
bool is_accident(std::string_view id) {
    return family(id) == "traffic" || id.starts_with("acts/accidents") || id == "damage/sunk"
           || id == "war/shot down";
}

bool is_fire(std::string_view id) { return id == "acts/fires" || id == "damage/burned"; }

// "The incident" may be any of these.
bool is_mishap(std::string_view id) {
    return is_accident(id) || is_fire(id) || id == "acts/explosions" || id == "acts/outages"
           || id == "acts/incidents" || id == "acts/work stoppages" || id == "damage/collapsed"
           || id == "acts/floods" || id == "acts/landslides" || id == "acts/avalanches"
           || id == "acts/leaks" || id == "acts/riots" || id == "acts/crushes";
}

bool one_event(const std::string& a, const std::string& b) {
    // Spanish "hundimiento": a building's or a ship's
    if (const std::size_t bar = a.find('|'); bar != a.npos)
        return one_event(a.substr(0, bar), b) || one_event(a.substr(bar + 1), b);
    if (b.find('|') != b.npos) return one_event(b, a);
    if (a == b || (is_accident(a) && is_accident(b)) || (is_fire(a) && is_fire(b))) return true;
    return (a == "acts/incidents" && is_mishap(b)) || (b == "acts/incidents" && is_mishap(a));
}

// Causes that others are kinds of, or come with: "an electrical fault" and "a short circuit". Those
// of the family causes go without its name.
struct General {
    std::string_view cause;
    std::initializer_list<std::string_view> special;
};

const General general_causes[]{
    {"electrical faults", {"short circuits", "sparks", "overheating", "heaters"}},
    {"mechanical failures",
     {"electrical faults",
      "short circuits",
      "brake failures",
      "signal failures",
      "track defects",
      "computer failures",
      "overheating",
      "oil leaks",
      "design faults",
      "metal fatigue",
      "wheel failures",
      "points failures",
      "burst pipes",
      "burst tyres",
      "poor maintenance"}},
    {"signal failures", {"points failures"}},
    {"acts/floods", {"erosion", "rain"}},
    {"human error",
     {"points failures",
      "overloading",
      "negligence",
      "distraction",
      "drowsiness",
      "speeding",
      "drink-driving",
      "poor maintenance",
      "cigarette butts",
      "campfires",
      "barbecues",
      "power tools",
      "candles"}},
    {"negligence",
     {"distraction",
      "drowsiness",
      "speeding",
      "drink-driving",
      "poor maintenance",
      "cigarette butts",
      "campfires",
      "barbecues",
      "power tools",
      "fireworks",
      "candles"}},
    {"poor maintenance",
     {"brake failures",
      "signal failures",
      "track defects",
      "design faults",
      "metal fatigue",
      "electrical faults",
      "short circuits",
      "wheel failures",
      "points failures",
      "erosion",
      "burst pipes",
      "burst tyres",
      "oil leaks"}},
    {"sparks",
     {"short circuits", "campfires", "barbecues", "fireworks", "overheating", "power tools"}},
    {"overheating", {"short circuits", "heaters", "oil leaks"}},
    {"arson", {"fireworks", "candles"}},
    {"cigarette butts", {"things/cigarettes"}},
    {"acts/storms",
     {"acts/lightning strikes", "high winds", "rain", "measure/wind gusts", "plants/trees"}},
    {"high winds", {"measure/wind gusts", "measure/wind speed", "plants/trees"}},
};

std::string_view without_family(std::string_view id) {
    constexpr std::string_view causes = "causes/";
    return id.starts_with(causes) ? id.substr(causes.size()) : id;
}

bool is_kind_of(std::string_view special, std::string_view general) {
    // badly kept is whatever gave way: "rusted cables"
    if (general == "causes/poor maintenance" && special.find(':') != special.npos) return true;
    return std::any_of(
        std::begin(general_causes), std::end(general_causes), [&](const General& row) {
            return row.cause == without_family(general)
                   && std::find(row.special.begin(), row.special.end(), without_family(special))
                          != row.special.end();
        });
}

// What was run into, beside why: "hit a wall" and "fell asleep at the wheel" may both be true.
bool is_obstacle_and_fault(const Claim& obstacle, const Claim& fault) {
    return obstacle.measure.event == "traffic/collided" && fault.measure.event != "traffic/collided"
           && family(fault.measure.noun) == "causes" && fault.measure.noun != "causes/obstacles";
}

bool is_denied(const Claim& claim) { return claim.modality == Modality::denied; }

}  // namespace

Comparison compare_causes(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    const double context = weights.context_similarity(a, b);
    result.strength = 1 + context;
    if (a.document == b.document) {
        result.obstacle = "said in one text";
    } else if (!one_event(a.measure.event, b.measure.event)) {
        result.obstacle = "different events: " + concept_name(a.measure.event) + " and "
                          + concept_name(b.measure.event);
    } else if (a.scope.background != b.scope.background) {
        result.obstacle = "one is about an earlier event";
    } else if (is_denied(a) && is_denied(b)) {
        result.obstacle = "both are denied";
    } else if (is_denied(a) || is_denied(b)) {
        const Claim &denied = is_denied(a) ? a : b, &told = is_denied(a) ? b : a;
        result.comparable = denied.measure.noun == told.measure.noun
                            || is_kind_of(told.measure.noun, denied.measure.noun);
        if (result.comparable)
            result.reasons.push_back("what one text rules out, the other puts it down to");
        else
            result.obstacle = "one rules out another cause";
    } else if (
        family(a.measure.event).find(':') != std::string_view::npos && context < 0.15
        && family(a.measure.noun) != "causes" && family(b.measure.noun) != "causes") {
        result.obstacle = "too little in common";  // no concept: the sentences must be alike
    } else {
        result.comparable = true;
        result.reasons.push_back("same event: " + concept_name(a.measure.event));
    }
    return result;
}

ValueRelation compare_cause_values(const Claim& a, const Claim& b) {
    if (a.text == b.text) return ValueRelation::same;
    if (is_denied(a) != is_denied(b)) return ValueRelation::different;
    const std::string &x = a.measure.noun, &y = b.measure.noun;
    if (x == y) return ValueRelation::compatible;
    if (x.starts_with(y + "/") || y.starts_with(x + "/")) return ValueRelation::compatible;
    if (is_kind_of(x, y) || is_kind_of(y, x)) return ValueRelation::compatible;
    if (is_obstacle_and_fault(a, b) || is_obstacle_and_fault(b, a))
        return ValueRelation::incomparable;
    // "the tip of the breakwater", "the breakwater"
    const auto part_of = [](const std::string& text, const std::string& noun) {
        constexpr std::size_t language = 3;  // "fr:"
        return noun.size() > language + 2 && noun[2] == ':'
               && text.find(' ' + noun.substr(language)) != std::string::npos;
    };
    // and what was hit, where a concept is known of it: "the entry of the breakwater"
    const auto hit = [](const std::string& text, const std::string& other) {
        const std::string head = other.substr(0, other.find(' '));
        return head.size() > 3 && text.find(' ' + head) != std::string::npos;
    };
    if (family(a.measure.event) == "traffic" && (hit(a.text, b.text) || hit(b.text, a.text)))
        return ValueRelation::compatible;
    if (part_of(a.text, y) || part_of(b.text, x)) return ValueRelation::compatible;
    const bool word_x = x.size() > 2 && x[2] == ':', word_y = y.size() > 2 && y[2] == ':';
    const bool other_language = word_x && word_y && x.substr(0, 2) != y.substr(0, 2);
    return other_language ? ValueRelation::incomparable : ValueRelation::different;
}

const Kind& cause_kind() {
    static const Kind kind{
        "cause",
        {ClaimKind::cause},
        false,
        [](const Claim& a, const Claim& b, const WordWeights& weights) {
            return std::optional(compare_causes(a, b, weights));
        },
        [](const Claim& a, const Claim& b, const Tolerance&) {
            return compare_cause_values(a, b);
        }};
    return kind;
}

}  // namespace claimdiff
