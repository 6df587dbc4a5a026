// The turning points that most things and lives have, told in many words: "built in 1931" and
// "dates from 1931", "in service since 1998" and "opened in 1998", "elected in 2014" and "mayor
// since 2014".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Before the id of a milestone among the aspects of a date: "milestone/built".
constexpr std::string_view milestone_axis = "milestone";

struct Milestone {
    std::string id;                  // "built", "service", "founded", "office", "birth", "death";
                                     // empty: none
    std::string holder;              // whose birth, death or office it is, a folded name
    std::string office;              // the title, "people/mayor"; empty when it is not said
    std::uint32_t token = no_token;  // the word that says so
};

// A date long before publication is history: another fire, or when the bridge was built.
bool is_history(const TimeValue& time, std::string_view published);

// The milestone that a date in the past gives; `event` is the word that says what happened, or
// no_token, and `noun` what it happened to. A birth or an office is nobody's when the text does not
// say whose.
Milestone milestone_of(
    const Words& words, const Mention& mention, std::uint32_t event, std::string_view noun);

// What a date in the past says about the time before what the text tells: "La précédente éruption
// remontait à [1951]", "last inspected in [2022]" — there was none since.
struct LastTime {
    std::uint32_t token = no_token;  // the word that says what happened
    bool as_strong = false;          // "the last flood of that size"
};
LastTime last_time(const Words& words, const Mention& mention, std::uint32_t event);

}  // namespace claimdiff
