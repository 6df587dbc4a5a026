// Evidence for "the same thing" adds up from the noun (0–1), the event (0–1) and the words around
// (0–1); anything that says "another thing" is a veto. The threshold asks for two of the three:
// same noun and same event, or one of them and a sentence that is much alike. Example:
//     "23 drones … abattu"  /  "18 drones abattus"       noun 1, event 1: compared
//     "850 officers"        /  "850 firefighters"        other noun: not compared
//     "12,000 attended"     /  "a capacity of 25,000"    other event: not compared
#include "checker/comparable.hpp"

#include <algorithm>
#include <cmath>

#include "checker/comparable_accounts.hpp"
#include "checker/comparable_readings.hpp"
#include "checker/kinds/kind.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 1.55;             // of noun + event + context
constexpr double enough_in_one_text = 1.9;  // one text seldom says two figures of one thing
constexpr double enough_for_ranks = 1.2;    // "the first since …" is itself much in common

bool is_concept(std::string_view id) {
    return id.find('/') != std::string_view::npos || id.find(':') == std::string_view::npos;
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

// Equal 1; one more general 0.8; unknown on one side 0.4; two words without concepts, or in two
// languages, 0; otherwise −1.
double relation_of_one(std::string_view a, std::string_view b) {
    if (a.empty() && b.empty()) return 0.2;
    if (a.empty() || b.empty()) return 0.4;
    if (a == b) return 1;
    const std::string_view general = a.size() < b.size() ? a : b;
    const std::string_view special = a.size() < b.size() ? b : a;
    if (special.starts_with(general) && special[general.size()] == '/') return 0.8;
    if (is_concept(a) && is_concept(b)) return -1;
    const bool same_language = a.substr(0, 3) == b.substr(0, 3);
    if (is_concept(a) != is_concept(b)) return -0.3;
    return same_language ? -0.3 : 0.3;  // words of two languages may well mean one thing
}

double relation(std::string_view a, std::string_view b) {
    double best = -1;
    for_alternatives(a, b, [&best](std::string_view x, std::string_view y) {
        best = std::max(best, relation_of_one(x, y));
    });
    return best;
}

// An event left unsaid is most often presence: "850 firefighters" are those deployed.
double event_relation(const std::string& a, const std::string& b) {
    const std::string& known = a.empty() ? b : a;
    return a.empty() != b.empty() && known.starts_with("deploy/") ? 0.7 : relation(a, b);
}

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
        return false;
    });
}

bool named(const Scope& scope) {
    return std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
        return !p.starts_with("kind/");
    });
}

ScopeRelation place_relation(const Scope& a, const Scope& b) {
    if ((a.part == Part::complement) != (b.part == Part::complement)) return ScopeRelation::other;
    const bool local_a = !a.places.empty() && !nationwide(a),
               local_b = !b.places.empty() && !nationwide(b);
    if ((nationwide(a) && local_b) || (nationwide(b) && local_a)) return ScopeRelation::contains;
    // "in Elm Creek" against "across the county"
    if ((wide(a) && named(b) && !named(a)) || (wide(b) && named(a) && !named(b)))
        return ScopeRelation::contains;
    return ScopeRelation::same;
}

bool disjoint_times(const TimeValue& a, const TimeValue& b) {
    if (a.begin.empty() || b.begin.empty() || a.end.empty() || b.end.empty()) return false;
    return a.end <= b.begin || b.end <= a.begin;
}

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "aucune victime majeure" says nothing of minor ones.
bool narrows_zero(const Claim& zero, const Claim& other) {
    return zero.kind == ClaimKind::count && zero.quantity.value.is_zero()
           && !zero.measure.qualifiers.empty()
           && zero.measure.qualifiers != other.measure.qualifiers;
}

bool is_forecast(const Claim& c) { return c.modality == Modality::forecast; }

bool is_special_case(std::string_view special, std::string_view general) {
    return special.size() > general.size() && special.starts_with(general)
           && special[general.size()] == '/';
}

// "six seriously injured" and "27 injured" go together, "31 protesters arrested" and "23 people
// arrested" do not.
bool may_be_fewer(const std::string& x, const std::string& y, const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::count || x.empty() || y.empty()) return false;
    if (is_special_case(x, y)) return a.quantity.value < b.quantity.value;
    if (is_special_case(y, x)) return b.quantity.value < a.quantity.value;
    return false;
}

// Why the two cannot be one thing; empty when nothing says so.
std::string obstacle(const Claim& a, const Claim& b, double noun, double event) {
    if (noun <= -1) return "different things: " + a.measure.noun + " and " + b.measure.noun;
    if (event <= -1) return "different events: " + a.measure.event + " and " + b.measure.event;
    if (may_be_fewer(a.measure.event, b.measure.event, a, b)) return "a special case may be fewer";
    if (a.measure.per != b.measure.per) return "different denominators";
    const bool one_sentence = a.document == b.document && a.sentence == b.sentence;
    const bool one_voice = a.attribution == b.attribution;
    if (one_sentence && one_voice && a.scope.parent < 0 && b.scope.parent < 0)
        return "said in one sentence";
    if (narrows_zero(a, b) || narrows_zero(b, a))
        return "none of one sort says nothing of the others";
    if (a.modality == Modality::denied || b.modality == Modality::denied) return "one is denied";
    if (is_forecast(a) != is_forecast(b)) return "a forecast and a result";
    if (a.scope.background != b.scope.background) return "one is about an earlier event";
    if (a.scope.background && disjoint_times(a.scope.time, b.scope.time))
        return "different periods";
    if (a.scope.background && a.document != b.document && a.scope.time.begin != b.scope.time.begin
        && !share_place(a.scope, b.scope))
        return "earlier events that nothing joins";
    const bool part_a = a.scope.part == Part::subset && a.scope.parent >= 0;
    const bool part_b = b.scope.part == Part::subset && b.scope.parent >= 0;
    if (part_a != part_b && event < 1 && a.scope.places.empty() && b.scope.places.empty())
        return "a part and the whole";
    for (std::string_view q : {"direction/up", "direction/down", "capacity"}) {
        if (has(a.measure.qualifiers, q) != has(b.measure.qualifiers, q))
            return "different measures: " + std::string(q);
    }
    if (named(a.scope) && named(b.scope) && !share_place(a.scope, b.scope)
        && a.scope.part != Part::complement && b.scope.part != Part::complement
        && !nationwide(a.scope) && !nationwide(b.scope) && !specific(a.scope, "kind/capital")
        && !specific(b.scope, "kind/capital")) {
        return "different places: " + a.scope.place_words + " and " + b.scope.place_words;
    }
    return {};
}

}  // namespace

bool share_place(const Scope& a, const Scope& b) {
    return std::any_of(a.places.begin(), a.places.end(), [&](const std::string& p) {
        return std::find(b.places.begin(), b.places.end(), p) != b.places.end();
    });
}

bool exclude_each_other(const std::string& a, const std::string& b) { return relation(a, b) <= -1; }

WordWeights::WordWeights(const std::vector<Claim>& claims) {
    std::unordered_map<std::string, std::uint32_t> counts;
    double total = 1;
    const Claim* before = nullptr;
    for (const Claim& claim : claims) {  // once a sentence, not once a claim
        if (before != nullptr && before->document == claim.document
            && before->sentence == claim.sentence)
            continue;
        for (const std::string& word : claim.context) ++counts[word];
        before = &claim;
        ++total;
    }
    // Every pair of claims asks for these: logarithms are taken once a word.
    const auto square_of = [total](double count) {
        const double weight = std::log(1 + total / count);
        return weight * weight;
    };
    for (const auto& [word, count] : counts) squares_.emplace(word, square_of(count));
    unseen_ = square_of(1);
}

double WordWeights::square(const std::string& word) const {
    const auto at = squares_.find(word);
    return at != squares_.end() ? at->second : unseen_;
}

double WordWeights::similarity(
    const std::vector<std::string>& a, const std::vector<std::string>& b) const {
    double common = 0, length_a = 0, length_b = 0;
    auto y = b.begin();
    for (const std::string& word : a) {
        const double s = square(word);
        length_a += s;
        for (; y != b.end() && *y < word; ++y) length_b += square(*y);
        if (y == b.end() || *y != word) continue;
        common += s;
        length_b += s;
        ++y;
    }
    for (; y != b.end(); ++y) length_b += square(*y);
    return length_a > 0 && length_b > 0 ? common / std::sqrt(length_a * length_b) : 0;
}

Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights) {
    if (const auto own = kind_for(a.kind).speak_of_one_thing) {
        if (auto decided = own(a, b, weights)) return *std::move(decided);
    }
    if (are_accounts(a, b)) return compare_accounts(a, b, weights);
    if (are_readings(a, b)) return compare_readings(a, b, weights);
    Comparison result;
    const double noun = relation(a.measure.noun, b.measure.noun);
    const double event = event_relation(a.measure.event, b.measure.event);
    result.obstacle = obstacle(a, b, noun, event);
    if (!result.obstacle.empty()) return result;
    result.place = place_relation(a.scope, b.scope);
    result.special_case = may_be_fewer(a.measure.noun, b.measure.noun, a, b);
    const double context = weights.similarity(a.context, b.context);
    result.strength = noun + event + context;
    double threshold
        = a.document == b.document && !a.headline && !b.headline ? enough_in_one_text : enough;
    if (a.kind == ClaimKind::since) threshold = enough_for_ranks;
    if (result.strength < threshold || noun + event < 0.5) {
        result.obstacle = "too little in common";
        return result;
    }
    result.comparable = true;
    if (noun >= 0.8)
        result.reasons.push_back(
            "same thing: " + (a.measure.noun.size() > b.measure.noun.size() ? b : a).measure.noun);
    if (event >= 0.8) result.reasons.push_back("same event: " + a.measure.event);
    if (share_place(a.scope, b.scope)) result.reasons.push_back("same place");
    if (context >= 0.2) result.reasons.emplace_back("similar sentences");
    return result;
}

}  // namespace claimdiff
