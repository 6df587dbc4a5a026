// Where a reading of a time stands in its sentence, and what its neighbours are: the evidence for
// dates (time_evidence.hpp) and for durations (duration_evidence.hpp) looks at the same few.
#pragma once

#include <cstdint>

#include "grammar/time_tree.hpp"
#include "grammar/token.hpp"

namespace claimdiff {

// The tokens around a reading.
struct TimePlace {
    const Token* first = nullptr;  // of the sentence
    const Token* last = nullptr;   // past its end
    bool alone = false;            // nothing but small words around the expression
    bool head_first = false;       // names stand before their year: "les Jeux 2024"
    bool capital_nouns = false;    // the language writes its nouns with a capital
    int published = 0;             // the year of publication; 0: unknown

    const Token* before(const TokenRange& tokens, int steps = 1) const {
        return tokens.first - first >= steps ? tokens.first - steps : nullptr;
    }
    const Token* after(const TokenRange& tokens) const {
        return tokens.last < last ? tokens.last : nullptr;
    }
};

// Whether a word is a noun and nothing else: no small word, and no verb.
bool noun_only(const Token& t);

// Whether a number in front of the token goes on with it or is an amount of it: "%", "€", "km", a
// number; false for null.
bool measured(const Token* t);

// Time links: 1 may lead to many things ("de", "the"), 2 hardly to anything but a time ("en",
// "in").
std::int64_t link_strength(const Token* t);

// The only part of a moment; null for any other tree.
const TimeTree* lone_part(const TimeTree& tree);

// "in the 1960s and [70s]": whether a decade and a joining word stand before the tokens.
bool follows_decade(const TokenRange& tokens, const TimePlace& place);

// Whether a noun names one thing.
bool is_singular(const Token& t);

// Whether a word is a noun among other things.
bool may_be_noun(const Token& t);

}  // namespace claimdiff
