// The extraction stream: one JSON object a line in, one a line out.
#pragma once

#include <iosfwd>

namespace claimdiff::cli {

// Reads {"id", "text", "lang"?, "reference_date"?, "reference_datetime"?} a line and writes {"id",
// "quantities", "claims"} a line, in order, each as soon as it is ready. A time
// ("2026-05-06T14:30") goes before a date: "in 15 minutes" needs it. A line that cannot be read
// gives {"id", "line", "error"}; the result is false when there was one.
bool extract_stream(std::istream& in, std::ostream& out);

}  // namespace claimdiff::cli
