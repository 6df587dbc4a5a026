// Writing results: to standard output, or whole files at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/expected.hpp"

namespace claimdiff::cli {

// False when it could not be written; says so on standard error, unless the reader went away.
bool write_standard_output(std::string_view text);

// Writes `text` into a temporary file beside `path` and renames it, so that `path` holds the old
// text or the new one, never a part. What is no ordinary file (a pipe, /dev/null) is written
// straight. Nothing when it worked.
std::optional<Error> write_file(const std::string& path, std::string_view text);

}  // namespace claimdiff::cli
