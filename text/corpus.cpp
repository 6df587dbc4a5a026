// Reads and prepares the files in parallel. Each thread takes the next file in order of ids and
// puts its result in that file's own place, so that the corpus does not depend on who was faster.
#include "text/corpus.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <system_error>
#include <thread>
#include <tuple>

#include "text/decode.hpp"
#include "text/find_files.hpp"
#include "text/make_document.hpp"
#include "text/read_bytes.hpp"

namespace claimdiff {
namespace {

// A file becomes one or the other.
struct Prepared {
    std::optional<Document> document;
    std::optional<Skipped> skipped;
};

Prepared prepare(const FoundFile& file, const std::string& language) {
    const auto skip = [&](std::string reason, bool unreadable) {
        return Prepared{std::nullopt, Skipped{file.id, std::move(reason), unreadable}};
    };
    const Expected<std::string> bytes = file.path.empty() ? read_stdin() : read_file(file.path);
    if (!bytes) return skip(bytes.error().message, true);
    if (bytes->empty()) return skip("empty", false);
    if (bytes->size() > largest_file) return skip("larger than 64 MiB", false);
    Decoded decoded = decode(*bytes);
    if (decoded.binary) return skip("binary", false);
    return {make_document(file.id, *bytes, std::move(decoded), language), std::nullopt};
}

std::vector<Prepared> prepare_all(const std::vector<FoundFile>& files, const ReadOptions& options) {
    std::vector<Prepared> prepared(files.size());
    if (options.progress != nullptr) options.progress->found = files.size();
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t at = next++; at < files.size(); at = next++) {
            prepared[at] = prepare(files[at], options.language);
            if (options.progress != nullptr) ++options.progress->read;
        }
    };
    const std::size_t wanted
        = options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
    std::vector<std::thread> helpers;
    // This thread works too; a helper the system refuses to start is done without.
    for (std::size_t count = 1; count < std::min(wanted, files.size()); ++count) {
        try {
            helpers.emplace_back(work);
        } catch (const std::system_error&) {
            break;
        }
    }
    work();
    for (std::thread& helper : helpers) helper.join();
    return prepared;
}

// In order of paths, each once.
void sort_once(std::vector<Skipped>& list) {
    const auto key
        = [](const Skipped& one) { return std::tie(one.path, one.reason, one.unreadable); };
    std::sort(list.begin(), list.end(), [&](const Skipped& a, const Skipped& b) {
        return key(a) < key(b);
    });
    const auto same = [&](const Skipped& a, const Skipped& b) { return key(a) == key(b); };
    list.erase(std::unique(list.begin(), list.end(), same), list.end());
}

}  // namespace

Corpus read_selection(const Selection& selection, const ReadOptions& options) {
    FoundFiles found = find_files(selection, options.stdin_name);
    Corpus corpus;
    corpus.skipped = std::move(found.skipped);
    corpus.left_out = std::move(found.left_out);
    std::vector<Prepared> prepared = prepare_all(found.files, options);
    for (std::size_t at = 0; at < prepared.size(); ++at) {
        Prepared& one = prepared[at];
        const FoundFile& file = found.files[at];
        if (one.skipped) corpus.skipped.push_back(std::move(*one.skipped));
        if (!one.document) continue;
        corpus.documents.push_back(std::move(*one.document));
        const std::string path = file.path.empty() ? file.id : file.path.generic_string();
        corpus.files.push_back({to_valid_utf8(path), file.role});
    }
    sort_once(corpus.skipped);
    sort_once(corpus.left_out);
    return corpus;
}

Corpus read_corpus(const std::vector<std::string>& paths, const ReadOptions& options) {
    Selection selection;
    selection.paths = paths;
    return read_selection(selection, options);
}

}  // namespace claimdiff
