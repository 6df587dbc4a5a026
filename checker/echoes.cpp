// The same value in two texts is evidence by itself, so that less else must be in common. Claims
// are filed by their value, and each is held against those of the documents near its own that stand
// in the same file.
//
//     "some 1,240 people marched"     "1,240 residents"     → an agreement, though no slot holds
//     both
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "checker/align.hpp"
#include "checker/comparable.hpp"
#include "checker/likeness.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t most_repetitions = 200;  // in one text: more are those of a table

std::string value_key(const Claim& claim) {
    if (claim.kind == ClaimKind::date)
        return claim.time.begin.empty() ? std::string{} : "date|" + claim.time.value.substr(0, 10);
    if (!claim.text.empty() || claim.kind == ClaimKind::since || claim.quantity.value.is_zero())
        return {};
    return std::string(to_string(claim.kind)) + '|' + claim.unit + '|'
           + claim.quantity.value.to_string();
}

// Leaves out the claims of documents that give the value again and again. The block is in the order
// of documents.
void leave_out_repetitions(const std::vector<Claim>& claims, std::vector<std::uint32_t>& block) {
    if (block.size() <= most_repetitions) return;
    std::vector<std::uint32_t> kept;
    for (auto begin = block.begin(); begin != block.end();) {
        const auto end = std::find_if(begin, block.end(), [&](std::uint32_t claim) {
            return claims[claim].document != claims[*begin].document;
        });
        if (end - begin <= static_cast<std::ptrdiff_t>(most_repetitions))
            kept.insert(kept.end(), begin, end);
        begin = end;
    }
    block = std::move(kept);
}

}  // namespace

bool Aligner::echo(const Claim& a, const Claim& b) const {
    if (a.document == b.document || a.scope.background != b.scope.background) return false;
    if (exclude_each_other(a.measure.noun, b.measure.noun)) return false;
    const double context = words_.context_similarity(a, b);
    const bool same_event = !a.measure.event.empty() && a.measure.event == b.measure.event;
    if (a.kind == ClaimKind::date)
        return same_event || context >= 0.2 || share_place(a.scope, b.scope);
    // A large number of the same things is the same number, whatever is said to have happened to
    // them; but that as many were hurt as killed would be chance.
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

std::vector<Slot> Aligner::echoes(const std::vector<Slot>& slots) const {
    const std::vector<Claim>& claims = claims_;
    const std::vector<std::size_t> slot_of = slot_of_claims(slots);
    std::map<std::string, std::vector<std::uint32_t>> blocks;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (std::string key = value_key(claims[i]); !key.empty())
            blocks[std::move(key)].push_back(i);
    }
    std::vector<Slot> result;
    const auto document = [&claims](std::uint32_t claim) { return claims[claim].document; };
    for (auto& [key, block] : blocks) {
        leave_out_repetitions(claims, block);
        std::set<std::uint32_t> taken;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::uint32_t a = block[i];
            if (taken.contains(a)) continue;
            Slot slot{{a}, {}};
            auto at = block.begin() + static_cast<std::ptrdiff_t>(i);
            const std::vector<std::uint32_t>& near = neighbours_.of(document(a));
            for (auto other = std::upper_bound(near.begin(), near.end(), document(a));
                 other != near.end() && at != block.end();
                 ++other) {
                at = std::lower_bound(
                    at, block.end(), *other, [&](std::uint32_t b, std::uint32_t d) {
                        return document(b) < d;
                    });
                for (; at != block.end() && document(*at) == *other; ++at) {
                    const bool together = slot_of[a] == slot_of[*at] && slot_of[a] != slots.size();
                    if (taken.contains(*at) || together || !echo(claims[a], claims[*at])) continue;
                    slot.claims.push_back(*at);
                    taken.insert(*at);
                }
            }
            if (slot.claims.size() > 1) result.push_back(std::move(slot));
        }
    }
    return result;
}

}  // namespace claimdiff
