// A file's bytes → its documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/corpus.hpp"
#include "text/document.hpp"

namespace claimdiff {

struct ReadDocuments {
    std::vector<Document> documents;  // in the file's order
    std::vector<Skipped> skipped;
};

// `id` is the file's; documents of a file that holds several have ids like "desk.jsonl#a12".
// `name` gives the extension.
ReadDocuments read_documents(
    const std::string& id, std::string_view bytes, const ReadOptions& options);

}  // namespace claimdiff
