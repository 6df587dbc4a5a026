// The .gitignore and .claimdiffignore files that hold in a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/expected.hpp"
#include "text/patterns.hpp"

namespace claimdiff {

// Follows a walk through folders. Files nearer to an entry win over those farther away, and any
// .claimdiffignore wins over every .gitignore: it can take back what git ignores.
class IgnoreFiles {
  public:
    // `root` is the canonical path of the folder the walk begins in. In a git repository the files
    // of the folders above it hold too, up to the repository's own.
    explicit IgnoreFiles(const std::filesystem::path& root);

    // Enters a folder of the walk, given by its full path, the root first; leaves the last entered.
    void enter(const std::filesystem::path& folder);
    void leave() { levels_.pop_back(); }

    // Why the entry of that full path is ignored, "ignored by notes/.gitignore:3 (*.log)"; nothing
    // when it is not.
    std::optional<std::string> why_ignored(std::string_view path, EntryType type) const;

    // Ignore files that could not be read.
    const std::vector<Error>& errors() const { return errors_; }

  private:
    struct Level {
        std::string folder;  // full path, with a slash at the end
        PatternList git, own;
    };

    PatternList read(const std::filesystem::path& folder, const char* name);

    std::filesystem::path root_;
    std::vector<Level> levels_;  // outermost first
    std::vector<Error> errors_;
};

}  // namespace claimdiff
