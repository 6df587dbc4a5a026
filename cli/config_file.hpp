// claimdiff.yaml: the settings of a corpus.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "text/expected.hpp"

namespace claimdiff::cli {

inline constexpr const char* config_name = "claimdiff.yaml";

// The claimdiff.yaml that is nearest above these files and folders: in the deepest folder that
// holds all of them or in one above it, up to the root of the git repository where there is one. A
// full path.
std::optional<std::filesystem::path> find_config(const std::vector<std::string>& paths);

// Reads the file into the settings that the command line left alone. An error names
// path:line:column; true otherwise.
Expected<bool> read_config(const std::filesystem::path& path, Settings& settings);

}  // namespace claimdiff::cli
