// make_document() for a caller that has decoded the bytes already, to see whether they are text.
#pragma once

#include <string>
#include <string_view>

#include "text/corpus.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"

namespace claimdiff {

Document make_document(
    std::string id,
    std::string_view bytes,
    Decoded decoded,
    std::string_view language,
    Digest digest);

}  // namespace claimdiff
