// Two figures of one kind are compared when their likeness (checker/likeness.hpp) makes one slot
// likely; what can never be one thing is a veto before that. Example:
//     "23 drones … abattu"  /  "18 drones abattus"       same thing, same event: likely
//     "850 officers"        /  "850 firefighters"        other things of one family: unlikely
//     "4 a day"             /  "4 a week"                vetoed
#include "checker/comparable.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "checker/comparable_accounts.hpp"
#include "checker/comparable_readings.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/likeness.hpp"

namespace claimdiff {
namespace {

bool exclusive(Relation relation) {
    return relation == Relation::sibling || relation == Relation::apart;
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

// What speaks most against one slot.
std::string against(const Claim& a, const Claim& b) {
    const Measure &x = a.measure, &y = b.measure;
    if (exclusive(relation_of(x.noun, y.noun)))
        return "different things: " + x.noun + " and " + y.noun;
    if (exclusive(relation_of(x.event, y.event)))
        return "different events: " + x.event + " and " + y.event;
    if (a.scope.background != b.scope.background) return "one is about an earlier event";
    if ((a.modality == Modality::forecast) != (b.modality == Modality::forecast))
        return "a forecast and a result";
    return "too little in common";
}

// Whether two sorted lists have anything in common.
template <class T>
bool intersect(const std::vector<T>& a, const std::vector<T>& b) {
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y) return true;
        *x < *y ? static_cast<void>(++x) : static_cast<void>(++y);
    }
    return false;
}

// By document, the others that share a name with it which few documents have.
std::vector<std::vector<std::uint32_t>> find_neighbours(const DocumentNames& names) {
    constexpr std::size_t few = 20;  // documents: a name that more have tells no story
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> documents;
    for (std::uint32_t d = 0; d < names.size(); ++d) {
        for (const std::string& name : names[d]) documents[name].push_back(d);
    }
    std::vector<std::vector<std::uint32_t>> neighbours(names.size());
    for (std::uint32_t d = 0; d < names.size(); ++d) {
        auto& mine = neighbours[d];
        for (const std::string& name : names[d]) {
            const auto& others = documents[name];
            if (others.size() <= few) mine.insert(mine.end(), others.begin(), others.end());
        }
        std::sort(mine.begin(), mine.end());
        mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
    }
    return neighbours;
}

}  // namespace

bool share_place(const Scope& a, const Scope& b) {
    return std::any_of(a.places.begin(), a.places.end(), [&](const std::string& p) {
        return std::find(b.places.begin(), b.places.end(), p) != b.places.end();
    });
}

bool names_a_place(const Scope& scope) {
    return std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
        return !p.starts_with("kind/");
    });
}

bool exclude_each_other(const std::string& a, const std::string& b) {
    return exclusive(relation_of(a, b));
}

WordWeights::WordWeights(const std::vector<Claim>& claims, const DocumentNames& names)
    : names_(names), layout_(claims), neighbours_(find_neighbours(names)) {
    std::unordered_map<std::string, std::uint32_t> counts;
    double total = 1;
    const Claim* before = nullptr;
    for (const Claim& claim : claims) {  // once a sentence, not once a claim
        if (before != nullptr && before->document == claim.document
            && before->sentence == claim.sentence)
            continue;
        for (const std::string& word : claim.context) ++counts[word];
        if (claim.document >= documents_.size()) documents_.resize(claim.document + 1);
        auto& words = documents_[claim.document];
        words.insert(words.end(), claim.context.begin(), claim.context.end());
        before = &claim;
        ++total;
    }
    for (auto& words : documents_) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
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

double WordWeights::story(std::uint32_t a, std::uint32_t b) const {
    if (std::max(a, b) >= documents_.size()) return 0;
    const auto [at, added]
        = stories_.try_emplace(std::uint64_t{std::min(a, b)} << 32 | std::max(a, b), 0.0);
    if (added) at->second = similarity(documents_[a], documents_[b]);
    return at->second;
}

bool WordWeights::may_be_one_story(std::uint32_t a, std::uint32_t b) const {
    if (a == b || std::max(a, b) >= names_.size()) return true;
    if (names_[a].empty() || names_[b].empty()) return true;
    const auto [at, added]
        = one_story_.try_emplace(std::uint64_t{std::min(a, b)} << 32 | std::max(a, b), false);
    if (!added) return at->second;
    at->second = intersect(names_[a], names_[b]) || intersect(neighbours_[a], neighbours_[b]);
    return at->second;
}

bool compared_by_likeness(const Claim& a, const Claim& b) {
    if (a.kind != b.kind || are_accounts(a, b) || are_readings(a, b)) return false;
    switch (a.kind) {
        case ClaimKind::count:
        case ClaimKind::amount:
        case ClaimKind::percent:
        case ClaimKind::money:
        case ClaimKind::temperature:
        case ClaimKind::duration:
        case ClaimKind::date:
            return true;
        case ClaimKind::age:
            return a.holder.empty() || b.holder.empty();
        default:
            return false;
    }
}

Comparison compare_claims(const Claim& a, const Claim& b, const WordWeights& weights) {
    if (!weights.may_be_one_story(a.document, b.document)) {
        Comparison unrelated;
        unrelated.obstacle = "the texts name nobody and nothing in common";
        return unrelated;
    }
    if (const auto own = kind_for(a.kind).speak_of_one_thing) {
        if (auto decided = own(a, b, weights)) return *std::move(decided);
    }
    if (are_accounts(a, b)) return compare_accounts(a, b, weights);
    if (are_readings(a, b)) return compare_readings(a, b, weights);
    Comparison result;
    result.obstacle = veto_of(a, b);
    if (!result.obstacle.empty()) return result;
    result.place = place_relation(a.scope, b.scope);
    result.special_case = may_be_fewer(a.measure.noun, b.measure.noun, a, b);
    const Likeness likeness = likeness_of(a, b, weights);
    result.strength = log_odds(likeness, family_of(a.kind));
    if (result.strength < worth_a_look) {
        result.obstacle = against(a, b);
        return result;
    }
    result.comparable = true;
    const Relation noun = relation_of(a.measure.noun, b.measure.noun),
                   event = relation_of(a.measure.event, b.measure.event);
    const auto close = [](Relation r) {
        return r == Relation::same_concept || r == Relation::same_word || r == Relation::special;
    };
    if (close(noun))
        result.reasons.push_back(
            "same thing: " + (a.measure.noun.size() > b.measure.noun.size() ? b : a).measure.noun);
    if (close(event)) result.reasons.push_back("same event: " + a.measure.event);
    if (share_place(a.scope, b.scope)) result.reasons.push_back("same place");
    if (likeness[static_cast<std::size_t>(Feature::context)] >= 0.2)
        result.reasons.emplace_back("similar sentences");
    if (result.reasons.empty() || likeness[static_cast<std::size_t>(Feature::nearby)] >= 0.2)
        result.reasons.emplace_back("similar words next to the figures");
    return result;
}

}  // namespace claimdiff
