// The cache of --cache: a SQLite database in a folder, for any number of runs at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "checker/cache/cache.hpp"

namespace claimdiff::cli {

// What a cache may hold, in bytes; of what is more, that goes which was not used for longest.
inline constexpr std::uint64_t largest_cache = std::uint64_t{2} << 30U;

// Opens the cache in a folder, and makes both where they are not there. `version` as in
// Cache::version(). Nothing when it cannot be used: why is then on standard error, and the run goes
// without. A damaged cache is said to be so and made anew; a file that is no cache is left alone.
std::unique_ptr<Cache> open_cache(
    const std::string& folder, std::string version, std::uint64_t most_bytes = largest_cache);

// The files of the cache in a folder: none of them is a text.
std::vector<std::string> cache_files(const std::string& folder);

// Names this very program, the data of its libraries and the languages of the folder `languages`
// (empty: none) by what they hold. Empty when one of them cannot be read.
std::string version_for_cache(const std::string& languages);

}  // namespace claimdiff::cli
