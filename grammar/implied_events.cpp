#include "grammar/implied_events.hpp"

#include <algorithm>

#include "grammar/concepts.hpp"

namespace claimdiff {
namespace {

// "[600 rescuers] with dogs", "[600 secouristes] fouillaient": of those who come to help, and of
// whom nothing else is told, so many were sent.
bool are_helpers(const Claim& claim) {
    const Measure& of = claim.measure;
    return claim.scope.part == Part::all && claim.scope.parent < 0
           && (of.event.empty() || of.event == "justice/searched"
               || of.event == "gathering/attended")
           && (of.noun == "people/firefighters" || of.noun == "people/rescuers");
}

// "Three were [taken] to St. Brendan [Hospital]": a verb for it behind the count, then the kind of
// building, with nothing but its name between.
bool are_taken_to_hospital(const Words& words, const Claim& claim) {
    constexpr std::uint32_t reach = 8, longest_name = 7;  // tokens
    std::uint32_t i = words.first();
    while (i < words.last() && words[i].span.begin < claim.span.begin) ++i;
    // "two of [the nine]" says nothing of the nine
    if (i > words.first() + 1 && words[i - 1].has(Category::article)
        && words[i - 2].has(Category::of_word))
        return false;
    while (i < words.last() && words[i].span.begin < claim.span.end) ++i;
    for (const std::uint32_t end = std::min(words.last(), i + reach); i < end; ++i) {
        if (words.is_break(i)) return false;
        if (words.has_role(i, "takes-in")) break;
        if (words[i].has(Category::event)) return false;
    }
    if (i >= words.last() || !words.has_role(i, "takes-in")) return false;
    const std::uint32_t end = std::min(words.last(), i + longest_name);
    for (++i; i < end && !words.is_hard_break(i); ++i) {
        if (words.text().id(words[i], Category::noun).starts_with("buildings/hospitals"))
            return true;
        const bool leads = words[i].has(Category::article) || words[i].has(Category::preposition)
                           || words[i].has(Category::place_preposition)
                           || words[i].has(Category::of_word) || words.has_role(i, "goal");
        if (!leads && !words.is_name(i) && !words.is_adjective(i)) return false;
    }
    return false;
}

}  // namespace

void note_implied_event(const Words& words, Claim& claim) {
    if (claim.kind != ClaimKind::count) return;
    if (are_helpers(claim)) claim.measure.event = "deploy/deployed";
    static constexpr ConceptSet hospitals{"buildings/hospitals"};
    const std::string& event = claim.measure.event;
    const bool untold
        = event.empty() || event.find(':') != std::string::npos || event == "traffic/carried";
    // doctors and the police come there to work
    const bool hurt = claim.measure.noun.starts_with("people")
                      && !in_family(
                          claim.measure.noun,
                          {"people/doctors",
                           "people/nurses",
                           "people/health workers",
                           "people/officials",
                           "people/rescuers",
                           "people/firefighters",
                           "people/soldiers",
                           "people/patients"});
    if (untold && hurt && words.any(hospitals) && are_taken_to_hospital(words, claim))
        claim.measure.event = "harm/hospitalised";
}

}  // namespace claimdiff
