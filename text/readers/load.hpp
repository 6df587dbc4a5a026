// Finds the function that reads a format.
#pragma once

#include "text/expected.hpp"
#include "text/readers/format.hpp"
#include "text/readers/reading.hpp"

namespace claimdiff {

// The error says which module could not be loaded. Not for FileFormat::plain, which needs no
// reader, and not for unknown formats, which have none.
Expected<ReadFunction> load_reader(FileFormat format);

}  // namespace claimdiff
