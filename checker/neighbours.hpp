// Which documents are held against which: in an archive, those that may tell one story.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "checker/word_weights.hpp"

namespace claimdiff {

class Neighbours {
  public:
    // `threads`: 0 for as many as the machine has; the result does not depend on it.
    Neighbours(const WordWeights& words, unsigned threads);

    // The documents that this one is compared with, sorted; itself is not among them.
    const std::vector<std::uint32_t>& of(std::uint32_t document) const { return lists_[document]; }

    // Those of them that come after it.
    std::span<const std::uint32_t> after(std::uint32_t document) const {
        const std::vector<std::uint32_t>& list = lists_[document];
        return {std::upper_bound(list.begin(), list.end(), document), list.end()};
    }

    bool are(std::uint32_t a, std::uint32_t b) const;

    // How many documents there are: those from the first to the last that claims anything.
    std::uint32_t document_count() const { return static_cast<std::uint32_t>(lists_.size()); }

  private:
    void join_small_stories();

    std::vector<std::vector<std::uint32_t>> lists_;
};

}  // namespace claimdiff
