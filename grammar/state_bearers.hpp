// What can be in which state: people are in custody, alarms sound, motions are adopted.
#pragma once

#include <string_view>

#include "grammar/clause.hpp"

namespace claimdiff {

// "status/access" of "status/access/closed".
std::string_view axis_of(std::string_view state);

bool is_on(std::string_view state, std::string_view axis);

// Whether `bearer` can be in `state`, which the word at `i` says.
bool may_bear(const Words& words, std::uint32_t i, const Bearer& bearer, std::string_view state);

// Those who arrest and judge, and are neither arrested nor judged: officials, courts, bodies.
bool judges_others(std::string_view noun);

bool is_alarm(const Bearer& bearer);

// A road, a bridge, a tunnel: it leads through, and does not work.
bool is_way(std::string_view noun);

// "Ferries are cancelled", "schools stayed open": what serves a whole place, all of it; not
// "schools in Velm", of which others say nothing.
bool means_all(const Words& words, const Bearer& bearer);

}  // namespace claimdiff
