// How much of hostile or broken input is borne. A document over a limit is left out, with the
// reason; the others are read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace claimdiff {

struct Limits {
    std::size_t file_bytes = std::size_t{64} << 20U;       // of one file, or of standard input
    std::size_t unpacked_bytes = std::size_t{256} << 20U;  // that a packed file may unpack to
    std::size_t line_bytes = std::size_t{16} << 20U;       // of one line of a text file
    std::size_t documents = 1'000'000;                     // in one corpus
    std::uint32_t depth = 256;   // of folders, of elements in XML and HTML, of parts in mail
    std::uint32_t seconds = 60;  // for reading one file
};

}  // namespace claimdiff
