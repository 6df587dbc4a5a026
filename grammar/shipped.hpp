// The lexicons and concepts inside the binary; defined by a source that the build generates from
// languages/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace claimdiff {

struct ShippedLexicon {
    const char* code;
    const std::byte* begin;
    const std::byte* end;
};

std::span<const ShippedLexicon> shipped_lexicons();  // sorted by code
std::string_view shipped_concepts_yaml();            // the file languages/concepts.yaml

}  // namespace claimdiff
