// The syntax tree of a time → what it means.
#pragma once

#include <optional>

#include "grammar/mention.hpp"
#include "grammar/time_moment.hpp"
#include "grammar/time_tree.hpp"

namespace claimdiff {

struct TimeMeaning {
    MentionKind kind = MentionKind::date;
    TimeValue time;
    Quantity quantity;  // of a duration
    std::string unit;   // of a duration: a CLDR unit id
};

// Nothing when the words are no time after all.
std::optional<TimeMeaning> resolve_time(const TimeTree& tree, const TimeScene& scene);

}  // namespace claimdiff
