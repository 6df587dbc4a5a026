// Where a language that puts its verbs last ("Das 1974 errichtete Haus", "Begonnen hatte der
// Ausbruch") keeps what others say in a row: noun, verb, time.
#pragma once

#include <cstdint>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "das [1974] errichtete Krankenhaus": a participle that describes the noun behind it, and the
// noun. Both are no_token when the mention stands in no such attribute.
struct Prenominal {
    std::uint32_t participle = no_token, head = no_token;
    bool found() const { return head != no_token; }
};
Prenominal prenominal_attribute(const Words& words, const Mention& mention);

// "Begonnen hatte [der Ausbruch] am 4. September": the subject behind a verb that opens its clause;
// no_token when none stands there.
std::uint32_t inverted_subject(const Words& words, std::uint32_t verb, const Mention& mention);

}  // namespace claimdiff
