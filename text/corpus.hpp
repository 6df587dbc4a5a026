// Files and folders → Documents.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/expected.hpp"
#include "text/limits.hpp"
#include "text/patterns.hpp"
#include "text/progress.hpp"

namespace claimdiff {

// A file that was not checked, and why.
struct Skipped {
    std::string path;  // as in Document::id where there is one, else as given
    std::string reason;
    bool unreadable = false;  // the reader failed (exit status 2), as against deliberately left out
                              // (empty, binary, ignored)
};

enum class Role : std::uint8_t {
    source,
    draft,  // held against the sources
};

// Which file a document comes from.
struct CorpusFile {
    std::string path;  // as it was opened, from the working directory; of standard input its name
    Role role = Role::source;
};

struct Corpus {
    std::vector<Document> documents;  // sorted by id, ids unique
    std::vector<CorpusFile> files;    // one for each document
    std::vector<Skipped> skipped;     // could not be read, or held no text; sorted by path
    std::vector<Skipped> left_out;    // by choice: hidden, ignored, excluded; sorted by path
};

// Patterns, and the folder their paths begin at; empty: the folder that is walked.
struct PathFilter {
    std::string folder;  // full path
    PatternList patterns;
};

// Which texts are meant. A file that is named is read; of what a folder holds, that is left out
// which is hidden, which .gitignore and .claimdiffignore files ignore, and what the filters say.
struct Selection {
    std::vector<std::string> paths;    // files, folders (recursively), "-" for standard input
    std::vector<std::string> sources;  // files and folders the texts of `paths` are held against
    std::vector<PathFilter> include;   // files that none of them matches are left out, if any given
    std::vector<PathFilter> exclude;
    std::vector<std::string> not_texts;  // files that are never texts where a folder holds them
};

// Whether Document::sha256 is wanted.
enum class Digest : std::uint8_t { none, sha256 };

struct ReadOptions {
    std::string language;  // forced for all documents when not empty
    std::string stdin_name = "stdin.txt";
    unsigned threads = 0;  // 0: as many as the machine has
    Digest digest = Digest::sha256;
    Progress* progress = nullptr;  // counts the documents found and read
    Limits limits;
};

// Reads every path. Ids are relative to the folder given; for a file given by name, its file name.
// When two files would get one id, longer paths tell them apart. Symbolic links to folders are not
// followed. The order of arguments and of directory entries does not matter.
Corpus read_selection(const Selection& selection, const ReadOptions& options);
Corpus read_corpus(const std::vector<std::string>& paths, const ReadOptions& options);

// The same without keeping the texts, however many: `work` is called for every document, on several
// threads, and `take` gets what it gave in the order of documents, on this thread; false ends the
// reading. So that memory does not grow with the corpus, the result holds the first document of
// each role and those with notes, by their ids and notes alone.
Corpus stream_selection(
    const Selection& selection,
    const ReadOptions& options,
    const std::function<std::string(const Document&)>& work,
    const std::function<bool(std::string_view)>& take);

// One document from bytes: decoded, laid out in paragraphs, its language detected when not given.
Document make_document(std::string id, std::string_view bytes, std::string_view language = {});

}  // namespace claimdiff
