// Whom or what an event of a date or time happened to.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// The concept, or lemma after its language, of the subject of `event`, the token of a word of the
// clause of `time`, or no_token; behind a label ("Start date: …") the title's. Empty when the
// words name none. Examples:
//     "Il était [9 h 15] quand le train a quitté la voie"      train
//     "La réouverture du pont est envisagée le [mercredi 20]"  pont
std::string dated_subject(const Words& words, const Mention& time, std::uint32_t event, bool label);

// The nearest noun in front of `time` that nothing governs, else behind; empty when there is none.
std::string subject_beside(const Words& words, const Mention& time, std::uint32_t event);

// Whether neither a preposition nor a verb governs the noun in the clause of `time`.
bool is_ungoverned(const Words& words, const Mention& time, std::uint32_t noun);

}  // namespace claimdiff
