// corpus.yaml: what the editor knows of the documents of a folder and the files do not say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/corpus.hpp"
#include "text/expected.hpp"

namespace claimdiff {

inline constexpr const char* manifest_name = "corpus.yaml";

// Empty: the file says it, or nobody.
struct ManifestEntry {
    std::string file;  // relative to the manifest's folder; "desk.jsonl#a12" for one of its texts
    std::string title, source, published, language, reliability, group;
    Error place;  // of its name, for a complaint
};

// `path` names the file in errors (path:line:column).
Expected<std::vector<ManifestEntry>> parse_manifest(std::string_view yaml, const std::string& path);

// Gives the documents below `folder` (as the corpus' files are named: from the working directory)
// what the entries say; that wins over what the files say. An entry for a file that the corpus
// neither holds nor left out is an error.
std::optional<Error> apply_manifest(
    const std::vector<ManifestEntry>& entries, const std::string& folder, Corpus& corpus);

}  // namespace claimdiff
