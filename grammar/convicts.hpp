// Who got a sentence, and who only asked for one.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "jailed for eight years", "huit ans de prison": makes the duration a sentence, by whatever word
// the text tells of one; `measured` is the token of what it was found to measure, `before` the
// claim in front of it in its sentence, or null.
void read_sentence(
    const Words& words,
    const Mention& mention,
    std::uint32_t measured,
    const Claim* before,
    Claim& claim);

// Whether the holder is somebody known only by whose he is ("his wife", "leur comptable").
bool is_known_by_another(const std::string& holder);

}  // namespace claimdiff
