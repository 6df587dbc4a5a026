// What a document claims, as bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/claim.hpp"

namespace claimdiff {

std::string encode(const DocumentClaims& claims);

// The claims of a text of `text_size` bytes, which is document `index` of its corpus now; nothing
// when the bytes are not those of claims.
std::optional<DocumentClaims> decode_claims(
    std::string_view bytes, std::uint32_t index, std::size_t text_size);

}  // namespace claimdiff
