#include "cli/corpus_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

#include "checker/manifest.hpp"
#include "cli/commands.hpp"
#include "cli/config_file.hpp"
#include "cli/files_from.hpp"
#include "cli/limit_options.hpp"
#include "cli/messages.hpp"
#include "cli/setting_option.hpp"
#include "text/language.hpp"
#include "text/read_bytes.hpp"

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

// Where the configuration is looked for: the files and folders named, or the sources for a draft on
// standard input.
std::vector<std::string> corpus_paths(const CorpusOptions& options) {
    std::vector<std::string> paths;
    for (const std::string& path : options.paths) {
        if (path != "-") paths.push_back(path);
    }
    return paths.empty() ? options.settings.against.value : paths;
}

std::vector<PathFilter> filters(
    const Setting<std::vector<std::string>>& patterns, const Settings& settings) {
    if (patterns.value.empty()) return {};
    PathFilter filter;
    if (patterns.origin != by_command_line) filter.folder = settings.config_folder;
    for (const std::string& pattern : patterns.value) filter.patterns.add(pattern);
    return {filter};
}

// What there is nothing of: "no text to read in desk"; empty when there is something to check.
std::string nothing_of(const CorpusOptions& options, const Corpus& corpus) {
    const std::vector<std::string>& sources = options.settings.against.value;
    const Role role = sources.empty() ? Role::source : Role::draft;
    const auto has = [&](Role wanted) {
        return std::any_of(corpus.files.begin(), corpus.files.end(), [&](const CorpusFile& file) {
            return file.role == wanted;
        });
    };
    const auto in = [](const std::vector<std::string>& paths) {
        return fmt::format(
            "no text to read{}{}", paths.empty() ? "" : " in ", fmt::join(paths, ", "));
    };
    if (!has(role)) return in(options.paths);
    return has(Role::source) ? "" : in(sources);
}

// The manifest that is set, or those of the folders named.
std::vector<std::string> manifest_files(const CorpusOptions& options) {
    const std::string& set = options.settings.manifest.value;
    if (!set.empty()) return {set};
    std::vector<std::string> files;
    std::error_code ignored;
    for (const auto* paths : {&options.paths, &options.settings.against.value}) {
        for (const std::string& path : *paths) {
            const fs::path file = fs::path(path) / manifest_name;
            if (path != "-" && fs::is_regular_file(file, ignored)) files.push_back(file.string());
        }
    }
    return files;
}

// A manifest that is wrong counts as a file that could not be read.
void use_manifest(const std::string& file, Corpus& corpus) {
    std::optional<Error> error;
    const Expected<std::string> bytes = read_file(file);
    if (bytes) {
        const auto entries = parse_manifest(*bytes, file);
        error = entries ? apply_manifest(*entries, fs::path(file).parent_path().string(), corpus)
                        : std::optional(entries.error());
    } else {
        error = Error{bytes.error().message, file, 0, 0, {}};
    }
    if (!error) return;
    std::string place = error->path;
    if (error->line != 0) place += fmt::format(":{}:{}", error->line, error->column);
    error->path.clear();
    error->line = error->column = 0;
    corpus.skipped.push_back({std::move(place), to_string(*error), true});
}

bool knows_language(const LoadedLanguages& languages, const std::string& code) {
    const std::vector<std::string>& shipped = shipped_languages();
    return std::find(shipped.begin(), shipped.end(), code) != shipped.end()
           || std::any_of(
               languages.owned.begin(), languages.owned.end(), [&code](const auto& language) {
                   return language->code == code;
               });
}

Selection selection_of(const CorpusOptions& options, const std::vector<std::string>& manifests) {
    const Settings& settings = options.settings;
    Selection selection;
    selection.paths = options.paths;
    selection.sources = settings.against.value;
    selection.include = filters(settings.include, settings);
    selection.exclude = filters(settings.exclude, settings);
    selection.not_texts = options.outputs;
    selection.not_texts.insert(selection.not_texts.end(), manifests.begin(), manifests.end());
    for (const std::string& file :
         {settings.config_file, settings.waivers.value, settings.baseline.value}) {
        if (!file.empty()) selection.not_texts.push_back(file);
    }
    return selection;
}

void tell_faults(const Corpus& corpus) {
    for (const Skipped& file : corpus.skipped) {
        if (file.unreadable) complain(fmt::format("{}: {}", file.path, file.reason));
    }
    for (const Document& document : corpus.documents) {
        for (const std::string& note : document.notes) {
            complain(fmt::format("{}: {}", document.id, note));
        }
    }
}

}  // namespace

void add_corpus_options(CLI::App& command, CorpusOptions& options) {
    Settings& settings = options.settings;
    CLI::Option* const path = command.add_option(
        "PATH", options.paths, "Files and folders to read, - for standard input (default: .)");
    command
        .add_option(
            "--files-from",
            options.files_from,
            "Read the files listed in a file (- for standard input), separated by NULs or line "
            "breaks")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->excludes(path);
    add_setting(
        command,
        "--include",
        settings.include,
        "Of folders, read only files that match, as in a .gitignore (repeatable)")
        ->type_name("PATTERN");
    add_setting(
        command,
        "--exclude",
        settings.exclude,
        "Of folders, leave out what matches, as in a .gitignore (repeatable)")
        ->type_name("PATTERN");
    command.add_option("--stdin-name", options.read.stdin_name, "What to call standard input")
        ->type_name("NAME");
    add_setting(
        command, "--language", settings.language, "The language of all texts (default: detected)")
        ->type_name("CODE");
    add_setting(
        command, "--languages", settings.languages, "Languages to use instead of the shipped ones")
        ->type_name("DIR");
    add_setting(
        command,
        "--manifest",
        settings.manifest,
        "What is known of the documents (default: the corpus.yaml of each folder)")
        ->type_name("FILE");
    add_limit_options(command, options.read.limits);
    command.add_option("--threads", options.read.threads, "Threads to use, 0 for all (default: 0)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024));
    command.add_flag_callback(
        "--allow-empty",
        [&settings] {
            settings.allow_empty = {true, by_command_line};
        },
        "No texts are no error");
    command.add_flag("--no-config", options.no_config, "Do not look for a claimdiff.yaml");
}

bool load_settings(CorpusOptions& options) {
    for (const std::string& list : options.files_from) {
        const auto paths = read_file_list(list);
        if (!paths) {
            complain(paths.error());
            return false;
        }
        options.paths.insert(options.paths.end(), paths->begin(), paths->end());
    }
    if (options.paths.empty() && options.files_from.empty()) options.paths = {"."};
    if (!options.no_config) {
        if (const auto file = find_config(corpus_paths(options))) {
            const auto read = read_config(*file, options.settings);
            if (!read) {
                complain(read.error());
                return false;
            }
        }
    }
    options.read.language = options.settings.language.value;
    return true;
}

std::vector<const Language*> LoadedLanguages::all() const {
    std::vector<const Language*> out;
    for (const auto& language : owned) out.push_back(language.get());
    return out;
}

const Language& LoadedLanguages::of(const Document& document) const {
    for (const auto& language : owned) {
        if (is_language(document.language, language->code)) return *language;
    }
    return shipped_language(document.language);
}

bool load_languages(const CorpusOptions& options, LoadedLanguages& languages) {
    const std::string& folder = options.settings.languages.value;
    if (!folder.empty()) {
        const std::vector<fs::path> folders = language_folders(folder);
        if (folders.empty()) {
            complain(Error{
                "holds no language", folder, 0, 0, "a language is a folder with a language.yaml"});
            return false;
        }
        for (const fs::path& path : folders) {
            auto language = load_language(path);
            if (!language) {
                complain(language.error());
                return false;
            }
            languages.owned.push_back(std::move(*language));
        }
    }
    const std::string& code = options.settings.language.value;
    if (!code.empty() && !knows_language(languages, code)) {
        complain(fmt::format(
            "--language: '{}' is not known; known are {}",
            code,
            fmt::join(shipped_languages(), ", ")));
        return false;
    }
    return true;
}

Corpus load_corpus(const CorpusOptions& options, Progress* progress) {
    ReadOptions read = options.read;
    read.progress = progress;
    const std::vector<std::string> manifests = manifest_files(options);
    Corpus corpus = read_selection(selection_of(options, manifests), read);
    for (const std::string& file : manifests) use_manifest(file, corpus);
    tell_faults(corpus);
    return corpus;
}

Corpus stream_corpus(
    const CorpusOptions& options,
    const std::function<std::string(const Document&)>& work,
    const std::function<bool(std::string_view)>& take) {
    if (!manifest_files(options)
             .empty()) {  // a manifest may speak of any document: all are read first
        Corpus whole = load_corpus(options);
        for (const Document& document : whole.documents) {
            if (!take(work(document))) break;
        }
        return whole;
    }
    Corpus corpus = stream_selection(selection_of(options, {}), options.read, work, take);
    tell_faults(corpus);
    return corpus;
}

int corpus_status(const CorpusOptions& options, const Corpus& corpus) {
    const bool unreadable
        = std::any_of(corpus.skipped.begin(), corpus.skipped.end(), [](const Skipped& file) {
              return file.unreadable;
          });
    const std::string missing = nothing_of(options, corpus);
    const bool nothing = !missing.empty() && !options.settings.allow_empty.value;
    if (nothing) {
        // One of the reasons, where it is not told already.
        const auto one
            = std::find_if(corpus.skipped.begin(), corpus.skipped.end(), [](const Skipped& file) {
                  return !file.unreadable;
              });
        const std::string why
            = one == corpus.skipped.end() ? "" : fmt::format(": {}: {}", one->path, one->reason);
        complain(fmt::format("{}{} (--allow-empty makes that no error)", missing, why));
    }
    return unreadable || nothing ? failure : success;
}

}  // namespace claimdiff::cli
