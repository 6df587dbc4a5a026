// Work on many items by several threads, with results that do not depend on how many.
#pragma once

#include <cstddef>
#include <functional>

namespace claimdiff {

// Calls work(i) once for every i < count, on this thread and up to threads - 1 more (0: as many as
// the machine has). `work` must not throw and touches what belongs to i alone.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

// The same for what is too much to keep: this thread alone calls take(i), in order of i, each once
// its work(i) is done; work is never more than in_order_window items ahead of it, so that results
// may stand in slots i % in_order_window. No further work is begun once `take` gives false.
inline constexpr std::size_t in_order_window = 64;
void in_order(
    std::size_t count,
    unsigned threads,
    const std::function<void(std::size_t)>& work,
    const std::function<bool(std::size_t)>& take);

}  // namespace claimdiff
