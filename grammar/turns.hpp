// The days on which what lasts began or will end.
#pragma once

#include <optional>

#include "grammar/dated_event.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct Turn {
    TimeValue time;  // of an end, at least: what is closed until Friday opens then or the day after
    DatedEvent event;
};

// What a stretch of time says of its open or far end; nothing when it says no more than how long
// something was counted. Examples:
//     "closed [since January 2018]"        closed, 2018-01
//     "in service [since 1998]"            connected, 1998
//     "shut [until 12 May]"                reopened, 12 May
//     "open [from 2 to 30 September]"      ended, 30 September
//     "30 accidents [since January]"       nothing
std::optional<Turn> turn_of(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index);

}  // namespace claimdiff
