// Slots grow along the links, strongest first, and never take in two nouns or two events that
// exclude each other: a claim whose event is unknown joins the slot it fits best, and does not weld
// "launched" to "shot down". In an archive they stay within one story, too: most documents of a
// slot are neighbours of each other (checker/neighbours.hpp).
#include "checker/align.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "checker/answered.hpp"
#include "grammar/measured.hpp"
#include "grammar/names.hpp"

namespace claimdiff {
namespace {

// A slot in the making: what its claims say they count, and in what event.
struct Cluster {
    std::set<std::string> nouns, events;
    std::set<std::string> sexes, holders;  // of ages: whose they are
    std::set<std::pair<std::tuple<std::uint32_t, Span, std::string>, std::string>>
        said;                              // the sentences and speakers, and the values they give
    std::vector<std::uint32_t> documents;  // the first of them, sorted
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
    std::size_t near = 0;
    for (const std::uint32_t x : a.documents) {
        near += static_cast<std::size_t>(
            std::count_if(b.documents.begin(), b.documents.end(), [&](std::uint32_t y) {
                return neighbours.are(x, y);
            }));
    }
    return 2 * near >= a.documents.size() * b.documents.size();
}

// One sentence that gives two values means two things by them ("900 jobs while it is built and
// 320 permanent ones").
bool contrast(const Cluster& a, const Cluster& b) {
    const bool fewer = a.said.size() < b.said.size();
    const auto &few = fewer ? a.said : b.said, &many = fewer ? b.said : a.said;
    for (const auto& [sentence, value] : few) {
        for (auto it = many.lower_bound({sentence, {}}); it != many.end() && it->first == sentence;
             ++it) {
            if (it->second != value) return true;
        }
    }
    return false;
}

bool agree(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::all_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::all_of(
            b.begin(), b.end(), [&](const std::string& y) { return !exclude_each_other(x, y); });
    });
}

// "the driver, 34" may be Ann or Bob, who are not each other.
bool one_person(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::all_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::all_of(
            b.begin(), b.end(), [&](const std::string& y) { return same_person(x, y); });
    });
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
    // A claim that fits two slots alike goes where its value stands already.
    const auto fit = [&claims](const Link& link) {
        const bool same = claims[link.a].quantity.value == claims[link.b].quantity.value;
        return link.strength + (same ? 2.5 : 0);
    };
    std::sort(links.begin(), links.end(), [&fit](const Link& x, const Link& y) {
        return std::tuple(-fit(x), x.a, x.b) < std::tuple(-fit(y), y.a, y.b);
    });

    std::vector<std::uint32_t> root(claims.size());
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&root](std::uint32_t i) {
        while (root[i] != i) i = root[i] = root[root[i]];
        return i;
    };
    std::vector<Cluster> clusters(claims.size());
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        clusters[i].documents = {claims[i].document};
        if (claims[i].kind == ClaimKind::cause || claims[i].kind == ClaimKind::state)
            continue;  // the noun is the value, or their kind has compared it
        if (!claims[i].measure.noun.empty()) clusters[i].nouns.insert(claims[i].measure.noun);
        if (claims[i].kind == ClaimKind::age) {
            clusters[i].sexes.insert(
                claims[i].measure.aspects.begin(), claims[i].measure.aspects.end());
            if (!claims[i].holder.empty()) clusters[i].holders.insert(claims[i].holder);
        }
        // A sum is known by its name: what it was spent on goes by many.
        const bool sum = claims[i].kind == ClaimKind::money && is_measure(claims[i].measure.noun);
        if (!claims[i].measure.event.empty() && !sum)
            clusters[i].events.insert(claims[i].measure.event);
        // A part whose whole stands in its sentence contrasts with nothing: "20 bateaux, dont 12
        // au large de Lorme".
        // Nor do two definitions of one figure: "up 6% as reported, 3% organically".
        const auto& aspects = claims[i].measure.aspects;
        const bool defined = std::any_of(aspects.begin(), aspects.end(), [](const std::string& a) {
            return a.starts_with("basis/");
        });
        // Nor does a value with the one that it replaces: "on the 20th instead of the 18th".
        if (claims[i].scope.parent < 0 && !defined && !claims[i].superseded)
            clusters[i].said.insert(
                {{claims[i].document, claims[i].sentence, claims[i].attribution},
                 claims[i].quantity.value.to_string() + claims[i].time.value + claims[i].text});
    }
    for (const Link& link : links) {  // strongest first
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
        clusters[into].nouns.merge(clusters[from].nouns);
        clusters[into].events.merge(clusters[from].events);
        clusters[into].sexes.merge(clusters[from].sexes);
        clusters[into].holders.merge(clusters[from].holders);
        clusters[into].said.merge(clusters[from].said);
        merge_documents(clusters[into].documents, clusters[from].documents);
    }

    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
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
    std::sort(misses.begin(), misses.end(), [](const Link& x, const Link& y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return misses;
}

}  // namespace claimdiff
