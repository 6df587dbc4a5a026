// Two claims are as likely to be of one slot as they were before when their documents are the same,
// the words of their sentences weigh as much in this corpus as in that one, and their documents
// still name somebody in common. All of that is in the key of a document's comparisons; what else a
// corpus decides, rivals and witnesses, is worked out each time.
#include "checker/cache/kept_links.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "checker/cache/key.hpp"
#include "text/parallel.hpp"

namespace claimdiff {
namespace {

class KeptLinks {
  public:
    KeptLinks(
        const std::vector<Claim>& claims,
        const WordWeights& words,
        const Neighbours& neighbours,
        const KeptComparisons& kept,
        unsigned threads)
        : words_(words),
          neighbours_(neighbours),
          kept_(kept),
          ranges_(neighbours.document_count()),
          weights_(ranges_.size()) {
        std::uint32_t claim = 0;
        for (std::uint32_t d = 0; d < ranges_.size(); ++d) {
            ranges_[d].first_claim = claim;
            while (claim < claims.size() && claims[claim].document == d) ++claim;
            ranges_[d].claims = claim - ranges_[d].first_claim;
        }
        in_parallel(ranges_.size(), threads, [&](std::size_t d) {
            const ComparedRange& range = ranges_[d];
            weights_[d] = words_.weights_key(range.first_claim, range.first_claim + range.claims);
        });
    }

    CacheKey key_of(std::uint32_t document) const {
        KeyBuilder key;
        key.add(kept_.cache->version());
        key.add(std::string_view("links"));
        add(document, key);
        for (const std::uint32_t other : neighbours_.after(document)) {
            add(other, key);
            const bool one_story = words_.names().may_be_one_story(document, other);
            key.add(std::uint64_t{one_story});
        }
        return key.key();
    }

    // The document, and the neighbours after it.
    std::vector<ComparedRange> ranges_of(std::uint32_t document) const {
        std::vector<ComparedRange> ranges{ranges_[document]};
        for (const std::uint32_t other : neighbours_.after(document))
            ranges.push_back(ranges_[other]);
        return ranges;
    }

  private:
    void add(std::uint32_t document, KeyBuilder& key) const {
        key.add(kept_.documents[document]);
        key.add(weights_[document]);
    }

    const WordWeights& words_;
    const Neighbours& neighbours_;
    const KeptComparisons& kept_;
    std::vector<ComparedRange> ranges_;  // by document
    std::vector<CacheKey> weights_;      // by document
};

}  // namespace

std::vector<Compared> compare_documents(
    const std::vector<Claim>& claims,
    const WordWeights& words,
    const Neighbours& neighbours,
    const KeptComparisons& kept,
    unsigned threads,
    const std::function<void(std::uint32_t, Compared&)>& compare) {
    const std::uint32_t count = neighbours.document_count();
    std::vector<Compared> compared(count);
    if (kept.cache == nullptr) {
        in_parallel(count, threads, [&](std::size_t d) {
            compare(static_cast<std::uint32_t>(d), compared[d]);
        });
        return compared;
    }
    const KeptLinks links(claims, words, neighbours, kept, threads);
    constexpr std::uint32_t piece = 512;  // of a run that is killed, those that are done are kept
    for (std::uint32_t begin = 0; begin < count; begin += piece) {
        const std::uint32_t size = std::min(count - begin, piece);
        std::vector<CacheKey> keys(size);
        in_parallel(size, threads, [&](std::size_t i) {
            keys[i] = links.key_of(begin + static_cast<std::uint32_t>(i));
        });
        const std::vector<std::string> found = kept.cache->find(keys);
        std::vector<std::string> fresh(size);
        in_parallel(size, threads, [&](std::size_t i) {
            const auto document = begin + static_cast<std::uint32_t>(i);
            const std::vector<ComparedRange> ranges = links.ranges_of(document);
            Compared& result = compared[document];
            if (!found[i].empty() && decode_compared(found[i], ranges, result)) return;
            result = {};
            compare(document, result);
            fresh[i] = encode(result, ranges);
        });
        keep_fresh(*kept.cache, keys, fresh);
    }
    return compared;
}

}  // namespace claimdiff
