// Statements that the other text makes as well.
#pragma once

#include <vector>

#include "checker/align.hpp"

namespace claimdiff {

// Takes out the links between two states, causes or ages of different value where one of the two
// texts says the other value, too: police that used tear gas and a water cannon are not
// contradicted by a text that names the water cannon alone.
void drop_answered(const std::vector<Claim>& claims, std::vector<Link>& links);

}  // namespace claimdiff
