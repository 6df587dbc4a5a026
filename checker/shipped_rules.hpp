// The rule files inside the binary; defined by a source that the build generates from rules/.
#pragma once

#include <span>

namespace claimdiff {

struct ShippedRule {
    const char* set;   // "news"
    const char* name;  // "casualties"
    const char* begin;
    const char* end;
};

std::span<const ShippedRule> shipped_rules();  // sorted by set, then name

}  // namespace claimdiff
