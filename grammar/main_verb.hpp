// The verb that tells of the counted, behind a clause about them.
#pragma once

#include <cstdint>

#include "grammar/words.hpp"

namespace claimdiff {

// "three people who had been trapped for hours were [rescued]": what the main verb says, behind
// a relative clause that no comma parts; no_token when that is not told by an event.
std::uint32_t main_verb(const Words& words, std::uint32_t relative);

}  // namespace claimdiff
