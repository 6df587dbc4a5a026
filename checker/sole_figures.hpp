// Figures of which a story has one: how many were sent to help, how many marched, how many jobs go,
// what the damage is put at, the turnout, how far the share rose, the leverage. They are of one
// slot however differently the sentences put them, unless one text gives several.
//
//     "55 firefighters were sent"    "110 people in all took part in the operation"
#pragma once

#include "checker/profiles.hpp"

namespace claimdiff {

// Which of them a claim is that stands so in its text.
SoleFigure sole_figure_of(const Claim& claim, const Stand& stand);

// Whether both are the same such figure. What rules out other comparisons rules out theirs, too
// (checker/vetoes.cpp).
bool are_sole_figures(const Profile& a, const Profile& b);

// Of two such figures of helpers, whether one counts the firefighters among all who came: "55
// firefighters", "110 people".
bool is_one_of_firefighters(const Claim& a, const Claim& b);

}  // namespace claimdiff
