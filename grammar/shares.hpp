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

// "This is 12% of [its workforce]": of people or things, and no change of a figure of account.
bool is_share_of_things(const Words& words, const Mention& mention);

// "59 % des [80 600 inscrits]": what the number behind the percentage at `index` counts; none when
// it is a share of no number.
Measured share_of_number(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index);

// "62% of registered voters turned out": the turnout of an election, whatever the verb; `behind` is
// the token behind the voters.
bool tells_turnout(const Words& words, const Measure& share, std::uint32_t behind);

// "21 % de grévistes, contre [26 %] la veille", "21 % de grévistes dans les écoles et [26 %] dans
// les lycées": of what the share in front is of.
bool is_compared_with(const Words& words, const Mention& mention);
// Gives it the noun and event of the last percentage among the claims from `first` on.
void take_from_share_before(const std::vector<Claim>& claims, std::size_t first, Measure& compared);

// "After [12 of 18] precincts were counted, she had 50.4%", "38,2 % des électeurs avaient voté [à
// 17 heures]": a share, of that time, of a vote or a count that goes on.
bool is_partial_vote(
    const Words& words, const std::vector<Mention>& mentions, const TimeValue& time);

}  // namespace claimdiff
