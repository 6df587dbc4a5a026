// Text as YAML writes it.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// The text as a scalar in double quotes, on one line.
std::string yaml_quoted(std::string_view text);

}  // namespace claimdiff
