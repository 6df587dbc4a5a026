// One level a folder; the question goes from the innermost level outwards, and the first level with
// a pattern that matches answers it.
//
//     desk/.gitignore        *.log       desk/notes/a.log is ignored,
//     desk/notes/.gitignore  !a.log      or would be, but for this
#include "text/ignore_files.hpp"

#include <algorithm>

#include "text/read_bytes.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

constexpr const char* git_name = ".gitignore";
constexpr const char* own_name = ".claimdiffignore";

// The folders from the repository's down to the one above `root`; none outside a repository.
std::vector<fs::path> folders_above(const fs::path& root) {
    std::vector<fs::path> above;
    std::error_code ignored;
    for (fs::path folder = root;; folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", ignored)) break;
        if (folder == folder.parent_path()) return {};
        above.push_back(folder.parent_path());
    }
    std::reverse(above.begin(), above.end());
    return above;
}

}  // namespace

IgnoreFiles::IgnoreFiles(const fs::path& root) : root_(root) {
    for (const fs::path& folder : folders_above(root)) enter(folder);
}

PatternList IgnoreFiles::read(const fs::path& folder, const char* name) {
    const fs::path path = folder / name;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) return {};
    const Expected<std::string> bytes = read_file(path);
    if (bytes) return PatternList::parse(*bytes);
    errors_.push_back(bytes.error());
    return {};
}

void IgnoreFiles::enter(const fs::path& folder) {
    std::string name = folder.generic_string();
    if (name.back() != '/') name += '/';
    levels_.push_back({std::move(name), read(folder, git_name), read(folder, own_name)});
}

std::optional<std::string> IgnoreFiles::why_ignored(std::string_view path, EntryType type) const {
    for (const bool own : {true, false}) {
        for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
            const PatternList& patterns = own ? level->own : level->git;
            const Pattern* const pattern = patterns.decide(path.substr(level->folder.size()), type);
            if (pattern == nullptr) continue;
            if (pattern->negated) return std::nullopt;
            const fs::path file = fs::path(level->folder) / (own ? own_name : git_name);
            return "ignored by " + file.lexically_relative(root_).generic_string() + ":"
                   + std::to_string(pattern->line) + " (" + pattern->text + ")";
        }
    }
    return std::nullopt;
}

}  // namespace claimdiff
