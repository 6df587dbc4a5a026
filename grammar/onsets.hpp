// The hour at which what a text tells of began: "s'est écrasé à 15h25", "the blaze started at 4:40
// a.m.", "le drame, survenu à 15 h 45".
#pragma once

#include <string_view>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

// Before the kind of the event among the aspects of a date: "onset/crash". The kind "any" fits
// every other.
constexpr std::string_view onset_axis = "onset";

// The kind of the event whose hour the claim gives; empty when it gives no such hour.
std::string_view onset_of(const Claim& claim);

// Takes the mark from the claims of a text that gives several such hours: which of them another
// text means is open. `claims` are all of one text.
void unsettle_onsets(std::vector<Claim>& claims);

// Whether two kinds may be said of one event: a rockfall and a collapse.
bool may_be_one_onset(std::string_view a, std::string_view b);

}  // namespace claimdiff
