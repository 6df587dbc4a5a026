#include "grammar/onsets.hpp"

#include <array>
#include <string>
#include <utility>

namespace claimdiff {
namespace {

using KindOfConcept = std::pair<std::string_view, std::string_view>;

// By prefix. Verbs for what befalls things come last: "the train destroyed the lorry".
constexpr std::array<KindOfConcept, 25> kinds{
    {{"acts/accidents", "crash"},    {"acts/incidents", "any"},       {"acts/fires", "fire"},
     {"acts/explosions", "blast"},   {"acts/earthquakes", "quake"},   {"acts/landslides", "slide"},
     {"acts/avalanches", "slide"},   {"acts/eruptions", "eruption"},  {"acts/floods", "flood"},
     {"acts/leaks", "leak"},         {"acts/attacks", "attack"},      {"traffic/derailed", "crash"},
     {"traffic/collided", "crash"},  {"traffic/overturned", "crash"}, {"traffic/crashed", "crash"},
     {"damage/burned", "fire"},      {"damage/flooded", "flood"},     {"damage/collapsed", "slide"},
     {"damage/sunk", "crash"},       {"war/exploded", "blast"},       {"war/attacked", "attack"},
     {"nature/erupted", "eruption"}, {"damage/polluted", "leak"},     {"weather/fell", "slide"},
     {"damage/destroyed", "any"}}};

std::string_view kind_of(std::string_view concept_id) {
    for (const auto& [family, kind] : kinds) {
        if (concept_id.starts_with(family)) return kind;
    }
    return {};
}

// The kind of the event whose hour the claim gives; empty when it gives no such hour.
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
        return begins || event.empty() || kind_of(event) == kind_of(noun) ? kind_of(noun)
                                                                          : std::string_view{};
    if (begins && noun.empty()) return "any";
    return kind_of(event);
}

}  // namespace

bool may_be_one_onset(std::string_view a, std::string_view b) {
    return a == b || a == "any" || b == "any";
}

void mark_onset(std::vector<Claim>& claims) {
    std::string hour;
    const auto clock = [](const Claim& c) { return c.time.value.substr(c.time.value.find('T')); };
    for (const Claim& claim : claims) {
        if (onset_of(claim).empty()) continue;
        if (!hour.empty() && hour != clock(claim)) return;
        hour = clock(claim);
    }
    if (hour.empty()) return;
    for (Claim& claim : claims) {
        if (const std::string_view kind = onset_of(claim); !kind.empty())
            claim.measure.aspects = {std::string(onset_axis) + '/' + std::string(kind)};
    }
}

}  // namespace claimdiff
