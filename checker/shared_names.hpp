// Which documents name the same persons, places and bodies.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace claimdiff {

// What each document of a corpus names, sorted (DocumentClaims::names).
using DocumentNames = std::vector<std::vector<std::string>>;

class SharedNames {
  public:
    explicit SharedNames(const DocumentNames& names);

    // Whether the two documents name somebody or something in common, or each has a name in common
    // with a third, as texts about one thing do; texts that name nothing may be of one story.
    bool may_be_one_story(std::uint32_t a, std::uint32_t b) const;

    // The names of a document, as numbers below count(), sorted.
    const std::vector<std::uint32_t>& of(std::uint32_t document) const { return names_[document]; }
    std::size_t count() const { return count_; }
    std::size_t document_count() const { return names_.size(); }

  private:
    std::vector<std::vector<std::uint32_t>> names_;  // by document
    std::vector<std::vector<std::uint32_t>>
        neighbours_;  // who share a rarer name with each, sorted
    std::size_t count_ = 0;
};

}  // namespace claimdiff
