// One value in two texts is evidence by itself, so that less else must be in common. Claims are
// filed by about their value, each under two neighbouring sizes, and held against those of the
// documents near its own that stand in one of the same files.
//
//     "some 1,240 people marched"     "1,240 residents"          a large number: an agreement
//     "at 3:17 a.m."                  "à 3 h 17"                 so is a time to the minute
//     "142-minute picture"            "deux heures vingt-deux"   in other units
//     "46 of the 69 shops"            "two-thirds of the shops"  a share, once counted
//
// The more a value tells, the less else is asked: three digits that count are seldom chance, while
// "three" is said of many things.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "checker/align.hpp"
#include "checker/comparable.hpp"
#include "checker/comparable_accounts.hpp"
#include "checker/kinds/comparisons.hpp"
#include "checker/likeness.hpp"
#include "checker/value.hpp"
#include "grammar/calendar.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t most_repetitions = 200;        // in one text: more are those of a table
constexpr double alike = 0.2, somewhat_alike = 0.1;  // contexts

// "46 of the 69 shops" as a percentage; nothing for claims that are no part of a count.
std::optional<Claim> as_share(const std::vector<Claim>& claims, const Claim& part) {
    if (part.kind != ClaimKind::count || part.scope.parent < 0) return {};
    const Claim& whole = claims[static_cast<std::size_t>(part.scope.parent)];
    const double all = whole.quantity.value.to_double(), some = part.quantity.value.to_double();
    if (whole.kind != ClaimKind::count || all <= 0 || some <= 0 || some >= all) return {};
    Claim share;
    share.kind = ClaimKind::percent;
    share.unit = "percent";
    share.quantity = make_quantity(Decimal::nearest(100 * some / all, 3), Bound::exact, -1);
    return share;
}

// The files of a size: those of about the same size share one.
void add_sizes(const std::string& name, double size, std::vector<std::string>& files) {
    if (size <= 0 || !std::isfinite(size)) return;
    constexpr double step = 1.15;
    const long at = std::lround(std::floor(std::log(size) / std::log(step)));
    for (const long k : {at, at + 1}) files.push_back(name + '|' + std::to_string(k));
}

std::vector<std::string> files_of(const std::vector<Claim>& claims, const Claim& claim) {
    std::vector<std::string> files;
    if (claim.kind == ClaimKind::date) {
        if (const auto clock = clock_of(claim.time)) {
            constexpr int half_day = 12 * 60, width = 30;
            const int at = *clock % half_day / width, count = half_day / width;
            for (const int k : {at, (at + 1) % count})
                files.push_back("clock|" + std::to_string(k));
        }
        if (!claim.time.begin.empty()) files.push_back("day|" + claim.time.value.substr(0, 10));
        return files;
    }
    if (!claim.text.empty() || claim.kind == ClaimKind::since || claim.quantity.value.is_zero())
        return files;
    const double value = std::fabs(claim.quantity.value.to_double());
    const bool converts = claim.kind != ClaimKind::money && claim.kind != ClaimKind::percent;
    const auto unit = converts ? unit_info(claim.unit) : std::nullopt;
    add_sizes(
        std::string(to_string(claim.kind)) + '|' + (unit ? unit->dimension : claim.unit),
        unit ? value * unit->factor + unit->offset : value,
        files);
    if (const auto share = as_share(claims, claim))
        add_sizes("percent|percent", share->quantity.value.to_double(), files);
    return files;
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

// The digits that count: 3 of 1,240, 2 of 4,500.
int digits_of(const Claim& claim) {
    int count = 0;
    for (std::int64_t d = std::abs(claim.quantity.value.digits()); d != 0; d /= 10) ++count;
    return count;
}

bool same_thing(Relation relation) {
    return relation == Relation::same_concept || relation == Relation::same_word
           || relation == Relation::special;
}

// "passengers" and "customers": one text's people may be called otherwise by another.
bool both_people(const Claim& a, const Claim& b) {
    return a.measure.noun.starts_with("people") && b.measure.noun.starts_with("people");
}

// A day still to come of which two texts speak is seldom two.
bool is_announced(const Claim& claim) {
    const auto day = parse_instant(claim.time.begin), now = parse_instant(claim.published);
    return day && now && day_of(*day) > day_of(*now) + std::chrono::days(1);
}

// Groups of claims that agree, each with each.
class Groups {
  public:
    explicit Groups(const std::vector<Claim>& claims) : claims_(claims), of_(claims.size(), none) {}

    ValueRelation relation(std::uint32_t a, std::uint32_t b) const {
        const Claim &x = claims_[a], &y = claims_[b];
        if (x.kind == y.kind) return compare_values(x, y, {});
        const auto share_x = as_share(claims_, x), share_y = as_share(claims_, y);
        const Claim &p = share_x ? *share_x : x, &q = share_y ? *share_y : y;
        return p.kind == q.kind ? compare_values(p, q, {}) : ValueRelation::incomparable;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        for (const std::uint32_t i : {a, b}) {
            if (of_[i] != none) continue;
            of_[i] = static_cast<std::uint32_t>(members_.size());
            members_.push_back({i});
        }
        auto &into = members_[of_[a]], &from = members_[of_[b]];
        if (of_[a] == of_[b] || !agree(into, from)) return;
        for (const std::uint32_t i : from) of_[i] = of_[a];
        into.insert(into.end(), from.begin(), from.end());
        from.clear();
    }

    const std::vector<std::vector<std::uint32_t>>& members() const { return members_; }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    bool agree(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) const {
        for (const std::uint32_t a : x) {
            for (const std::uint32_t b : y) {
                const ValueRelation r = relation(a, b);
                if (r != ValueRelation::same && r != ValueRelation::compatible) return false;
            }
        }
        return true;
    }

    const std::vector<Claim>& claims_;
    std::vector<std::uint32_t> of_;
    std::vector<std::vector<std::uint32_t>> members_;
};

}  // namespace

bool Aligner::echo(const Claim& a, const Claim& b, ValueRelation values) const {
    // "some 1,240" and "1,240" are one number
    const bool same = values == ValueRelation::same
                      || (a.kind != ClaimKind::date && a.kind == b.kind && a.unit == b.unit
                          && a.quantity.value == b.quantity.value);
    if (a.document == b.document || a.scope.background != b.scope.background) return false;
    if (values != ValueRelation::same && values != ValueRelation::compatible) return false;
    const double context = words_.context_similarity(a, b);
    const bool same_event = !a.measure.event.empty() && a.measure.event == b.measure.event;
    const Terms& terms = words_.terms();
    const bool other_event = exclude_each_other(terms.event(a), terms.event(b));
    const bool other_noun = exclude_each_other(terms.noun(a), terms.noun(b));
    if (a.kind == ClaimKind::date) {
        const auto x = clock_of(a.time), y = clock_of(b.time);
        const bool to_the_minute = x && y && (*x - *y) % (12 * 60) == 0 && *x % 30 != 0;
        if (to_the_minute && (*x % 5 != 0 || (!other_event && !other_noun))) return true;
        if (same && is_announced(a) && is_announced(b)) return true;
        if (other_noun) return false;
        if (x && y && !to_the_minute && *x != *y) return same_event || context >= alike;
        return same_event || context >= alike || share_place(a.scope, b.scope);
    }
    const bool same_things = same_thing(relation_of(terms.noun(a), terms.noun(b)));
    const bool telling_parts = relation_of(terms.event(a), terms.event(b)) == Relation::sibling;
    if (a.kind != b.kind) return same_things && !other_event && context >= somewhat_alike;
    const int digits = std::min(digits_of(a), digits_of(b));
    const bool one_rate = a.measure.per == b.measure.per;
    constexpr int seldom_chance = 3;
    if (same && digits >= seldom_chance && one_rate && !telling_parts
        && (!other_noun || both_people(a, b)))
        return true;
    if (other_noun) return false;
    // A large number of the same things is the same number, whatever is said to have happened to
    // them; but that as many were hurt as killed would be chance.
    constexpr int large = 1000;
    if (same && same_things && one_rate && Decimal(large) < a.quantity.value && !telling_parts)
        return true;
    if (other_event) return false;
    const bool same_noun = !a.measure.noun.empty() && a.measure.noun == b.measure.noun;
    if (!same) {
        if (are_accounts(a, b) && !compare_accounts(a, b, words_).comparable) return false;
        if ((a.modality == Modality::forecast) != (b.modality == Modality::forecast)) return false;
        const bool hedged = a.quantity.bound != Bound::exact || b.quantity.bound != Bound::exact;
        const bool open = !a.quantity.lower || !a.quantity.upper || !b.quantity.lower
                          || !b.quantity.upper || is_vague(a.quantity) || is_vague(b.quantity);
        if (open) return same_noun && same_event && context >= somewhat_alike;
        if (digits == 1 && a.unit == b.unit && !hedged) return false;
        return one_rate && same_things && (same_event || context >= somewhat_alike);
    }
    if (a.quantity.bound != b.quantity.bound && context < somewhat_alike) return false;
    const bool telling
        = !a.unit.empty()
          || !(a.quantity.value < Decimal(13));  // a small count is said of many things
    return (same_noun && (telling || same_event)) || (telling && context >= somewhat_alike)
           || (a.kind == ClaimKind::duration && a.quantity.bound != Bound::exact);
}

std::vector<Slot> Aligner::echoes(const std::vector<Slot>& slots) const {
    const std::vector<Claim>& claims = claims_;
    const std::vector<std::size_t> slot_of = slot_of_claims(slots);
    std::map<std::string, std::vector<std::uint32_t>> blocks;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        for (std::string& file : files_of(claims, claims[i])) blocks[std::move(file)].push_back(i);
    }
    Groups groups(claims);
    std::set<std::pair<std::uint32_t, std::uint32_t>> echoed;
    const auto document = [&claims](std::uint32_t claim) { return claims[claim].document; };
    for (auto& [file, block] : blocks) {
        leave_out_repetitions(claims, block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::uint32_t a = block[i];
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
                    if (!together && echo(claims[a], claims[*at], groups.relation(a, *at)))
                        echoed.emplace(a, *at);
                }
            }
        }
    }
    // What a slot has joined to either already comes along.
    std::set<std::uint32_t> anew;
    for (const auto& [a, b] : echoed) {
        anew.insert({a, b});
        for (const std::uint32_t one : {a, b}) {
            if (slot_of[one] == slots.size()) continue;
            for (const std::uint32_t mate : slots[slot_of[one]].claims) {
                if (mate != one && groups.relation(one, mate) == ValueRelation::same)
                    groups.join(one, mate);
            }
        }
    }
    for (const auto& [a, b] : echoed) groups.join(a, b);
    std::vector<Slot> result;
    for (const std::vector<std::uint32_t>& members : groups.members()) {
        Slot slot{members, {}};
        std::sort(slot.claims.begin(), slot.claims.end());
        const bool said_anew
            = std::count_if(
                  members.begin(), members.end(), [&](std::uint32_t i) { return anew.contains(i); })
              > 1;
        if (said_anew) result.push_back(std::move(slot));
    }
    std::sort(result.begin(), result.end(), [](const Slot& x, const Slot& y) {
        return x.claims < y.claims;
    });
    return result;
}

}  // namespace claimdiff
