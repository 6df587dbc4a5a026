// What comparing asks of a claim again and again, worked out once: each pair of claims that may
// speak of one thing asks it of both, and most pairs ask nothing else.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/moment.hpp"
#include "checker/terms.hpp"
#include "checker/text_layout.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Yes or no of a claim, each a bit.
enum class Trait : std::uint32_t {
    by_likeness = 1U << 0U,  // figures of its kind may be compared by likeness
    account = 1U << 1U,      // a figure of account (are_accounts())
    reading = 1U << 2U,      // a reading of nature (are_readings())
    row = 1U << 3U,          // of a table: its row or its column is known
    average = 1U << 4U,      // it is an average
    up = 1U << 5U,           // it says in which direction a figure goes, or that it is a capacity
    down = 1U << 6U,
    capacity = 1U << 7U,
    named_place = 1U << 8U,  // names_a_place()
    spread = 1U << 9U,       // said of the others, of the country or of its capital
    timed = 1U << 10U,       // its scope has a time
    denied = 1U << 11U,
    forecast = 1U << 12U,
    part = 1U << 13U,           // a stated part of something
    complement = 1U << 14U,     // "the others"
    background = 1U << 15U,     // of an earlier event
    narrow_zero = 1U << 16U,    // none of one sort
    people = 1U << 17U,         // its noun is "people"
    some_people = 1U << 18U,    // it is a sort of people
    measure = 1U << 19U,        // it is a measure by name
    told_in_parts = 1U << 20U,  // its event is told as a part of a story: "injured"
    of_some_day = 1U << 21U,    // a time of day without its day
    negated = 1U << 22U,        // of those that it did not happen to
    some_of_them = 1U << 23U,   // of some of whom its event befell
    onset = 1U << 24U,          // the hour at which something began (grammar/onsets.hpp)
    left_behind = 1U << 25U,    // what a rate or a sum was before
};

// A figure of which a story has one (checker/sole_figures.hpp).
enum class SoleFigure : std::uint8_t {
    none,
    damage,
    turnout,
    share,
    leverage,
    jobs,
    helpers,
    crowd,
};

struct Profile {
    const Claim* claim = nullptr;
    const Term *noun = nullptr, *event = nullptr, *per = nullptr;
    const Stand* stand = nullptr;
    double size = 0;   // the value without its sign
    EventTime moment;  // of dates
    // Hashes: two that differ are of different words. Of lists, a bit for each: two without a bit
    // in common have no word in common.
    std::uint64_t unit = 0, holder = 0, attribution = 0, places = 0, qualifiers = 0;
    std::uint32_t traits = 0;
    SoleFigure figure = SoleFigure::none;

    bool is(Trait trait) const { return (traits & static_cast<std::uint32_t>(trait)) != 0; }
};

inline bool both(const Profile& a, const Profile& b, Trait trait) {
    return a.is(trait) && b.is(trait);
}
inline bool one(const Profile& a, const Profile& b, Trait trait) {
    return a.is(trait) != b.is(trait);
}

// Whether both name a place in common.
bool share_place(const Profile& a, const Profile& b);

// The profiles of claims, which must stay where they are, as must their terms and layout.
std::vector<Profile> profiles_of(
    const std::vector<Claim>& claims, const Terms& terms, const TextLayout& layout);

// Whether both are of the same, known.
inline bool same_holder(const Profile& a, const Profile& b) {
    return a.holder == b.holder && a.claim->holder == b.claim->holder;
}

// Names of parties may be longer in one text: "en:unity", "en:unity front".
inline bool share_name(const Profile& a, const Profile& b) {
    const std::string &x = a.claim->holder, &y = b.claim->holder;
    return a.claim->kind != ClaimKind::age && (x.starts_with(y) || y.starts_with(x));
}

inline bool two_speakers(const Profile& a, const Profile& b) {
    return a.attribution != 0 && b.attribution != 0
           && (a.attribution != b.attribution || a.claim->attribution != b.claim->attribution);
}

}  // namespace claimdiff
