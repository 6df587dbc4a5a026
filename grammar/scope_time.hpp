// When what a mention tells of happened or held: the time of its clause, else the only one of its
// sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Sets the time of `scope`; the clause of `self` is the tokens [first, last).
void find_time(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    std::uint32_t first,
    std::uint32_t last,
    Scope& scope);

}  // namespace claimdiff
