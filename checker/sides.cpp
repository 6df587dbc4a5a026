// "11", "près d'une douzaine" and "10" make two groups: 10, and 11 with the hedge, whose interval
// [10.8, 12] meets 11 alone. Exact values go first so that what a hedge joins does not depend on
// the order of the documents.
#include "checker/sides.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "checker/value.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

// How exact a time is: one with a day and a time of day leads, an open range comes last.
double date_width(const std::string& value) {
    if (value.find('/') != std::string::npos) return 4;
    if (value.find('X') != std::string::npos) return 3;
    const bool clock = value.find(':') != std::string::npos;
    if (clock) return value.size() > 10 ? 0 : 1;
    return value.size() >= 10 ? 1 : 2;
}

// How exact: the width of the interval, relative to the value.
double width(const Claim& claim, const Tolerance& tolerance) {
    if (claim.kind == ClaimKind::date) return date_width(claim.time.value);
    const Extent i = interval_of(claim, tolerance);
    const double value = std::fabs(claim.quantity.value.to_double());
    return (claim.quantity.bound == Bound::exact ? 0 : 1)
           + (i.upper - i.lower) / (value > 0 ? value : 1);
}

// A number to sort by: in the unit of the slot's first claim where units convert.
double magnitude(const Claim& claim, const std::string& unit) {
    const double value = claim.quantity.value.to_double();
    return convert(value, claim.unit, unit).value_or(value);
}

}  // namespace

std::vector<ValueGroup> group_by_value(
    const std::vector<Claim>& claims,
    const std::vector<std::uint32_t>& slot,
    const Tolerance& tolerance) {
    std::vector<std::uint32_t> order = slot;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return width(claims[a], tolerance) < width(claims[b], tolerance);
    });
    const std::string& unit = claims[slot.front()].unit;
    std::vector<ValueGroup> groups;
    for (std::uint32_t i : order) {
        ValueGroup* best = nullptr;
        double nearest = 0;
        for (ValueGroup& group : groups) {
            const Claim& head = claims[group.claims.front()];
            const ValueRelation relation = compare_values(head, claims[i], tolerance);
            if (relation != ValueRelation::same && relation != ValueRelation::compatible) continue;
            if (is_far_beyond(claims[i], head) || is_far_beyond(head, claims[i])) continue;
            const double distance
                = relation == ValueRelation::same
                      ? -1
                      : std::fabs(magnitude(head, unit) - magnitude(claims[i], unit));
            if (best == nullptr || distance < nearest) {
                best = &group;
                nearest = distance;
            }
        }
        if (best != nullptr) {
            best->claims.push_back(i);
        } else {
            groups.push_back({{i}});
        }
    }
    for (ValueGroup& group : groups) std::sort(group.claims.begin() + 1, group.claims.end());
    std::sort(groups.begin(), groups.end(), [&](const ValueGroup& a, const ValueGroup& b) {
        const Claim &x = claims[a.claims.front()], &y = claims[b.claims.front()];
        const auto key = [&](const Claim& c) {
            return std::tuple(
                c.kind == ClaimKind::date ? 0.0 : magnitude(c, unit), c.time.value, c.text);
        };
        return key(x) < key(y);
    });
    return groups;
}

std::uint32_t count_origins(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    std::set<std::uint32_t> origins;
    for (std::uint32_t i : claims) origins.insert(evidence.origins[evidence.claims[i].document]);
    return static_cast<std::uint32_t>(origins.size());
}

Side make_side(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    Side side;
    const Claim& head = evidence.claims[claims.front()];
    side.value = canonical_value(head, side.numeric);
    side.display = display_value(head);
    // A partial date and a quotation read best as they are written.
    const bool partial
        = head.kind == ClaimKind::date && side.display.find('X') != std::string::npos;
    const bool vague = head.kind == ClaimKind::count && is_vague(head.quantity);
    if (partial || vague || head.kind == ClaimKind::quotation) {
        side.display = evidence.corpus.documents[head.document].text.substr(
            head.value_span.begin, head.value_span.size());
        std::replace(side.display.begin(), side.display.end(), '\n', ' ');
    }
    side.origins = count_origins(evidence, claims);
    std::vector<std::uint32_t> order = claims;
    std::sort(order.begin(), order.end());
    for (std::uint32_t i : order) {
        const Claim& claim = evidence.claims[i];
        const Document& document = evidence.corpus.documents[claim.document];
        Citation citation;
        citation.document = claim.document;
        citation.span = claim.span;
        citation.quote = document.text.substr(claim.span.begin, claim.span.size());
        citation.sentence_span = claim.sentence;
        citation.sentence = document.text.substr(claim.sentence.begin, claim.sentence.size());
        citation.attribution = claim.attribution;
        side.citations.push_back(std::move(citation));
    }
    return side;
}

}  // namespace claimdiff
