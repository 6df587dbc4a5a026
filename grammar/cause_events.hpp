// The events that causes are given for: concepts ("acts/fires", "traffic/crashed") or lemmas, empty
// where none is found.
#pragma once

#include <string>
#include <string_view>

#include "grammar/words.hpp"

namespace claimdiff {

// What stands for the event where somebody's reasons are told, and where no accident is named.
constexpr std::string_view motives = "acts/motives";
constexpr std::string_view any_incident = "acts/incidents";
// Something planned that does not happen has a cause as an accident has.
constexpr std::string_view calling_off = "state/called off";

// What befell somebody or something, rather than a thing.
bool is_event(const Words& words, std::uint32_t i);

// What befalls vehicles and buildings, and is told by a verb.
bool is_mishap(const std::string& id);

// What somebody did on purpose has a motive.
bool is_deed(const std::string& event);

// The event the sentence before names first; empty when there is none in this paragraph.
std::string event_of_sentence_before(const Words& words);

// What the text is about, when that is an accident.
std::string event_of_text(const Words& words);

// What the sentence before or the text speaks of.
std::string main_event(const Words& words);

// What happened, as a noun before the token `from`, nearest first: "blaze", "accident", "panne".
std::string event_before(const Words& words, std::uint32_t from);

// The same as a verb of the clause: "The boat [capsized] because of".
std::string mishap_before(const Words& words, std::uint32_t from);

// The first noun or event from the token `at` on.
std::string event_after(const Words& words, std::uint32_t at);

// "[Net profit] was 197 million. The decrease is due to": the figure that fell.
std::string figure_of_sentence_before(const Words& words);

// "[The decrease] is due to", "ce recul": a change of a figure that is not named.
bool is_bare_change(const Words& words, std::uint32_t from);

// "condamné à cause de", "wegen Totschlags verurteilt": whether the sentence only tells what
// somebody is charged with.
bool is_charge(const Words& words, std::string_view cause, std::string_view event_caused);

// Faults and crimes, which are named for what came of them; the weather and what stands about is
// named for many reasons.
bool is_fault(std::string_view noun);

}  // namespace claimdiff
