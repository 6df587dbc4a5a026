// "The coach was doing 92 km/h where the limit is [70]": speeds that leave their unit out.
#pragma once

#include <vector>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Gives bare numbers that are a speed limit the unit of the speed in front of them.
void find_elided_speeds(const Words& words, std::vector<Mention>& mentions);

// Whether a word for a limit stands right beside the number.
bool is_speed_limit(const Words& words, const Mention& number);

}  // namespace claimdiff
