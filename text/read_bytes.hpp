// Reading a file or standard input whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "text/expected.hpp"

namespace claimdiff {

constexpr std::size_t largest_file = std::size_t{64} << 20U;  // bytes

// All bytes of a regular file; at most one more than `limit`, which tells that it is larger. The
// error's message is the system's; a file that changed while it was read is an error too, since
// half of an old text with half of a new one says what neither says.
Expected<std::string> read_file(
    const std::filesystem::path& path, std::size_t limit = largest_file);

// The same of standard input.
Expected<std::string> read_stdin(std::size_t limit = largest_file);

}  // namespace claimdiff
