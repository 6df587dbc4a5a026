// Reads and prepares the files in parallel, each into its own place in order of ids, so that the
// corpus does not depend on which thread was faster.
#include "text/corpus.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "text/decode.hpp"
#include "text/find_files.hpp"
#include "text/make_document.hpp"
#include "text/parallel.hpp"
#include "text/read_bytes.hpp"

namespace claimdiff {
namespace {

// A file becomes one or the other.
struct Prepared {
    std::optional<Document> document;
    std::optional<Skipped> skipped;
};

Prepared prepare(const FoundFile& file, const ReadOptions& options) {
    const auto skip = [&](std::string reason, bool unreadable) {
        return Prepared{std::nullopt, Skipped{file.id, std::move(reason), unreadable}};
    };
    const Expected<std::string> bytes = file.path.empty() ? read_stdin() : read_file(file.path);
    if (!bytes) return skip(bytes.error().message, true);
    if (bytes->empty()) return skip("empty", false);
    if (bytes->size() > largest_file) return skip("larger than 64 MiB", false);
    Decoded decoded = decode(*bytes);
    if (decoded.binary) return skip("binary", false);
    return {
        make_document(file.id, *bytes, std::move(decoded), options.language, options.digest),
        std::nullopt};
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

Corpus corpus_of(FoundFiles& found) {
    Corpus corpus;
    corpus.skipped = std::move(found.skipped);
    corpus.left_out = std::move(found.left_out);
    return corpus;
}

void add(const FoundFile& file, Prepared&& one, Corpus& corpus) {
    if (one.skipped) corpus.skipped.push_back(std::move(*one.skipped));
    if (!one.document) return;
    corpus.documents.push_back(std::move(*one.document));
    const std::string path = file.path.empty() ? file.id : file.path.generic_string();
    corpus.files.push_back({to_valid_utf8(path), file.role});
}

}  // namespace

Corpus read_selection(const Selection& selection, const ReadOptions& options) {
    FoundFiles found = find_files(selection, options.stdin_name);
    std::vector<Prepared> prepared(found.files.size());
    if (options.progress != nullptr) options.progress->found = found.files.size();
    in_parallel(prepared.size(), options.threads, [&](std::size_t at) {
        prepared[at] = prepare(found.files[at], options);
        if (options.progress != nullptr) ++options.progress->read;
    });
    Corpus corpus = corpus_of(found);
    for (std::size_t at = 0; at < prepared.size(); ++at)
        add(found.files[at], std::move(prepared[at]), corpus);
    sort_once(corpus.skipped);
    sort_once(corpus.left_out);
    return corpus;
}

Corpus stream_selection(
    const Selection& selection,
    const ReadOptions& options,
    const std::function<std::string(const Document&)>& work,
    const std::function<bool(std::string_view)>& take) {
    FoundFiles found = find_files(selection, options.stdin_name);
    Corpus corpus = corpus_of(found);
    struct Slot {
        Prepared prepared;
        std::string result;
    };
    std::array<Slot, in_order_window> slots;
    in_order(
        found.files.size(),
        options.threads,
        [&](std::size_t at) {
            Slot& slot = slots[at % slots.size()];
            slot.prepared = prepare(found.files[at], options);
            if (!slot.prepared.document) return;
            Document& document = *slot.prepared.document;
            slot.result = work(document);
            document = Document{document.id, {}, document.language, {}, {}, {}, {}, document.notes};
        },
        [&](std::size_t at) {
            Slot& slot = slots[at % slots.size()];
            const bool holds_text = slot.prepared.document.has_value();
            add(found.files[at], std::move(slot.prepared), corpus);
            return !holds_text || take(slot.result);
        });
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
