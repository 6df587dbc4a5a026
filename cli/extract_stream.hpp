// The extraction stream: one JSON object a line in, one a line out.
#pragma once

#include <iosfwd>

namespace claimdiff::cli {

// Reads {"id", "text", "lang"?, "reference_date"?} a line and writes {"id", "quantities", "claims"}
// a line, in order, each as soon as it is ready. A line that cannot be read gives {"id", "line",
// "error"}; the result is false when there was one.
bool extract_stream(std::istream& in, std::ostream& out);

}  // namespace claimdiff::cli
