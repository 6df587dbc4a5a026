// Lists of paths in files.
#pragma once

#include <string>
#include <vector>

#include "text/expected.hpp"

namespace claimdiff::cli {

// The paths in a file, or on standard input for "-": one after each NUL where there is one (`git
// ls-files -z`, `find -print0`), else one a line. Empty ones do not count.
Expected<std::vector<std::string>> read_file_list(const std::string& path);

}  // namespace claimdiff::cli
