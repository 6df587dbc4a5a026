// Escaping for XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// Fit for text and for attributes in either quotes; hazards and what XML 1.0 forbids are shown by
// name, line breaks are spaces.
std::string escape_markup(std::string_view text);

}  // namespace claimdiff
