// Which place, time and part of the whole a claim speaks of.
#pragma once

#include <vector>

#include "grammar/claim.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// The scope of `mention`, whose noun phrase is `phrase`. `mentions` are all of the sentence, and it
// is one of them or stands for what is no quantity; `published` is the ISO time of the passage: a
// claim about another year or month is background.
Scope scope_of(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& mention,
    const NounPhrase& phrase,
    std::string_view published);

// "14 jobs (2023: [19])", "a debt of 5 million (2023: [6 million])": the figure of another year
// beside the one that is told.
bool is_reminder(const Words& words, const std::vector<Mention>& mentions, const Mention& mention);

}  // namespace claimdiff
