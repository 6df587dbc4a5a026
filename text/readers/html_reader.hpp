// The article of an HTML page, for readers of files that contain pages.
#pragma once

#include "text/readers/reading.hpp"

namespace claimdiff {

// Throws std::runtime_error when the page is over a limit. `input.text` is the page.
void read_html(const ReaderInput& input, Article& article);

}  // namespace claimdiff
