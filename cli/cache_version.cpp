// A number that people raise with each change of the grammar is forgotten once, and a cache then
// gives what the program no longer says. So it is the program itself that counts, with all the
// words and dictionaries it carries: reading its bytes takes a few milliseconds.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "checker/cache/key.hpp"
#include "cli/cache_file.hpp"
#include "text/read_bytes.hpp"
#include "text/unicode_version.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_program = std::size_t{1} << 30U;  // bytes

bool add_file(const fs::path& path, KeyBuilder& key) {
    const Expected<std::string> bytes = read_file(path, largest_program);
    if (bytes) key.add(*bytes);
    return bytes.has_value();
}

// The files below a folder, by path.
bool add_folder(const fs::path& folder, KeyBuilder& key) {
    std::vector<fs::path> files;
    std::error_code fault;
    for (fs::recursive_directory_iterator entry(folder, fault), end; !fault && entry != end;
         entry.increment(fault)) {
        if (entry->is_regular_file(fault)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        key.add(file.lexically_relative(folder).generic_string());
        if (!add_file(file, key)) return false;
    }
    return !fault;
}

}  // namespace

std::string version_for_cache(const std::string& languages) {
    KeyBuilder key;
    if (!add_file("/proc/self/exe", key)) return {};
    key.add(unicode_version());
    if (!languages.empty() && !add_folder(languages, key)) return {};
    const CacheKey hash = key.key();
    return std::to_string(hash.low) + '-' + std::to_string(hash.high);
}

}  // namespace claimdiff::cli
