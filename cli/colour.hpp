// Whether to colour what is printed.
#pragma once

#include <string_view>

#include "reports/writers.hpp"

namespace claimdiff::cli {

// `choice` is always, never or auto. auto: NO_COLOR says no (https://no-color.org), then
// CLICOLOR_FORCE says yes (https://bixense.com/clicolors), then standard output decides by being a
// terminal.
Colour choose_colour(std::string_view choice);

}  // namespace claimdiff::cli
