// Where Unicode's rules let a sentence end (UAX #29, "Sentence Boundaries").
#pragma once

#include <cstddef>
#include <string_view>

namespace claimdiff {

// The first boundary in `text` after byte `from`, which must be 0 or a boundary; text.size() when
// there is none before. Line breaks count as spaces. Invalid bytes belong to no class.
std::size_t next_sentence_break(std::string_view text, std::size_t from);

}  // namespace claimdiff
