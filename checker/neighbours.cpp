// A few texts are all compared with each other. In an archive that would be most of the work and
// most of the mistakes, since a fire is told in the words of any other: there, texts are compared
// that share rare words, names above all, and of those the most alike. An inverted index finds
// them, and leaves out words that stand in many texts, so that the work for a text does not grow
// with the archive.
//
//     wire.txt   "… 23 injured in Lorme, prefect Arnal said"      city.txt   "… Arnal … Lorme …"
//     → neighbours, though a thousand texts say "23 injured"
#include "checker/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/parallel.hpp"

namespace claimdiff {
namespace {

using Word = WordWeights::Word;

constexpr std::size_t few_documents = 40;  // are all neighbours
constexpr std::size_t small_story = 12;    // documents: they are all neighbours, too
constexpr std::size_t most_neighbours = 40;
constexpr std::uint32_t small_archive = 400;  // documents: all words are looked up
constexpr std::uint32_t most_holders = 40;    // in others, of a word that is looked up
constexpr double alike = 0.1;                 // of 0–1: more than texts of one sort are
constexpr double name_weight = 4;             // of a name, in words

// The documents by the rare words of their claims and by their rare names.
class RareWords {
  public:
    explicit RareWords(const WordWeights& words) : words_of_(words.document_count()) {
        const auto count = static_cast<std::uint32_t>(words.document_count());
        const auto first_name = static_cast<std::uint32_t>(words.word_count());
        const SharedNames& names = words.names();
        std::vector<std::uint32_t> holders(first_name + names.count());
        for (std::uint32_t d = 0; d < count; ++d) {
            const auto [begin, end] = words.words_of(d);
            words_of_[d].assign(begin, end);
            if (d < names.document_count()) {
                for (const std::uint32_t name : names.of(d))
                    words_of_[d].push_back(first_name + name);
            }
            for (const Word word : words_of_[d]) ++holders[word];
        }
        weights_.resize(holders.size());
        begins_.resize(holders.size() + 1);
        const std::uint32_t most = count <= small_archive ? count : most_holders;
        for (Word word = 0; word < holders.size(); ++word) {
            const double weight
                = std::log(1 + static_cast<double>(count) / std::max(holders[word], 1u));
            weights_[word] = weight * weight * (word < first_name ? 1 : name_weight);
            const bool tells = holders[word] > 1 && holders[word] <= most;
            begins_[word + 1] = begins_[word] + (tells ? holders[word] : 0);
        }
        documents_.resize(begins_.back());
        std::vector<std::size_t> next = begins_;
        lengths_.resize(count);
        for (std::uint32_t d = 0; d < count; ++d) {
            for (const Word word : words_of_[d]) {
                if (holders[word] < 2) continue;
                lengths_[d] += weights_[word];
                if (begins_[word] != begins_[word + 1]) documents_[next[word]++] = d;
            }
        }
    }

    // The documents most like this one. `sums` has a zero for each document, before and after.
    std::vector<std::uint32_t> nearest(std::uint32_t document, std::vector<double>& sums) const {
        std::vector<std::uint32_t> met;
        for (const Word word : words_of_[document]) {
            for (std::size_t i = begins_[word]; i < begins_[word + 1]; ++i) {
                const std::uint32_t other = documents_[i];
                if (sums[other] == 0) met.push_back(other);
                sums[other] += weights_[word];
            }
        }
        std::vector<std::pair<double, std::uint32_t>> ranked;  // the most alike first
        for (const std::uint32_t other : met) {
            const double likeness = sums[other] / std::sqrt(lengths_[document] * lengths_[other]);
            if (other != document && likeness >= alike) ranked.emplace_back(-likeness, other);
            sums[other] = 0;
        }
        std::sort(ranked.begin(), ranked.end());
        if (ranked.size() > most_neighbours) ranked.resize(most_neighbours);
        std::vector<std::uint32_t> result;
        for (const auto& [likeness, other] : ranked) result.push_back(other);
        return result;
    }

  private:
    std::vector<std::vector<Word>> words_of_;  // by document; names are numbered after words
    std::vector<double> weights_;              // by word
    std::vector<std::size_t> begins_;          // by word, into `documents_`
    std::vector<std::uint32_t> documents_;     // the holders of each word that tells a story
    std::vector<double> lengths_;  // by document: the weights of its words that others hold, too
};

}  // namespace

Neighbours::Neighbours(const WordWeights& words, unsigned threads)
    : lists_(words.document_count()) {
    const std::uint32_t count = document_count();
    if (count <= few_documents) {
        for (std::uint32_t d = 0; d < count; ++d) {
            for (std::uint32_t other = 0; other < count; ++other) {
                if (other != d) lists_[d].push_back(other);
            }
        }
        return;
    }
    const RareWords index(words);
    std::vector<std::vector<std::uint32_t>> nearest(count);
    // In pieces, so that the sums are made a few times and not once a document.
    const std::size_t piece = std::max<std::size_t>(64, count / 64 + 1);
    in_parallel((count + piece - 1) / piece, threads, [&](std::size_t at) {
        std::vector<double> sums(count);
        const std::size_t end = std::min<std::size_t>(count, (at + 1) * piece);
        for (std::size_t d = at * piece; d < end; ++d)
            nearest[d] = index.nearest(static_cast<std::uint32_t>(d), sums);
    });
    for (std::uint32_t d = 0; d < count; ++d) {  // who is near is near both ways
        for (const std::uint32_t other : nearest[d]) {
            lists_[d].push_back(other);
            lists_[other].push_back(d);
        }
    }
    join_small_stories();
    for (std::vector<std::uint32_t>& list : lists_) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

// Where neighbours of neighbours, and theirs, are few, they are all neighbours.
void Neighbours::join_small_stories() {
    std::vector<bool> seen(lists_.size());
    for (std::uint32_t d = 0; d < lists_.size(); ++d) {
        if (seen[d]) continue;
        std::vector<std::uint32_t> story{d};
        seen[d] = true;
        for (std::size_t i = 0; i < story.size(); ++i) {
            for (const std::uint32_t other : lists_[story[i]]) {
                if (!seen[other]) story.push_back(other);
                seen[other] = true;
            }
        }
        if (story.size() > small_story) continue;
        for (const std::uint32_t member : story) {
            lists_[member] = story;
            lists_[member].erase(std::find(lists_[member].begin(), lists_[member].end(), member));
        }
    }
}

bool Neighbours::are(std::uint32_t a, std::uint32_t b) const {
    return a == b || std::binary_search(lists_[a].begin(), lists_[a].end(), b);
}

}  // namespace claimdiff
