// What a percentage is a share of.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/measured.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "17.6% of [those] given placebo", "72 % d'entre eux": of what was named before; `after` is the
// token behind the percentage.
bool is_of_those(const Words& words, std::uint32_t after);

// "59 % des [80 600 inscrits]": what the number behind the percentage at `index` counts; none when
// it is a share of no number.
Measured share_of_number(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index);

// "62% of registered voters turned out": the turnout of an election, whatever the verb.
bool tells_turnout(const Measure& share);

}  // namespace claimdiff
