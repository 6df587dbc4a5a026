// Whether words that may be a time are one here: "2020" beside "en", "mars" beside "de", "15
// heures" beside "à".
#pragma once

#include "grammar/time_tree.hpp"
#include "grammar/token.hpp"

namespace claimdiff {

// The tokens around a reading.
struct TimePlace {
    const Token* first = nullptr;  // of the sentence
    const Token* last = nullptr;   // past its end
    bool alone = false;            // nothing but small words around the expression
    bool capital_nouns = false;    // the language writes its nouns with a capital

    const Token* before(const TokenRange& tokens, int steps = 1) const {
        return tokens.first - first >= steps ? tokens.first - steps : nullptr;
    }
    const Token* after(const TokenRange& tokens) const {
        return tokens.last < last ? tokens.last : nullptr;
    }
};

// Whether the surroundings bear out a date or a range.
bool is_borne_out(const TimeTree& tree, const TimePlace& place);

// Whether "15 heures", in this tree a time of day, is a duration here.
bool is_duration_here(const TimeTree& tree, const TimePlace& place);

// Whether "19 ans" is an age: "Zoé, 19 ans, …", "une femme de 19 ans".
bool is_age(const TimeTree& duration, const TokenText& text, const TimePlace& place);

// Whether it is a day of the month and nothing else: "le 21".
bool is_lone_day(const TimeTree& tree);

// Whether a decade is of somebody's life: "in her sixties", "in his late 50s".
bool is_decade_of_life(const TimeTree& tree, const TimePlace& place);

// Whether a duration is none: "twice a day", "une seconde fois".
bool is_no_duration(const TimeTree& tree, const TimePlace& place);

}  // namespace claimdiff
