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

// Marks the hour of the event in a text that gives just one. `claims` are all of one text.
void mark_onset(std::vector<Claim>& claims);

// Whether two kinds may be said of one event: a rockfall and a collapse.
bool may_be_one_onset(std::string_view a, std::string_view b);

}  // namespace claimdiff
