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
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/align.hpp"
#include "checker/comparable.hpp"
#include "checker/comparable_accounts.hpp"
#include "checker/kinds/comparisons.hpp"
#include "checker/likeness.hpp"
#include "checker/value.hpp"
#include "grammar/calendar.hpp"
#include "grammar/names.hpp"
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

// A file is known by a hash of its name and number; a claim is in few.
class Files {
  public:
    void add(std::string_view name, std::int64_t number) {
        const std::uint64_t hash = std::hash<std::string_view>{}(name);
        files_[count_++] = (hash ^ static_cast<std::uint64_t>(number)) * 0x9e3779b97f4a7c15ULL;
    }

    // Those of about the same size share one.
    void add_sizes(std::string_view name, double size) {
        if (size <= 0 || !std::isfinite(size)) return;
        constexpr double step = 1.15;
        const long at = std::lround(std::floor(std::log(size) / std::log(step)));
        for (const long k : {at, at + 1}) add(name, k);
    }

    const std::uint64_t* begin() const { return files_.data(); }
    const std::uint64_t* end() const { return files_.data() + count_; }

  private:
    std::array<std::uint64_t, 4> files_{};
    std::size_t count_ = 0;
};

Files files_of(const std::vector<Claim>& claims, const Claim& claim) {
    Files files;
    if (claim.kind == ClaimKind::date) {
        if (const auto clock = clock_of(claim.time)) {
            constexpr int half_day = 12 * 60, width = 30;
            const int at = *clock % half_day / width, count = half_day / width;
            for (const int k : {at, (at + 1) % count}) files.add("clock", k);
        }
        if (!claim.time.begin.empty())
            files.add(std::string_view(claim.time.value).substr(0, 10), 0);
        return files;
    }
    if (!claim.text.empty() || claim.kind == ClaimKind::since || claim.quantity.value.is_zero())
        return files;
    const double value = std::fabs(claim.quantity.value.to_double());
    const bool converts = claim.kind != ClaimKind::money && claim.kind != ClaimKind::percent;
    const auto unit = converts ? unit_info(claim.unit) : std::nullopt;
    files.add_sizes(
        std::string(to_string(claim.kind)) + '|' + (unit ? unit->dimension : claim.unit),
        unit ? value * unit->factor + unit->offset : value);
    if (const auto share = as_share(claims, claim))
        files.add_sizes("percent|percent", share->quantity.value.to_double());
    return files;
}

using Block = std::vector<std::uint32_t>;  // the claims of a file, in their order

std::vector<Block> blocks_of(const std::vector<Files>& files) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> filed;
    for (std::uint32_t i = 0; i < files.size(); ++i) {
        for (const std::uint64_t file : files[i]) filed.emplace_back(file, i);
    }
    std::sort(filed.begin(), filed.end());
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < filed.size(); ++i) {
        if (i == 0 || filed[i].first != filed[i - 1].first) blocks.emplace_back();
        blocks.back().push_back(filed[i].second);
    }
    return blocks;
}

// Leaves out the claims of documents that give the value again and again. The block is in the order
// of documents.
void leave_out_repetitions(const std::vector<Claim>& claims, Block& block) {
    if (block.size() <= most_repetitions) return;
    Block kept;
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
    if (a.kind == ClaimKind::age && !a.holder.empty() && !b.holder.empty()
        && !same_person(a.holder, b.holder))
        return false;
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
    std::vector<Files> files;
    files.reserve(claims.size());
    for (const Claim& claim : claims) files.push_back(files_of(claims, claim));
    Groups groups(claims);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> echoed;
    std::vector<std::uint32_t> document_of;
    document_of.reserve(claims.size());
    for (const Claim& claim : claims) document_of.push_back(claim.document);
    const auto document = [&](std::uint32_t claim) { return document_of[claim]; };
    for (Block& block : blocks_of(files)) {
        leave_out_repetitions(claims, block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::uint32_t a = block[i];
            auto at = block.begin() + static_cast<std::ptrdiff_t>(i);
            const std::vector<std::uint32_t>& near = neighbours_.of(document(a));
            for (auto other = std::upper_bound(near.begin(), near.end(), document(a));
                 other != near.end();) {
                at = std::partition_point(
                    at, block.end(), [&](std::uint32_t b) { return document(b) < *other; });
                if (at == block.end()) break;
                if (document(*at) != *other) {
                    other = std::lower_bound(other, near.end(), document(*at));
                    continue;
                }
                const bool together = slot_of[a] == slot_of[*at] && slot_of[a] != slots.size();
                if (!together && echo(claims[a], claims[*at], groups.relation(a, *at)))
                    echoed.emplace_back(a, *at);
                ++at;
            }
        }
    }
    std::sort(echoed.begin(), echoed.end());
    echoed.erase(std::unique(echoed.begin(), echoed.end()), echoed.end());
    // What a slot has joined to either already comes along.
    std::vector<bool> anew(claims.size());
    for (const auto& [a, b] : echoed) {
        for (const std::uint32_t one : {a, b}) {
            if (anew[one]) continue;
            anew[one] = true;
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
                  members.begin(), members.end(), [&](std::uint32_t i) { return anew[i]; })
              > 1;
        if (said_anew) result.push_back(std::move(slot));
    }
    std::sort(result.begin(), result.end(), [](const Slot& x, const Slot& y) {
        return x.claims < y.claims;
    });
    return result;
}

}  // namespace claimdiff
