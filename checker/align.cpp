// Blocks, then pairs, then slots. A claim is filed under its kind with its noun's first two
// segments, and under its kind with its event; two claims that share a file are compared once.
// Slots grow along the links, strongest first, and never take in two nouns or two events that
// exclude each other: a claim whose event is unknown joins the slot it fits best, and does not weld
// "launched" to "shot down".
//
//     count | people/firefighters      count | harm/injured
//     "four firefighters hurt" stands in both, "seven injured, all firefighters" too → one
//     comparison, one slot
#include "checker/align.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "checker/likeness.hpp"
#include "checker/rivals.hpp"
#include "grammar/names.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t largest_block
    = 1500;  // claims; beyond, a block is too general to tell anything
constexpr std::size_t largest_word_block = 60;  // words next to a figure tell less than its name
constexpr std::size_t few_claims = 400;         // of one kind: all are compared

std::vector<std::string> blocks_of(const Claim& claim) {
    const std::string kind(to_string(claim.kind));
    std::vector<std::string> keys;
    if (claim.kind == ClaimKind::quotation) {  // filed under its longer words: wordings of one
                                               // quotation share some
        for (const std::string& word : claim.context) {
            if (word.size() > 6) keys.push_back(kind + "|" + word);
        }
        return keys;
    }
    if (claim.kind == ClaimKind::cause)
        return {kind};  // few, and filed under the cause they differ
    if (!claim.holder.empty()) keys.push_back(kind + "|@" + name_key(surname_of(claim.holder)));
    if (!claim.measure.noun.empty())
        keys.push_back(kind + "|" + claim.measure.noun.substr(0, claim.measure.noun.find('/')));
    if (!claim.measure.event.empty()) keys.push_back(kind + "|!" + claim.measure.event);
    if (compared_by_likeness(claim, claim) || claim.kind == ClaimKind::age) {
        keys.push_back(kind);
        for (const std::string& word : claim.nearby) keys.push_back(kind + "|~" + word);
    }
    return keys;
}

std::size_t limit_of(std::string_view key) {
    const std::size_t bar = key.find('|');
    if (bar == std::string_view::npos) return few_claims;
    return key.substr(bar + 1).starts_with('~') ? largest_word_block : largest_block;
}

// "30 des 20 bateaux abattus": a part with an event of its own is not compared with its whole, nor
// with the whole as another text gives it, unless it is given for the part's own place.
bool is_part_of(const std::vector<Claim>& claims, std::uint32_t part, std::uint32_t whole) {
    const Claim &a = claims[part], &b = claims[whole];
    if (a.scope.parent < 0 || a.measure.event.empty()) return false;
    const Claim& parent = claims[static_cast<std::size_t>(a.scope.parent)];
    return &parent == &b
           || (parent.kind == b.kind && parent.unit == b.unit
               && parent.quantity.value == b.quantity.value && a.quantity.value < b.quantity.value
               && !share_place(a.scope, b.scope));
}

// Whether a block before `block` holds both, so that the pair was visited there.
bool met_before(
    const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, std::uint32_t block) {
    for (const std::uint32_t x : a) {
        if (x >= block) return false;
        if (std::find(b.begin(), b.end(), x) != b.end()) return true;
    }
    return false;
}

template <class Visit>
void for_each_pair(const std::vector<Claim>& claims, Visit visit) {
    std::map<std::string, std::vector<std::uint32_t>> blocks;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        for (const std::string& key : blocks_of(claims[i])) {
            auto& block = blocks[key];
            if (block.empty() || block.back() != i) block.push_back(i);
        }
    }
    std::vector<std::vector<std::uint32_t>> blocks_with(claims.size());  // numbered, in order
    std::uint32_t number = 0;
    for (const auto& [key, block] : blocks) {
        if (block.size() > limit_of(key)) continue;
        for (const std::uint32_t claim : block) blocks_with[claim].push_back(number);
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t k = i + 1; k < block.size(); ++k) {
                if (is_part_of(claims, block[i], block[k])
                    || is_part_of(claims, block[k], block[i]))
                    continue;
                if (!met_before(blocks_with[block[i]], blocks_with[block[k]], number))
                    visit(block[i], block[k]);
            }
        }
        ++number;
    }
}

}  // namespace

namespace {

// One of each comparison.
class Shared {
  public:
    Link link(std::uint32_t a, std::uint32_t b, Comparison comparison) {
        const double strength = std::exchange(comparison.strength, 0);
        auto& known = known_[comparison];
        if (!known) known = std::make_shared<const Comparison>(std::move(comparison));
        return {a, b, strength, known};
    }

  private:
    std::map<Comparison, std::shared_ptr<const Comparison>> known_;
};

// A slot in the making: what its claims say they count, and in what event.
struct Cluster {
    std::set<std::string> nouns, events;
    std::set<std::pair<std::tuple<std::uint32_t, Span, std::string>, std::string>>
        said;  // the sentences and speakers, and the values they give
};

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

}  // namespace

std::vector<Slot> align(const std::vector<Claim>& claims, const DocumentNames& names) {
    const WordWeights weights(claims, names);
    std::vector<Link> links;
    Shared shared;
    for_each_pair(claims, [&](std::uint32_t a, std::uint32_t b) {
        Comparison comparison = compare_claims(claims[a], claims[b], weights);
        if (comparison.comparable) links.push_back(shared.link(a, b, std::move(comparison)));
    });
    weigh_against_rivals(claims, links);
    links.erase(
        std::remove_if(
            links.begin(),
            links.end(),
            [](const Link& link) { return !link.comparison->comparable; }),
        links.end());
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
        if (claims[i].kind == ClaimKind::cause) continue;  // the noun is the value
        if (!claims[i].measure.noun.empty()) clusters[i].nouns.insert(claims[i].measure.noun);
        if (!claims[i].measure.event.empty()) clusters[i].events.insert(claims[i].measure.event);
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
            || contrast(clusters[a], clusters[b])) {
            continue;
        }
        const std::uint32_t into = std::min(a, b), from = std::max(a, b);
        root[from] = into;
        clusters[into].nouns.merge(clusters[from].nouns);
        clusters[into].events.merge(clusters[from].events);
        clusters[into].said.merge(clusters[from].said);
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

namespace {

// The same value in two texts is evidence by itself: less else must be in common than for two
// values that differ.
bool echoes(const Claim& a, const Claim& b, const WordWeights& weights) {
    if (a.document == b.document || a.scope.background != b.scope.background) return false;
    if (exclude_each_other(a.measure.noun, b.measure.noun)) return false;
    const double context = weights.similarity(a.context, b.context);
    const bool same_event = !a.measure.event.empty() && a.measure.event == b.measure.event;
    if (a.kind == ClaimKind::date)
        return same_event || context >= 0.2 || share_place(a.scope, b.scope);
    // A large number of the same things is the same number, whatever is said to have happened to them;
    // but that as many were hurt as killed would be chance.
    const Relation noun = relation_of(a.measure.noun, b.measure.noun);
    const bool same_things = noun == Relation::same_concept || noun == Relation::same_word
                             || noun == Relation::special;
    constexpr int large = 1000;
    if (same_things && a.measure.per == b.measure.per && Decimal(large) < a.quantity.value
        && relation_of(a.measure.event, b.measure.event) != Relation::sibling)
        return true;
    if (exclude_each_other(a.measure.event, b.measure.event)) return false;
    if (a.quantity.bound != b.quantity.bound && context < 0.1) return false;
    const bool same_noun = !a.measure.noun.empty() && a.measure.noun == b.measure.noun;
    const bool telling
        = !a.unit.empty()
          || !(a.quantity.value < Decimal(13));  // a small count is said of many things
    return (same_noun && (telling || same_event)) || (telling && context >= 0.1)
           || (a.kind == ClaimKind::duration && a.quantity.bound != Bound::exact);
}

std::string value_key(const Claim& claim) {
    if (claim.kind == ClaimKind::date)
        return claim.time.begin.empty() ? std::string{} : "date|" + claim.time.value.substr(0, 10);
    if (!claim.text.empty() || claim.kind == ClaimKind::since || claim.quantity.value.is_zero())
        return {};
    return std::string(to_string(claim.kind)) + '|' + claim.unit + '|'
           + claim.quantity.value.to_string();
}

}  // namespace

std::vector<Slot> find_echoes(
    const std::vector<Claim>& claims, const std::vector<Slot>& slots, const DocumentNames& names) {
    const WordWeights weights(claims, names);
    std::vector<std::size_t> slot_of(claims.size(), slots.size());
    for (std::size_t s = 0; s < slots.size(); ++s) {
        for (std::uint32_t claim : slots[s].claims) slot_of[claim] = s;
    }
    std::map<std::string, std::vector<std::uint32_t>> blocks;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (std::string key = value_key(claims[i]); !key.empty())
            blocks[std::move(key)].push_back(i);
    }
    std::vector<Slot> result;
    for (const auto& [key, block] : blocks) {
        if (block.size() > largest_block) continue;
        std::set<std::uint32_t> taken;
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (taken.contains(block[i])) continue;
            Slot slot{{block[i]}, {}};
            for (std::size_t k = i + 1; k < block.size(); ++k) {
                const bool together
                    = slot_of[block[i]] == slot_of[block[k]] && slot_of[block[i]] != slots.size();
                if (taken.contains(block[k]) || together
                    || !echoes(claims[block[i]], claims[block[k]], weights))
                    continue;
                slot.claims.push_back(block[k]);
                taken.insert(block[k]);
            }
            if (slot.claims.size() > 1) result.push_back(std::move(slot));
        }
    }
    return result;
}

std::vector<Link> near_misses(
    const std::vector<Claim>& claims, const std::vector<Slot>& slots, const DocumentNames& names) {
    const WordWeights weights(claims, names);
    std::vector<std::size_t> slot_of(claims.size(), slots.size());
    for (std::size_t s = 0; s < slots.size(); ++s) {
        for (const std::uint32_t claim : slots[s].claims) slot_of[claim] = s;
    }
    std::vector<Link> misses;
    Shared shared;
    for_each_pair(claims, [&](std::uint32_t a, std::uint32_t b) {
        Comparison comparison = compare_claims(claims[a], claims[b], weights);
        misses.push_back(shared.link(a, b, std::move(comparison)));
    });
    weigh_against_rivals(claims, misses);
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
        link = shared.link(link.a, link.b, std::move(comparison));
    }
    std::sort(misses.begin(), misses.end(), [](const Link& x, const Link& y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return misses;
}

}  // namespace claimdiff
