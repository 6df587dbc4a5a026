#include "cli/corpus_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/messages.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

// A folder of one language, or of several.
std::vector<fs::path> language_folders(const fs::path& folder) {
    if (fs::exists(folder / "language.yaml")) return {folder};
    std::vector<fs::path> folders;
    std::error_code fault;
    for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
         entry.increment(fault)) {
        if (fs::exists(entry->path() / "language.yaml")) folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

bool knows_language(const LoadedLanguages& languages, const std::string& code) {
    const std::vector<std::string>& shipped = shipped_languages();
    return std::find(shipped.begin(), shipped.end(), code) != shipped.end()
           || std::any_of(
               languages.owned.begin(), languages.owned.end(), [&code](const auto& language) {
                   return language->code == code;
               });
}

}  // namespace

void add_corpus_options(CLI::App& command, CorpusOptions& options) {
    command.add_option(
        "PATH", options.paths, "Files and folders to read, - for standard input (default: .)");
    command.add_option("--stdin-name", options.read.stdin_name, "What to call standard input")
        ->type_name("NAME");
    command
        .add_option(
            "--language", options.read.language, "The language of all texts (default: detected)")
        ->type_name("CODE");
    command
        .add_option(
            "--languages", options.languages, "Languages to use instead of the shipped ones")
        ->type_name("DIR");
    command.add_option("--threads", options.read.threads, "Threads to use, 0 for all (default: 0)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024));
    command.add_flag("--allow-empty", options.allow_empty, "No texts are no error");
}

std::vector<const Language*> LoadedLanguages::all() const {
    std::vector<const Language*> out;
    for (const auto& language : owned) out.push_back(language.get());
    return out;
}

const Language& LoadedLanguages::of(const Document& document) const {
    for (const auto& language : owned) {
        if (language->code == document.language) return *language;
    }
    return shipped_language(document.language);
}

bool load_languages(const CorpusOptions& options, LoadedLanguages& languages) {
    if (!options.languages.empty()) {
        const std::vector<fs::path> folders = language_folders(options.languages);
        if (folders.empty()) {
            complain(Error{
                "holds no language",
                options.languages,
                0,
                0,
                "a language is a folder with a language.yaml"});
            return false;
        }
        for (const fs::path& folder : folders) {
            auto language = load_language(folder);
            if (!language) {
                complain(language.error());
                return false;
            }
            languages.owned.push_back(std::move(*language));
        }
    }
    const std::string& code = options.read.language;
    if (!code.empty() && !knows_language(languages, code)) {
        complain(fmt::format(
            "--language: '{}' is not known; known are {}",
            code,
            fmt::join(shipped_languages(), ", ")));
        return false;
    }
    return true;
}

Corpus load_corpus(const CorpusOptions& options) {
    static const std::vector<std::string> here = {"."};
    Corpus corpus = read_corpus(options.paths.empty() ? here : options.paths, options.read);
    for (const Skipped& file : corpus.skipped) {
        if (file.unreadable) complain(fmt::format("{}: {}", file.path, file.reason));
    }
    for (const Document& document : corpus.documents) {
        for (const std::string& note : document.notes) {
            complain(fmt::format("{}: {}", document.id, note));
        }
    }
    return corpus;
}

int corpus_status(const CorpusOptions& options, const Corpus& corpus) {
    const bool unreadable
        = std::any_of(corpus.skipped.begin(), corpus.skipped.end(), [](const Skipped& file) {
              return file.unreadable;
          });
    const bool nothing = corpus.documents.empty() && !options.allow_empty;
    if (nothing) {
        complain(fmt::format(
            "no text to read in {} (--allow-empty makes that no error)",
            options.paths.empty() ? "." : fmt::to_string(fmt::join(options.paths, ", "))));
    }
    return unreadable || nothing ? failure : success;
}

std::string corpus_folder(const CorpusOptions& options) {
    if (options.paths.size() != 1 || options.paths.front() == "-") return {};
    const fs::path path = fs::path(options.paths.front()).lexically_normal();
    std::error_code ignored;
    std::string folder
        = (fs::is_directory(path, ignored) ? path : path.parent_path()).generic_string();
    if (folder == "." || folder == "./") return {};
    if (!folder.empty() && folder.back() != '/') folder += '/';
    return folder;
}

}  // namespace claimdiff::cli
