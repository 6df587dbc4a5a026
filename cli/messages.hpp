// Messages for people, on standard error: standard output is for results alone.
#pragma once

#include <string_view>

#include "text/expected.hpp"

namespace claimdiff::cli {

// "claimdiff: message", harmless to a terminal, on one line.
void complain(std::string_view message);
void complain(const Error& error);

}  // namespace claimdiff::cli
