// A hash answers for two strings that differ, which nearly all do; only where two hashes are equal
// are the strings themselves compared. The places "kyiv" and "lorme" are two bits of one number,
// and two claims whose numbers have no bit in common name no place in common.
#include "checker/profiles.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>

#include "checker/comparable.hpp"
#include "checker/comparable_accounts.hpp"
#include "checker/comparable_readings.hpp"
#include "checker/sole_figures.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/measured.hpp"
#include "grammar/onsets.hpp"
#include "grammar/sum_names.hpp"

namespace claimdiff {
namespace {

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint64_t bits_of(const std::vector<std::string>& words) {
    std::uint64_t bits = 0;
    for (const std::string& word : words) bits |= std::uint64_t{1} << (hash_of(word) & 63U);
    return bits;
}

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Families of events that are told as parts in one story: "launched" and "shot down", "killed" and
// "injured".
bool tells_parts(std::string_view event) {
    const std::string_view family = event.substr(0, event.find('/'));
    for (std::string_view told :
         {"harm", "war", "justice", "displaced", "vote", "education", "sport", "terms"}) {
        if (family == told) return true;
    }
    return false;
}

// Said of the others, of the country or of its capital, which a place may lie in.
bool is_spread(const Scope& scope) {
    return scope.part == Part::complement
           || std::any_of(scope.places.begin(), scope.places.end(), [](const std::string& p) {
                  return p.starts_with("kind/country") || p.starts_with("kind/world")
                         || p.starts_with("kind/capital");
              });
}

// "aucune victime majeure" says nothing of minor ones.
bool is_narrow_zero(const Claim& claim) {
    return claim.kind == ClaimKind::count && claim.quantity.value.is_zero()
           && !claim.measure.qualifiers.empty();
}

std::uint32_t traits_of(const Claim& claim) {
    std::uint32_t traits = 0;
    const auto note = [&traits](Trait trait, bool is_so) {
        if (is_so) traits |= static_cast<std::uint32_t>(trait);
    };
    const Measure& measure = claim.measure;
    const Scope& scope = claim.scope;
    note(Trait::by_likeness, may_be_compared_by_likeness(claim.kind));
    note(Trait::account, is_account(claim));
    note(Trait::reading, is_reading(claim));
    note(
        Trait::row,
        std::any_of(measure.aspects.begin(), measure.aspects.end(), [](const std::string& aspect) {
            return on_axis(aspect, "row") || on_axis(aspect, "column");
        }));
    if (!measure.qualifiers.empty()) {
        note(Trait::average, has(measure.qualifiers, average_qualifier));
        note(Trait::some_of_them, has(measure.qualifiers, some_qualifier));
        note(Trait::up, has(measure.qualifiers, "direction/up"));
        note(Trait::down, has(measure.qualifiers, "direction/down"));
        note(Trait::capacity, has(measure.qualifiers, "capacity"));
        note(Trait::negated, has(measure.qualifiers, negated_qualifier));
        note(Trait::narrow_zero, is_narrow_zero(claim));
        note(Trait::left_behind, has(measure.qualifiers, left_behind_qualifier));
    }
    note(Trait::named_place, names_a_place(scope));
    note(Trait::spread, is_spread(scope));
    note(Trait::timed, !scope.time.begin.empty());
    note(Trait::denied, claim.modality == Modality::denied);
    note(Trait::forecast, claim.modality == Modality::forecast);
    note(Trait::part, scope.parent >= 0 || scope.part == Part::subset);
    note(Trait::complement, scope.part == Part::complement);
    note(Trait::background, scope.background);
    note(Trait::people, measure.noun == "people");
    note(Trait::some_people, measure.noun.starts_with("people/"));
    note(Trait::measure, is_measure(measure.noun));
    note(Trait::told_in_parts, tells_parts(measure.event));
    note(Trait::onset, !aspect_on(measure, onset_axis).empty());
    note(Trait::of_some_day, claim.kind == ClaimKind::date && claim.time.value.starts_with('T'));
    return traits;
}

}  // namespace

std::vector<Profile> profiles_of(
    const std::vector<Claim>& claims, const Terms& terms, const TextLayout& layout) {
    std::vector<Profile> profiles;
    profiles.reserve(claims.size());
    for (const Claim& claim : claims) {
        Profile& profile = profiles.emplace_back();
        profile.claim = &claim;
        profile.noun = &terms.noun(claim);
        profile.event = &terms.event(claim);
        profile.per = &terms.per(claim);
        profile.stand = &layout.of(claim);
        profile.size = std::fabs(claim.quantity.value.to_double());
        if (claim.kind == ClaimKind::date) profile.moment = moment_of(claim.time);
        profile.unit = hash_of(claim.unit);
        profile.holder = claim.holder.empty() ? 0 : hash_of(claim.holder);
        profile.attribution = claim.attribution.empty() ? 0 : hash_of(claim.attribution);
        profile.places = bits_of(claim.scope.places);
        profile.qualifiers = bits_of(claim.measure.qualifiers);
        profile.traits = traits_of(claim);
        profile.figure = sole_figure_of(claim, *profile.stand);
    }
    return profiles;
}

bool share_place(const Profile& a, const Profile& b) {
    return (a.places & b.places) != 0 && share_place(a.claim->scope, b.claim->scope);
}

}  // namespace claimdiff
