// Keys of results: hashes of what they are made of.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checker/cache/cache.hpp"
#include "text/document.hpp"

namespace claimdiff {

// Takes the parts of a key one after another; ("ab", "c") and ("a", "bc") give two keys.
class KeyBuilder {
  public:
    KeyBuilder();
    ~KeyBuilder();
    KeyBuilder(const KeyBuilder&) = delete;
    KeyBuilder& operator=(const KeyBuilder&) = delete;

    void add(std::string_view text);
    void add(std::uint64_t number);
    void add(double number);
    void add(const CacheKey& key);

    CacheKey key() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Keeps the values that are not empty, each under the key beside it.
void keep_fresh(Cache& cache, const std::vector<CacheKey>& keys, std::vector<std::string>& values);

// The key of what a document claims: of all that is known of it, and of the version of the program.
CacheKey key_of(const Document& document, std::string_view version);

}  // namespace claimdiff
