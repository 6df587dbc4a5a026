// Two texts contradict each other when one says of a thing what the other denies, or puts it at
// another value of one axis. The thing must be the same: by its name, or by a noun that means one
// thing in both texts.
//
//     "the airport was closed" | "L'aéroport de Velm demeure ouvert"   different
//     "no alarm had been disabled" | "an alarm had been disabled"      different
//     "not closed" | "open"                                            compatible
//     "a man was arrested" | "a man was released"                      two men, for all one knows
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/likeness.hpp"
#include "checker/measure_name.hpp"
#include "grammar/names.hpp"
#include "grammar/persons.hpp"
#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr double alike_context = 0.5, told_alike = 0.3;

bool said(const Claim& claim, std::string_view how) {
    const auto& aspects = claim.measure.aspects;
    return std::find(aspects.begin(), aspects.end(), how) != aspects.end();
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& x) {
        return std::find(b.begin(), b.end(), x) != b.end();
    });
}

bool disjoint(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

bool one_time(const TimeValue& a, const TimeValue& b) {
    return !a.value.empty() && a.value == b.value;
}

bool is_prefix(std::string_view general, std::string_view special) {
    return special.starts_with(general)
           && (special.size() == general.size() || special[general.size()] == '/');
}

// "lady averil brand" and "averil brand", "tessaline cells" and "tessaline".
bool share_a_word(std::string_view a, std::string_view b) {
    while (!a.empty()) {
        const std::string_view word = a.substr(0, a.find(' '));
        const std::size_t at = word.size() < 3 ? b.npos : b.find(word);
        if (at != b.npos) return true;
        a.remove_prefix(std::min(a.size(), word.size() + 1));
    }
    return false;
}

// "ilan morvek" and "morvek", "audi a6" and "audi".
bool same_name(const std::string& a, const std::string& b) {
    return same_person(a, b) || a.starts_with(b + ' ') || b.starts_with(a + ' ');
}

// "fr:télévision", "en:television"
bool one_spelling(std::string_view a, std::string_view b) {
    constexpr std::size_t language = 3, shortest = 4;
    if (a.size() < language + shortest || b.size() < language + shortest) return false;
    return a[2] == ':' && b[2] == ':'
           && fold_plain(a.substr(language)) == fold_plain(b.substr(language));
}

// Of what both speak; empty when it is one thing. Talks and the like are named without an article,
// and are the same where the sentences are alike.
std::string other_bearer(const Claim& a, const Claim& b, double context) {
    const auto &x = a.measure, &y = b.measure;
    if (said(a, of_several) || said(b, of_several)) return "any of several";
    // "the victim", "the driver" and a name, where each text speaks of one such person
    if (said(a, the_one) && said(b, the_one) && (a.holder.empty() || b.holder.empty())) {
        const std::string_view usual = usual_role(x.event);
        return x.noun == y.noun || x.noun == usual || y.noun == usual ? "" : "different persons";
    }
    if (a.holder.empty() != b.holder.empty()) return "one is named";
    if (!a.holder.empty()) return same_name(a.holder, b.holder) ? "" : "different names";
    // "Wien", "Vienna"
    if (x.event == destination_axis && x.qualifiers != y.qualifiers)
        return "names in two languages";
    const bool others
        = !x.qualifiers.empty() && !y.qualifiers.empty() && !share(x.qualifiers, y.qualifiers);
    if (x.noun.empty() && y.noun.empty()) return others ? "different people" : "";
    if (x.noun != y.noun && !one_spelling(x.noun, y.noun))
        return "different things: " + concept_name(x.noun) + " and " + concept_name(y.noun);
    const bool any = said(a, "said/none") || said(b, "said/none");
    if (any) return {};
    const bool alike = x.noun.starts_with("acts/") && context > alike_context;
    if (!alike && (said(a, "said/indefinite") || said(b, "said/indefinite")))
        return "any of several";
    if (x.noun.starts_with("people")) return "any of several";
    if (others) return "different things of one name";
    return {};
}

std::string_view stripped(std::string_view text, bool& denied) {
    denied = text.starts_with("not ");
    return denied ? text.substr(4) : text;
}

// Neighbours on the way from danger to safety are two words for one thing.
bool next_to(std::string_view a, std::string_view b) {
    static constexpr std::array<std::string_view, 4> scale{"critical", "serious", "stable", "safe"};
    const auto x = std::find(scale.begin(), scale.end(), a),
               y = std::find(scale.begin(), scale.end(), b);
    return x != scale.end() && y != scale.end() && std::abs(x - y) == 1;
}

// Whether the text of `other` names the town of `claim`, or one of its words.
bool names_town_of(const Claim& other, const Claim& claim) {
    const auto& names = other.measure.qualifiers;
    for (std::size_t at = 0; at < claim.text.size();) {
        const std::size_t end = std::min(claim.text.find_first_of(" -", at), claim.text.size());
        const std::string word = name_key(claim.text.substr(at, end - at));
        if (std::find(names.begin(), names.end(), word) != names.end()) return true;
        at = end + 1;
    }
    return false;
}

// A car park is a hotel's or a station's, and a train stands in a station.
bool one_spot(std::string_view a, std::string_view b) {
    static constexpr std::array<std::array<std::string_view, 2>, 3> pairs{
        {{"trains", "stations"}, {"aircraft", "airports"}, {"ships", "ports"}}};
    const auto vehicle = [](std::string_view spot) {
        return is_prefix("buses", spot) || is_prefix("trains", spot) || is_prefix("aircraft", spot)
               || is_prefix("ships", spot);
    };
    if (a == "car parks" || b == "car parks") return !vehicle(a) && !vehicle(b);
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return (is_prefix(pair[0], a) && is_prefix(pair[1], b))
               || (is_prefix(pair[0], b) && is_prefix(pair[1], a));
    });
}

// "leg/ankle and ribs": whether two lists have a part in common, or a part of a part.
bool share_a_part(std::string_view a, std::string_view b) {
    constexpr std::string_view joint = " and ";
    const auto each = [joint](std::string_view list, const auto& test) {
        while (!list.empty()) {
            const std::size_t end = list.find(joint);
            if (test(list.substr(0, end))) return true;
            list.remove_prefix(end == list.npos ? list.size() : end + joint.size());
        }
        return false;
    };
    return each(a, [&](std::string_view x) {
        return each(b, [&](std::string_view y) { return is_prefix(x, y) || is_prefix(y, x); });
    });
}

}  // namespace

Comparison compare_states(const Claim& a, const Claim& b, const WordWeights& weights) {
    Comparison result;
    const double context = weights.context_similarity(a, b);
    result.strength = 1 + context;
    result.obstacle = other_bearer(a, b, context);
    // more than one man is arrested in a week
    if (result.obstacle.empty() && a.measure.event == "person/sex" && context < told_alike)
        result.obstacle = "too little in common";
    // "Police used a helicopter": taken for granted where nobody denies it
    if (result.obstacle.empty() && a.text == "some" && b.text == "some")
        result.obstacle = "neither denies it";
    if (!result.obstacle.empty()) return result;
    if (a.document == b.document) {
        result.obstacle = "said in one text";
    } else if (a.measure.event != b.measure.event) {
        result.obstacle = "different states: " + a.measure.event + " and " + b.measure.event;
    } else if (a.scope.background != b.scope.background) {
        result.obstacle = "one is about an earlier time";
    } else if (a.modality != b.modality && !one_time(a.scope.time, b.scope.time)) {
        result.obstacle = "one is a forecast";
    } else if (said(a, once_more) != said(b, once_more) && !one_time(a.scope.time, b.scope.time)) {
        result.obstacle = "one is about what came after";
    } else if (disjoint(a.scope.time, b.scope.time)) {
        result.obstacle = "different times";
    } else {
        result.comparable = true;
        const std::string bearer = a.holder.empty() ? a.measure.noun : a.holder;
        result.reasons.push_back(
            bearer.empty() ? "both say it of the same event" : "the same is said of: " + bearer);
    }
    return result;
}

ValueRelation compare_state_values(const Claim& a, const Claim& b) {
    if (a.measure.event.starts_with("agent/")) {
        if (a.text == b.text) return ValueRelation::same;
        return share_a_word(a.text, b.text) ? ValueRelation::compatible : ValueRelation::different;
    }
    if (a.measure.event == "cargo" && a.text != b.text && !one_spelling(a.text, b.text)
        && (a.text.find(':') != a.text.npos || b.text.find(':') != b.text.npos)
        && a.text.substr(0, 3) != b.text.substr(0, 3))
        return ValueRelation::compatible;  // two languages, and no concept joins them
    bool not_a = false, not_b = false;
    const std::string_view x = stripped(a.text, not_a), y = stripped(b.text, not_b);
    if (x == y) return not_a == not_b ? ValueRelation::same : ValueRelation::different;
    if (is_prefix(x, y) || is_prefix(y, x)) return ValueRelation::compatible;
    if (a.measure.event == "person/condition" && next_to(x, y)) return ValueRelation::compatible;
    if (a.measure.event == "person/injury" && share_a_part(x, y)) return ValueRelation::compatible;
    if (a.measure.event == "where/arrested" && one_spot(x, y)) return ValueRelation::compatible;
    if (a.measure.event == event_place && (names_town_of(a, b) || names_town_of(b, a)))
        return ValueRelation::compatible;
    if ((a.measure.event == "where/left" || a.measure.event == destination_axis)
        && share_a_word(x, y))
        return ValueRelation::compatible;
    return not_a || not_b ? ValueRelation::compatible : ValueRelation::different;
}

const Kind& state_kind() {
    static const Kind kind{
        "state",
        {ClaimKind::state},
        false,
        [](const Claim& a, const Claim& b, const WordWeights& weights) {
            return std::optional(compare_states(a, b, weights));
        },
        [](const Claim& a, const Claim& b, const Tolerance&) {
            return compare_state_values(a, b);
        }};
    return kind;
}

}  // namespace claimdiff
