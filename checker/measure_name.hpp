// Measures and concepts in words, for reports.
#pragma once

#include <string>

#include "grammar/claim.hpp"

namespace claimdiff {

// "people/firefighters" → "firefighters", "fr:autocar" → "autocar".
std::string concept_name(std::string_view id);

// "firefighters injured", "speed", "regions without power"; what it is by kind when nothing is
// known ("age of lefort").
std::string measure_name(const Claim& claim);

}  // namespace claimdiff
