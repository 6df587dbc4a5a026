// The options of every command that reads texts: which, in which language, with which words.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "grammar/language.hpp"
#include "text/corpus.hpp"

namespace CLI {
class App;
}

namespace claimdiff::cli {

struct CorpusOptions {
    std::vector<std::string> paths;
    std::vector<std::string> files_from;
    ReadOptions read;
    bool no_config = false;
    Settings settings;
    std::vector<std::string> outputs;  // files that are written (reports, caches), and are no texts
};

// No PATH and no --files-from means the current folder.
void add_corpus_options(CLI::App& command, CorpusOptions& options);

// To be called first: reads the lists of --files-from and the configuration. False when it could
// not; why is then on standard error.
bool load_settings(CorpusOptions& options);

// Languages from a folder, used instead of the shipped ones of the same code.
struct LoadedLanguages {
    std::vector<std::unique_ptr<Language>> owned;

    std::vector<const Language*> all() const;
    const Language& of(const Document& document) const;
};

// Loads the languages and judges --language. False when it could not begin; what stands in the way
// is then on standard error.
bool load_languages(const CorpusOptions& options, LoadedLanguages& languages);

// Reads the texts and what manifests say of them; repairs and unreadable files are told on standard
// error.
Corpus load_corpus(const CorpusOptions& options, Progress* progress = nullptr);

// The same without keeping the texts: stream_selection() with these options.
Corpus stream_corpus(
    const CorpusOptions& options,
    const std::function<std::string(const Document&)>& work,
    const std::function<bool(std::string_view)>& take);

// 2 when a file could not be read or there was nothing to read, else 0.
int corpus_status(const CorpusOptions& options, const Corpus& corpus);

}  // namespace claimdiff::cli
