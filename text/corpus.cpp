// Reads and prepares the files in parallel, each into its own place in order of ids, so that the
// corpus does not depend on which thread was faster.
#include "text/corpus.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "text/find_files.hpp"
#include "text/parallel.hpp"
#include "text/read_bytes.hpp"
#include "text/readers/read_documents.hpp"

namespace claimdiff {
namespace {

ReadDocuments prepare(const FoundFile& file, const ReadOptions& options) {
    const Expected<std::string> bytes = file.path.empty()
                                            ? read_stdin(options.limits.file_bytes)
                                            : read_file(file.path, options.limits.file_bytes);
    if (!bytes) return {{}, {{file.id, bytes.error().message, true}}};
    return read_documents(file.id, *bytes, options);
}

// By id: files come in that order, but the parts of one, and those of "a.csv" and "a.csv.txt", may
// not.
void sort_documents(Corpus& corpus) {
    const auto by_id = [](const Document& a, const Document& b) { return a.id < b.id; };
    if (std::is_sorted(corpus.documents.begin(), corpus.documents.end(), by_id)) return;
    std::vector<std::size_t> order(corpus.documents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return by_id(corpus.documents[a], corpus.documents[b]);
    });
    Corpus sorted;
    for (const std::size_t at : order) {
        sorted.documents.push_back(std::move(corpus.documents[at]));
        sorted.files.push_back(std::move(corpus.files[at]));
    }
    corpus.documents = std::move(sorted.documents);
    corpus.files = std::move(sorted.files);
}

Skipped over_limit(const std::string& id, std::size_t limit) {
    return {id, "more than " + std::to_string(limit) + " documents", false};
}

// Leaves out the documents over the limit.
void keep_documents(std::size_t limit, Corpus& corpus) {
    if (corpus.documents.size() <= limit) return;
    for (std::size_t at = limit; at < corpus.documents.size(); ++at) {
        corpus.skipped.push_back(over_limit(corpus.documents[at].id, limit));
    }
    corpus.documents.resize(limit);
    corpus.files.resize(limit);
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

void add(const FoundFile& file, ReadDocuments&& read, Corpus& corpus) {
    const std::string& path = file.path.empty() ? file.id : file.path;
    for (Document& document : read.documents) {
        corpus.documents.push_back(std::move(document));
        corpus.files.push_back({to_valid_utf8(path), file.role});
    }
    for (Skipped& skipped : read.skipped) corpus.skipped.push_back(std::move(skipped));
}

}  // namespace

Corpus read_selection(const Selection& selection, const ReadOptions& options) {
    FoundFiles found = find_files(selection, options.stdin_name, options.limits.depth);
    std::vector<ReadDocuments> prepared(found.files.size());
    if (options.progress != nullptr) options.progress->found = found.files.size();
    in_parallel(prepared.size(), options.threads, [&](std::size_t at) {
        prepared[at] = prepare(found.files[at], options);
        if (options.progress != nullptr) ++options.progress->read;
    });
    Corpus corpus = corpus_of(found);
    for (std::size_t at = 0; at < prepared.size(); ++at)
        add(found.files[at], std::move(prepared[at]), corpus);
    sort_documents(corpus);
    keep_documents(options.limits.documents, corpus);
    // A file may have held several documents, or none.
    if (options.progress != nullptr) {
        options.progress->found = options.progress->read = corpus.documents.size();
    }
    sort_once(corpus.skipped);
    sort_once(corpus.left_out);
    return corpus;
}

Corpus stream_selection(
    const Selection& selection,
    const ReadOptions& options,
    const std::function<std::string(const Document&)>& work,
    const std::function<bool(std::string_view)>& take) {
    FoundFiles found = find_files(selection, options.stdin_name, options.limits.depth);
    Corpus corpus = corpus_of(found);
    struct Slot {
        ReadDocuments read;
        std::vector<std::string> results;  // one a document
    };
    std::array<Slot, in_order_window> slots;
    std::size_t taken = 0;  // documents
    std::set<Role> seen;
    in_order(
        found.files.size(),
        options.threads,
        [&](std::size_t at) {
            Slot& slot = slots[at % slots.size()];
            slot.read = prepare(found.files[at], options);
            slot.results.clear();
            for (Document& document : slot.read.documents) {
                slot.results.push_back(work(document));
                Document rest;
                rest.id = std::move(document.id);
                rest.notes = std::move(document.notes);
                std::swap(document, rest);  // an assignment would keep the text's memory
            }
        },
        [&](std::size_t at) {
            Slot& slot = slots[at % slots.size()];
            std::vector<Document> worth_keeping;
            for (std::size_t i = 0; i < slot.results.size(); ++i) {
                Document& document = slot.read.documents[i];
                if (taken == options.limits.documents) {
                    slot.read.skipped.push_back(over_limit(document.id, taken));
                    continue;
                }
                ++taken;
                if (!take(slot.results[i])) return false;
                const bool new_role = seen.insert(found.files[at].role).second;
                if (new_role || !document.notes.empty())
                    worth_keeping.push_back(std::move(document));
            }
            slot.read.documents = std::move(worth_keeping);
            add(found.files[at], std::move(slot.read), corpus);
            found.files[at] = FoundFile();
            return true;
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
