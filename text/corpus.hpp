// Files and folders → Documents.
#pragma once

#include <string>
#include <vector>

#include "text/document.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// A file that was not checked, and why.
struct Skipped {
    std::string path;  // as in Document::id where there is one, else as given
    std::string reason;
    bool unreadable = false;  // the reader failed (exit status 2), as against deliberately left out
                              // (hidden, empty, binary)
};

struct Corpus {
    std::vector<Document> documents;  // sorted by id, ids unique
    std::vector<Skipped> skipped;     // sorted by path
};

struct ReadOptions {
    std::string language;  // forced for all documents when not empty
    std::string stdin_name = "stdin.txt";
    unsigned threads = 0;  // 0: as many as the machine has
};

// Reads every path: a file, a folder (recursively; hidden entries and symbolic links to folders are
// skipped, with their reason), or "-" for standard input. Ids are relative to the folder given; for
// a file given by name, its file name. When two files would get one id, longer paths tell them
// apart. The order of arguments and of directory entries does not matter.
Corpus read_corpus(const std::vector<std::string>& paths, const ReadOptions& options);

// One document from bytes: decoded, laid out in paragraphs, its language detected when not given.
Document make_document(std::string id, std::string_view bytes, std::string_view language = {});

}  // namespace claimdiff
