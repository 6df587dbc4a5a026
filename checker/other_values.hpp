// What else could stand in the place of a value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

// Words to write instead of `words`, which state the claim's value, most likely to be read as
// another value first. `samples` are the words of other values of the kind, in the same language.
std::vector<std::string> other_values(
    const Claim& claim, std::string_view words, const std::vector<std::string>& samples);

}  // namespace claimdiff
