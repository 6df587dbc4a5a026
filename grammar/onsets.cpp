#include "grammar/onsets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/amount_reading.hpp"

namespace claimdiff {
namespace {

using KindOfConcept = std::pair<std::string_view, std::string_view>;

// By prefix. Verbs for what befalls things come last: "the train destroyed the lorry".
constexpr std::array<KindOfConcept, 23> kinds{
    {{"acts/accidents", "crash"},   {"acts/incidents", "any"},        {"acts/fires", "fire"},
     {"acts/explosions", "blast"},  {"acts/earthquakes", "quake"},    {"acts/landslides", "slide"},
     {"acts/avalanches", "slide"},  {"acts/eruptions", "eruption"},   {"acts/floods", "flood"},
     {"acts/leaks", "leak"},        {"acts/attacks", "attack"},       {"traffic/derailed", "crash"},
     {"traffic/collided", "crash"}, {"traffic/overturned", "crash"},  {"traffic/crashed", "crash"},
     {"damage/flooded", "flood"},   {"damage/collapsed", "collapse"}, {"war/exploded", "blast"},
     {"war/attacked", "attack"},    {"nature/erupted", "eruption"},   {"damage/polluted", "leak"},
     {"weather/fell", "slide"},     {"damage/destroyed", "crash"}}};

std::string_view kind_of(std::string_view concept_id) {
    for (const auto& [family, kind] : kinds) {
        if (concept_id.starts_with(family)) return kind;
    }
    return {};
}

}  // namespace

bool may_be_one_onset(std::string_view a, std::string_view b) {
    return a == b || a == "any" || b == "any";
}

std::string_view onset_of(const Claim& claim) {
    const std::string& clock = claim.time.value;
    if (claim.kind != ClaimKind::date || claim.modality != Modality::asserted || claim.superseded
        || claim.scope.background || !claim.measure.aspects.empty() || !claim.holder.empty()
        || clock.find(':') == clock.npos || clock.find('/') != clock.npos)
        return {};
    const std::string &noun = claim.measure.noun, &event = claim.measure.event;
    const bool begins = event == "state/started" || event == "state/occurred";
    // "The fire was put out at 9": its end
    if (noun.starts_with("acts/"))
        return begins || kind_of(event) == kind_of(noun) ? kind_of(noun) : std::string_view{};
    if (begins && noun.empty()) return "any";
    if (event == "damage/destroyed" && !noun.starts_with("vehicles/")) return {};
    return kind_of(event);
}

void unsettle_onsets(std::vector<Claim>& claims) {
    const auto clock = [](const Claim& c) { return c.time.value.substr(c.time.value.find('T')); };
    const auto is_onset = [](const Claim& c) { return !aspect_on(c.measure, onset_axis).empty(); };
    const auto first = std::find_if(claims.begin(), claims.end(), is_onset);
    const bool several = std::any_of(first, claims.end(), [&](const Claim& claim) {
        return is_onset(claim) && clock(claim) != clock(*first);
    });
    if (!several) return;
    for (Claim& claim : claims) {
        if (is_onset(claim)) claim.measure.aspects.clear();
    }
}

}  // namespace claimdiff
