// Messages for people, on standard error: standard output is for results alone.
#pragma once

#include <string_view>

#include "text/expected.hpp"

namespace claimdiff::cli {

// "claimdiff: message", harmless to a terminal, on one line.
void complain(std::string_view message);
void complain(const Error& error);

// A line that the next one, or the next message, replaces; empty: takes it away. For terminals.
void show_status(std::string_view status);

// Takes the status away from within a signal's handler.
void clear_status_in_handler();

}  // namespace claimdiff::cli
