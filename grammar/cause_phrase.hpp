// The words that name a cause: "a short circuit", "[a pile of] rocks", "the seal of the pump".
#pragma once

#include <cstdint>
#include <string>

#include "grammar/noun_phrase.hpp"
#include "grammar/statements.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct CauseWords {
    NounPhrase cause;
    std::uint32_t first = 0;  // of the cause's words
    std::string event;        // what it caused
};

// The phrase that begins after the small words at `at`; false when there is none.
bool read_cause_phrase(const Words& words, std::uint32_t at, CauseWords& found);

// People, sums, numbers and pronouns are no causes.
bool names_nothing(const Words& words, const CauseWords& found);

// Weather and faults, which happen to what the text is about; not "his rival".
bool is_natural_cause(const std::string& noun);

// The claim that what the text says near the token `at` puts `found.event` down to `found.cause`.
Claim cause_claim(
    const Words& words, const Passage& passage, const CauseWords& found, std::uint32_t at);

}  // namespace claimdiff
