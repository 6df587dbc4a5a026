// Times: dates, times of day, durations and ranges of them.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/mention.hpp"

namespace claimdiff {

struct TimeMatch {
    std::optional<Mention> mention;
    bool parsed = false;  // whether the words could be a time: if not, the context changes nothing
};

// The longest time expression that begins at token `at` of the sentence (an index into
// TokenText::tokens). Relative ones are resolved against the context where it has a reference, and
// stay relative ("XXXX-12-19") where it has none. `beside` is the last date named in the sentence,
// ISO, on which "a year earlier" hangs; empty when there is none.
TimeMatch match_time(
    const TokenText& text,
    const Sentence& sentence,
    std::uint32_t at,
    const TimeContext& context,
    std::string_view beside = {});

}  // namespace claimdiff
