// The lexicons inside the binary; defined by a source that the build generates from the folders in
// languages/.
#pragma once

#include <cstddef>
#include <span>

namespace claimdiff {

struct ShippedLexicon {
    const char* code;
    const std::byte* begin;
    const std::byte* end;
};

std::span<const ShippedLexicon> shipped_lexicons();  // sorted by code

}  // namespace claimdiff
