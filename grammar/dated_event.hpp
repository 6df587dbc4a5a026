// Which event a date or time belongs to, and whom or what it happened to.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct DatedEvent {
    std::uint32_t token = no_token;  // the word that says what happened
    std::string event;               // concept, or lemma after its language
    std::string noun;                // the subject's; empty when unknown
    bool stated = false;             // the time is that of a statement
    bool vague = false;  // the event is one that a verb which is known for nothing speaks of
};

// The event of a time mention; its token is no_token when the words name none, or when the time is
// that of a statement ("said on Wednesday"). Examples:
//     "Le feu s'est levé vers [16h10]"                   déclaré, feu
//     "Il était [9 h 15] quand le train a quitté la voie"  quitté la voie, train
//     "Start date: [06/02/2023]"                            start date, the title's fire
//     "La réouverture du pont est envisagée le [mercredi 20]" reprise, trafic
DatedEvent dated_event(const Words& words, const Mention& mention);

// The same of what goes on for a stretch of time, which may be told without an event: "The ferry
// has been in service [since 1998]" is about the ferry.
DatedEvent standing_event(const Words& words, const Mention& mention);

}  // namespace claimdiff
