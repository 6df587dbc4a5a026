// What a verb for what only one can do is said of, where its subject does not stand right in front.
#pragma once

#include "grammar/clause.hpp"

namespace claimdiff {

// "The rebel command, [the Popular Front], claimed": the name between commas before the verb group
// at `group`. Not found when nothing of the kind stands there.
Bearer apposed(const Words& words, std::uint32_t group);

// What "[the coup] was led by", "[Copper Lantern], trained by" is said of: the participle is at
// `joined`, perhaps behind another ("owned by A and [trained] by B"). Not found where it is denied.
Bearer bearer_of_passive(const Words& words, std::uint32_t joined);

}  // namespace claimdiff
