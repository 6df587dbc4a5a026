// Which files were read, and why the others were not.
#pragma once

#include <string>

#include "text/corpus.hpp"

namespace claimdiff::cli {

// A line a file, sorted by path.
std::string list_files(const Corpus& corpus);

}  // namespace claimdiff::cli
