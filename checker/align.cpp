// Slots grow along the links, strongest first, and never take in two nouns or two events that
// exclude each other: a claim whose event is unknown joins the slot it fits best, and does not weld
// "launched" to "shot down". In an archive they stay within one story, too: most documents of a
// slot are neighbours of each other (checker/neighbours.hpp).
#include "checker/align.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "checker/answered.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/measured.hpp"
#include "grammar/milestones.hpp"
#include "grammar/names.hpp"
#include "grammar/onsets.hpp"

namespace claimdiff {
namespace {

// A slot in the making: what its claims say they count, and in what event.
struct Cluster {
    std::vector<const Term*> nouns, events;
    std::vector<std::string> sexes, holders;  // of ages: whose they are; sorted
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        said;  // the sentences and speakers, and the values they give, by their numbers; sorted
    std::vector<std::uint32_t> documents;  // the first of them, sorted
};

struct TupleHash {
    template <class... Parts>
    std::size_t operator()(const std::tuple<Parts...>& parts) const {
        std::size_t hash = 0;
        const auto mix = [&hash](const auto& part) {
            hash = (hash ^ std::hash<std::decay_t<decltype(part)>>{}(part)) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 32U;
        };
        std::apply([&mix](const auto&... each) { (mix(each), ...); }, parts);
        return hash;
    }
};

// Numbers things as they come.
template <class Thing>
class Numbers {
  public:
    std::uint32_t of(const Thing& thing) {
        return numbers_.try_emplace(thing, static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }

  private:
    std::unordered_map<Thing, std::uint32_t, TupleHash> numbers_;
};

// What a claim is in a slot by itself.
class ClusterMaker {
  public:
    ClusterMaker(const std::vector<Claim>& claims, const Terms& terms)
        : claims_(claims), terms_(terms) {}

    Cluster cluster(std::uint32_t index) {
        const Claim& claim = claims_[index];
        Cluster cluster;
        cluster.documents = {claim.document};
        if (claim.kind == ClaimKind::cause || claim.kind == ClaimKind::state)
            return cluster;  // the noun is the value, or their kind has compared it
        // "last inspected", "the last inspection of the bridge": the event says what.
        const bool by_event = claim.kind == ClaimKind::since && !claim.measure.event.empty();
        // The hour of the event goes by what befell anything in it.
        const bool onset = !aspect_on(claim.measure, onset_axis).empty();
        if (!claim.measure.noun.empty() && !by_event && !onset)
            cluster.nouns = {&terms_.noun(claim)};
        // A sum is known by its name: what it was spent on goes by many.
        const bool sum = claim.kind == ClaimKind::money && is_measure(claim.measure.noun);
        // A milestone goes by many words: "founded", "created".
        const bool milestone = !aspect_on(claim.measure, milestone_axis).empty();
        if (!claim.measure.event.empty() && !sum && !milestone && !onset)
            cluster.events = {&terms_.event(claim)};
        if (claim.kind == ClaimKind::age) {
            cluster.sexes = claim.measure.aspects;
            if (!claim.holder.empty()) cluster.holders = {claim.holder};
        }
        // A part whose whole stands in its sentence contrasts with nothing: "20 bateaux, dont 12
        // au large de Lorme".
        // Nor do two definitions of one figure: "up 6% as reported, 3% organically".
        const auto& aspects = claim.measure.aspects;
        const bool defined = std::any_of(aspects.begin(), aspects.end(), [](const std::string& a) {
            return a.starts_with("basis/");
        });
        // Nor does a value with the one that it replaces: "on the 20th instead of the 18th".
        if (claim.scope.parent < 0 && !defined && !claim.superseded)
            cluster.said = {{sentences_.of(speaker_of(claim)), values_.of(value_of(claim))}};
        return cluster;
    }

  private:
    // Who says it, in which sentence.
    using Speaker = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string_view>;
    static Speaker speaker_of(const Claim& claim) {
        return {claim.document, claim.sentence.begin, claim.sentence.end, claim.attribution};
    }

    using Value = std::tuple<std::int64_t, int, std::string_view, std::string_view>;
    static Value value_of(const Claim& claim) {
        const Decimal& number = claim.quantity.value;
        return {number.digits(), number.exponent(), claim.time.value, claim.text};
    }

    const std::vector<Claim>& claims_;
    const Terms& terms_;
    Numbers<Speaker> sentences_;
    Numbers<Value> values_;
};

constexpr std::size_t looked_at = 8;  // documents of each cluster

void merge_documents(std::vector<std::uint32_t>& into, const std::vector<std::uint32_t>& from) {
    std::vector<std::uint32_t> all;
    std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(all));
    if (all.size() > looked_at) all.resize(looked_at);
    into = std::move(all);
}

// Whether the documents of two clusters may be one story: half of the pairs are neighbours.
bool one_story(const Cluster& a, const Cluster& b, const Neighbours& neighbours) {
    const std::size_t pairs = a.documents.size() * b.documents.size();
    std::size_t near = 0, far = 0;
    for (const std::uint32_t x : a.documents) {
        for (const std::uint32_t y : b.documents) {
            ++(neighbours.are(x, y) ? near : far);
            if (2 * near >= pairs) return true;
            if (2 * far > pairs) return false;
        }
    }
    return 2 * near >= pairs;
}

// One sentence that gives two values means two things by them ("900 jobs while it is built and
// 320 permanent ones").
bool contrast(const Cluster& a, const Cluster& b) {
    auto x = a.said.begin(), y = b.said.begin();
    while (x != a.said.end() && y != b.said.end()) {
        if (x->first != y->first) {
            ++(x->first < y->first ? x : y);
            continue;
        }
        const std::uint32_t sentence = x->first;
        const auto next = [sentence](auto from, auto end) {
            return std::find_if(
                from, end, [sentence](const auto& one) { return one.first != sentence; });
        };
        const auto x_end = next(x, a.said.end()), y_end = next(y, b.said.end());
        // Each value is there once: all are one when both sides give that one alone.
        if (x_end - x > 1 || y_end - y > 1 || x->second != y->second) return true;
        x = x_end;
        y = y_end;
    }
    return false;
}

bool agree(const std::vector<const Term*>& a, const std::vector<const Term*>& b) {
    return std::all_of(a.begin(), a.end(), [&](const Term* x) {
        return std::all_of(
            b.begin(), b.end(), [&](const Term* y) { return !exclude_each_other(*x, *y); });
    });
}

bool agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::all_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::all_of(
            b.begin(), b.end(), [&](const std::string& y) { return !exclude_each_other(x, y); });
    });
}

// "the driver, 34" may be Ann or Bob, who are not each other.
bool one_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::all_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::all_of(
            b.begin(), b.end(), [&](const std::string& y) { return same_person(x, y); });
    });
}

// Links are costly to move, so their places are sorted.
void sort_by_claims(std::vector<Link>& links) {
    std::vector<std::pair<std::uint64_t, std::size_t>> places;
    places.reserve(links.size());
    for (const Link& link : links)
        places.emplace_back(std::uint64_t{link.a} << 32U | link.b, places.size());
    std::sort(places.begin(), places.end());
    std::vector<Link> sorted;
    sorted.reserve(links.size());
    for (const auto& [claims, at] : places) sorted.push_back(std::move(links[at]));
    links = std::move(sorted);
}

// Takes the items of a sorted list into another.
template <class T>
void take_in(std::vector<T>& into, std::vector<T>& from) {
    std::vector<T> all;
    std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(all));
    into = std::move(all);
    from = std::vector<T>();  // "= {}" would keep its memory
}

}  // namespace

Aligner::Aligner(
    const std::vector<Claim>& claims,
    const DocumentNames& names,
    unsigned threads,
    KeptComparisons kept)
    : claims_(claims),
      threads_(threads),
      kept_(std::move(kept)),
      words_(claims, names),
      neighbours_(words_, threads),
      blocks_(claims) {}

std::vector<Link> Aligner::links(Misses misses) const {
    return find_links(claims_, words_, neighbours_, blocks_, misses, kept_, threads_);
}

std::vector<Slot> Aligner::slots() const {
    const std::vector<Claim>& claims = claims_;
    std::vector<Link> links = this->links(Misses::leave_out);
    drop_answered(claims, links);
    sort_by_claims(links);
    // A claim that fits two slots alike goes where its value stands already.
    std::vector<std::pair<double, std::size_t>> strongest_first;  // the fit below zero, the link
    strongest_first.reserve(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        const bool same = claims[link.a].quantity.value == claims[link.b].quantity.value;
        strongest_first.emplace_back(-(link.strength + (same ? 2.5 : 0)), i);
    }
    std::sort(strongest_first.begin(), strongest_first.end());

    std::vector<std::uint32_t> root(claims.size());
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&root](std::uint32_t i) {
        while (root[i] != i) i = root[i] = root[root[i]];
        return i;
    };
    std::vector<Cluster> clusters(claims.size());
    std::vector<bool> linked(claims.size());
    for (const Link& link : links) linked[link.a] = linked[link.b] = true;
    ClusterMaker maker(claims, words_.terms());
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (linked[i]) clusters[i] = maker.cluster(i);
    }
    for (const auto& [fit, at] : strongest_first) {
        const Link& link = links[at];
        const std::uint32_t a = find(link.a), b = find(link.b);
        if (a == b || !agree(clusters[a].nouns, clusters[b].nouns)
            || !agree(clusters[a].events, clusters[b].events)
            || !agree(clusters[a].sexes, clusters[b].sexes)
            || !one_person(clusters[a].holders, clusters[b].holders)
            || !one_story(clusters[a], clusters[b], neighbours_)
            || contrast(clusters[a], clusters[b])) {
            continue;
        }
        const std::uint32_t into = std::min(a, b), from = std::max(a, b);
        root[from] = into;
        take_in(clusters[into].nouns, clusters[from].nouns);
        take_in(clusters[into].events, clusters[from].events);
        take_in(clusters[into].sexes, clusters[from].sexes);
        take_in(clusters[into].holders, clusters[from].holders);
        take_in(clusters[into].said, clusters[from].said);
        merge_documents(clusters[into].documents, clusters[from].documents);
    }

    std::map<std::uint32_t, Slot> slots;
    for (Link& link : links) {
        if (find(link.a) == find(link.b)) slots[find(link.a)].links.push_back(std::move(link));
    }
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (const auto slot = slots.find(find(i)); slot != slots.end())
            slot->second.claims.push_back(i);
    }
    std::vector<Slot> result;
    for (auto& [first, slot] : slots) result.push_back(std::move(slot));
    return result;
}

std::vector<std::size_t> Aligner::slot_of_claims(const std::vector<Slot>& slots) const {
    std::vector<std::size_t> slot_of(claims_.size(), slots.size());
    for (std::size_t s = 0; s < slots.size(); ++s) {
        for (const std::uint32_t claim : slots[s].claims) slot_of[claim] = s;
    }
    return slot_of;
}

std::vector<Link> Aligner::near_misses(const std::vector<Slot>& slots) const {
    const std::vector<std::size_t> slot_of = slot_of_claims(slots);
    std::vector<Link> misses = links(Misses::keep);
    LinkMaker maker;
    misses.erase(
        std::remove_if(
            misses.begin(),
            misses.end(),
            [&](const Link& link) {
                return link.comparison->comparable && slot_of[link.a] == slot_of[link.b];
            }),
        misses.end());
    for (Link& link : misses) {
        if (!link.comparison->comparable) continue;
        Comparison comparison = *link.comparison;
        comparison.strength = link.strength;
        comparison.obstacle = "alike, but one goes with claims that exclude the other";
        link = maker.link(link.a, link.b, std::move(comparison));
    }
    sort_by_claims(misses);
    return misses;
}

}  // namespace claimdiff
