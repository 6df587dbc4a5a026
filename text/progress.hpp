// How far a run is. The threads that work count, whoever shows it looks now and then; a run does
// not depend on it.
#pragma once

#include <atomic>
#include <cstddef>

namespace claimdiff {

struct Progress {
    std::atomic<std::size_t> found{0};      // documents there are to read; 0: still looking
    std::atomic<std::size_t> read{0};       // of them read from disk
    std::atomic<std::size_t> extracted{0};  // of those, searched for claims
    std::atomic<std::size_t> claims{0};     // found so far
};

}  // namespace claimdiff
