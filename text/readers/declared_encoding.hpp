// The encoding that a file says it is in.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// From the XML declaration, or from <meta charset> and <meta http-equiv> of HTML; empty when the
// file does not say.
std::string declared_encoding(std::string_view bytes);

}  // namespace claimdiff
