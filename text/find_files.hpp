// Which files a list of paths means, and under which names.
#pragma once

#include <string>
#include <vector>

#include "text/corpus.hpp"

namespace claimdiff {

struct FoundFile {
    std::string path;  // as it can be opened; empty for standard input
    std::string id;    // unique, valid UTF-8
    Role role = Role::source;
};

struct FoundFiles {
    std::vector<FoundFile> files;            // sorted by id
    std::vector<Skipped> skipped, left_out;  // not sorted
};

// Walks the paths as read_selection() says. Opens no file but ignore files. With sources to hold
// them against, the texts of `selection.paths` are drafts.
FoundFiles find_files(
    const Selection& selection, const std::string& stdin_name, std::uint32_t depth);

// `name` with what is not UTF-8 replaced by U+FFFD.
std::string to_valid_utf8(std::string_view name);

}  // namespace claimdiff
