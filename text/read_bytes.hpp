// Reading a file or standard input whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "text/expected.hpp"

namespace claimdiff {

constexpr std::size_t largest_file = std::size_t{64} << 20U;  // bytes; a text is never longer

// All bytes of a regular file; at most one more than `largest_file`, which tells that it is larger.
// The error's message is the system's.
Expected<std::string> read_file(const std::filesystem::path& path);

// The same of standard input.
Expected<std::string> read_stdin();

}  // namespace claimdiff
