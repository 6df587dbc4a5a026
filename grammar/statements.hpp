// Claims without a number: the titles of people, what things are put down to, and the words in
// quotation marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/claim_builder.hpp"

namespace claimdiff {

// Among the aspects of a claim whose text says two such things of one bearer.
constexpr std::string_view of_several = "said/several";

// Among those of what is open again, and so was closed before.
constexpr std::string_view once_more = "said/again";

// Marks the claims whose text says two such things. `claims` are all of one text.
void unsettle_several(std::vector<Claim>& claims);

// Adds what the counts of nobody and the statements about somebody say of whether anybody was hurt
// or killed: "story/injured", "none" or "some". `claims` are all of one text.
void note_casualties(std::vector<Claim>& claims);

// Makes a new claim one of tokens [first, last), with all that the passage gives.
void begin_statement(
    Claim& claim,
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last);

// Such a claim, for those that may give it up; claims are large to move.
Claim blank_statement(
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last);

// Whether a year stands before the token `before` that is earlier than the text's: "the fire of
// 2009 was started by a cigarette" speaks of another fire.
bool is_of_another_year(const Words& words, std::uint32_t before, const Passage& passage);

// The same, or a word such as "previously", anywhere in the sentence.
bool tells_of_earlier(const Words& words, const Passage& passage);

// The id of the word at `i` under `prefix` among those of the category state; empty when it has
// none. `i` may be one past the sentence.
std::string_view state_under(const Words& words, std::uint32_t i, std::string_view prefix);

// "le président Jean Dupont", "Inspector Nora Dorn", "Claire Morin, directrice générale",
// "Ilse Brandt – interim CFO". `holder` is the folded name, `text` the role's id after what
// modifies it: "interim chief financial officer".
void add_role_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// "caused by a short circuit", "un arbre semble à l'origine du choc", "Cause: lightning".
// `text` is the concept or lemma of the cause, `measure.event` what it caused.
void add_cause_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// "it was a barge that caused the collapse", "What caused the crash? Fog".
void add_implied_cause_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims);

// "arson was ruled out": a cause that is denied. `text` begins with "not ".
void add_denied_cause_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims);

// What a thing is or is not ("the bridge was closed", "les filets n'étaient pas électrifiés", "a
// black van"). `measure.event` is the axis or the event, `text` the value, after "not " where the
// text denies it; `measure.noun` and `holder` say of what.
void add_state_claims(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Passage& passage,
    std::vector<Claim>& claims);

// The weapon of an attack ("with a knife") and the vehicle of a flight ("on a motorbike"):
// `measure.event` is "means/force" or "means/escape", `text` the weapon or vehicle.
void add_means_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Who did what only one can: "won by Copper Lantern", "Colonel Brennik led the coup".
// `measure.event` is the relation, "agent/led"; `measure.noun` and `holder` say of what; `text` is
// the folded name.
void add_agent_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Who holds a place: "in rebel hands". `measure.event` is "status/control", `text` the side.
void add_control_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// "au deuxième étage", "exclu à la 61e minute", "its sixth defeat": `text` is the place in the row,
// `measure.event` the row.
void add_order_claims(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Passage& passage,
    std::vector<Claim>& claims);

// What is told once of a story, whoever it is said of: "acted alone", "without a seat belt".
// `measure.event` is the axis, "story/accomplices", `text` the value.
void add_circumstance_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Whether there was any: "no shots were fired". `measure.event` is "exists/fired", `measure.noun`
// of what, `text` "some" or "none".
void add_existence_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Where what takes place once did: an arrest, a break-in, a departure, a move to another country.
// `measure.event` is "where/arrested", "in", "left", "made" or "to" behind the same word; `text`
// the kind of place, the folded name or the country.
void add_place_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Where a journey was to end: "bound for Perpignan". `text` is the folded name of the town.
constexpr std::string_view destination_axis = "where/bound";
void add_destination_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// What a vehicle was loaded with: `measure.event` is "cargo", `text` the load's concept or lemma.
void add_cargo_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Where a ship, an aircraft or a car is registered: `measure.event` is "where/flag", `text` the
// country.
void add_flag_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// The axis of where a fire, an accident or an attack took place: `text` is the town, and the
// measure's qualifiers are what the whole text names (DocumentClaims::names).
constexpr std::string_view event_place = "where/event";
void add_event_place_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Quoted words of at least four words; `paragraph` is a whole paragraph read as one sentence, for a
// quotation may span several. `text` is what stands between the marks, folded; `holder` who speaks.
void add_quotation_claims(
    const Words& paragraph, const Passage& passage, std::vector<Claim>& claims);

}  // namespace claimdiff
