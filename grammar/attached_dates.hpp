// Dates that belong to a word or a figure beside them, not to what the sentence tells.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// What took place on the day that stands at it as a genitive: "[l'assemblée] générale du 21 mai",
// "the [trial] of 4 June", "Sunday's [theft] of eight jewels"; no_token when nothing does.
std::uint32_t act_of_day(const Words& words, const Mention& day);

// "meet in a [run-off] on 8 November", "en el [balotaje] del próximo 8": what has one day of its
// own, right in front of it, whatever is told of it; no_token when nothing has.
std::uint32_t appointment_at(const Words& words, const Mention& day);

// "Um 6.15 Uhr kam es in Halle 4 zu einer [Explosion]", "Zu dem [Brand] kam es am Montag": the act
// that this verb of the German clause of `time` brings about; no_token when it is another verb.
std::uint32_t came_about(const Words& words, const Mention& time);

// Whether another act than the one told is of that day: "three were arrested over Sunday's theft",
// but "three were hurt in Sunday's crash".
bool dates_other_act(const Words& words, const Mention& day);

// "breaking a record [set in 2019]", "40 people at a plant [opened in 2015]": the date of another
// thing than the figure's, by the participle right behind that.
bool dates_other_thing(const Words& words, const Mention& figure, const Mention& date);

// "The group, [founded in 1963], plans a dividend of 0.58 euros": the year in a participle's aside
// that the figure stands outside of.
bool is_year_of_aside(const Words& words, const Mention& figure, const Mention& date);
// The tokens [first, last) of each such aside.
std::vector<std::pair<std::uint32_t, std::uint32_t>> asides_of_years(
    const Words& words, const std::vector<Mention>& mentions, const Mention& figure);

// "19th-century jewels", "des bijoux du XIXe siècle": how old the things are.
bool is_age_of_things(const Words& words, const Mention& period);

// The word that opens the figure of another time to which token `at` belongs: "23 deaths,
// [against] 9 in the same months of 2025"; no_token when the sentence compares nothing before it.
std::uint32_t comparison_before(
    const Words& words, const std::vector<Mention>& mentions, std::uint32_t at);

// "…, informó [el domingo] la Policía", "wie ein Sprecher [am Sonntag] mitteilte": when it was
// said.
bool is_day_of_statement(const Words& words, const Mention& day);

// "four seats more than [in 2021]", "un recul par rapport [à 2023]", "im Vergleich zur Wahl [vor
// fünf Jahren]": a time that a figure is only compared with, and no figure stands at.
bool is_base_of_comparison(const Words& words, const Mention& date);

}  // namespace claimdiff
