// Results of earlier runs, kept to be used again: what a text claims, and what its claims have in
// common with those of other texts. A report is the same with and without.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

// A hash of all that a result depends on.
struct CacheKey {
    std::uint64_t low = 0, high = 0;

    friend bool operator==(const CacheKey&, const CacheKey&) = default;
};

// Where results are kept. It is called from one thread, and never fails: what it cannot give is
// worked out anew, what it cannot keep is lost.
class Cache {
  public:
    virtual ~Cache() = default;

    // Names what results depend on besides the texts: the program, its libraries and the words
    // that it uses.
    virtual std::string_view version() const = 0;

    // What was kept under each key, byte for byte; empty where there is nothing.
    virtual std::vector<std::string> find(const std::vector<CacheKey>& keys) = 0;

    // Keeps each value under the key beside it.
    virtual void keep(const std::vector<CacheKey>& keys, const std::vector<std::string>& values)
        = 0;
};

}  // namespace claimdiff
