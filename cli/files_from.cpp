#include "cli/files_from.hpp"

#include "text/read_bytes.hpp"

namespace claimdiff::cli {

Expected<std::vector<std::string>> read_file_list(const std::string& path) {
    const Expected<std::string> bytes = path == "-" ? read_stdin() : read_file(path);
    if (!bytes) return Error{bytes.error().message, path, 0, 0, {}};
    if (bytes->size() > largest_file) return Error{"larger than 64 MiB", path, 0, 0, {}};
    const bool lines = bytes->find('\0') == bytes->npos;
    const char separator = lines ? '\n' : '\0';
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < bytes->size();) {
        const std::size_t end = std::min(bytes->find(separator, at), bytes->size());
        std::string name = bytes->substr(at, end - at);
        if (lines && !name.empty() && name.back() == '\r') name.pop_back();
        if (!name.empty()) paths.push_back(std::move(name));
        at = end + 1;
    }
    return paths;
}

}  // namespace claimdiff::cli
