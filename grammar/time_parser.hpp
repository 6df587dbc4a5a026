// Tokens → the syntax tree of a time.
#pragma once

#include <optional>

#include "grammar/number.hpp"
#include "grammar/time_tree.hpp"

namespace claimdiff {

// The time, date, range or duration that begins with the first token; as much of it as there is.
std::optional<TimeTree> parse_time(TokenRange tokens);

// The same, for durations alone: "15 heures" is a time of day as well.
std::optional<TimeTree> parse_duration(TokenRange tokens);

// The number in the tokens of an amount; nothing for the article of "an hour".
std::optional<Number> parse_amount(TokenRange tokens);

}  // namespace claimdiff
