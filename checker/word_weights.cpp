// Every pair of claims asks how alike they are, so words become numbers once, and a pair costs a
// walk over two short sorted lists. Numbers go by the order of the words' bytes, so that no sum
// depends on the order in which words were met.
#include "checker/word_weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "checker/cache/key.hpp"

namespace claimdiff {
namespace {

// Large numbers are rounded, so that the weights of words do not all change with each text that
// comes to an archive, and what was worked out with them can be used again.
//
//     7 → 7      39 → 36      1,000 → 896
std::uint32_t rounded(std::uint32_t number, std::uint32_t exact, unsigned bits) {
    if (number < exact) return number;
    const auto width = static_cast<unsigned>(std::bit_width(number));
    return number >> (width - bits) << (width - bits);
}

constexpr std::uint32_t few_sentences = 4096, few_holders = 32;
constexpr unsigned sentence_bits = 4, holder_bits = 3;

// Numbers words as they come.
class Vocabulary {
  public:
    std::uint32_t number(std::string_view word) {
        const auto [at, added]
            = numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (added) words_.push_back(word);
        return at->second;
    }

    // The place of each number's word among the words in order.
    std::vector<std::uint32_t> ranks() const {
        std::vector<std::uint32_t> order(words_.size()), ranks(words_.size());
        std::iota(order.begin(), order.end(), 0u);
        std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return words_[a] < words_[b];
        });
        for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
        return ranks;
    }

  private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_;  // views of the claims' strings
    std::vector<std::string_view> words_;                          // by number
};

}  // namespace

WordWeights::WordWeights(const std::vector<Claim>& claims, const DocumentNames& names)
    : claims_(claims.data()),
      names_(names),
      layout_(claims),
      terms_(claims),
      profiles_(profiles_of(claims, terms_, layout_)) {
    Vocabulary vocabulary;
    const auto open_bag = [&] { return Bag{static_cast<std::uint32_t>(words_.size()), 0}; };
    const auto close_bag = [&](Bag& bag) { bag.end = static_cast<std::uint32_t>(words_.size()); };
    const auto bag_of = [&](const SharedWords& words) {
        Bag bag = open_bag();
        for (std::size_t i = 0; i < words.size(); ++i)
            words_.push_back(vocabulary.number(words[i]));
        close_bag(bag);
        return bag;
    };
    std::vector<std::uint32_t> counts;  // sentences a word stands in, by number
    std::vector<std::vector<Word>> documents;
    std::uint32_t sentences = 0;
    const Claim* before = nullptr;
    for (const Claim& claim : claims) {
        const bool one_sentence = before != nullptr && before->document == claim.document
                                  && before->sentence == claim.sentence;
        const bool one_context
            = before != nullptr && before->context.identity() == claim.context.identity();
        contexts_.push_back(one_context ? contexts_.back() : bag_of(claim.context));
        Bag nearby = open_bag();
        for (const std::uint32_t at : claim.nearby)
            words_.push_back(words_[contexts_.back().begin + at]);
        close_bag(nearby);
        nearby_.push_back(nearby);
        before = &claim;
        if (one_sentence) continue;
        ++sentences;
        if (claim.document >= documents.size()) documents.resize(claim.document + 1);
        for (const Word* word = begin(contexts_.back()); word != end(contexts_.back()); ++word) {
            if (*word >= counts.size()) counts.resize(*word + 1);
            ++counts[*word];
            documents[claim.document].push_back(*word);
        }
    }

    const std::vector<std::uint32_t> ranks = vocabulary.ranks();
    counts.resize(ranks.size());
    squares_.resize(ranks.size());
    const double of = 1 + rounded(sentences, few_sentences, sentence_bits);
    for (std::size_t word = 0; word < ranks.size(); ++word) {
        const double count = rounded(std::max(counts[word], 1u), few_holders, holder_bits);
        const double weight = std::log(1 + of / count);
        squares_[ranks[word]] = weight * weight;
    }
    for (Word& word : words_) word = ranks[word];
    for (std::vector<Word>& words : documents) {
        for (Word& word : words) word = ranks[word];
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        Bag& bag = documents_.emplace_back();
        bag.begin = static_cast<std::uint32_t>(words_.size());
        words_.insert(words_.end(), words.begin(), words.end());
        bag.end = static_cast<std::uint32_t>(words_.size());
    }
    for (auto* bags : {&contexts_, &nearby_, &documents_}) {
        for (Bag& bag : *bags) {
            for (const Word* word = begin(bag); word != end(bag); ++word)
                bag.length += squares_[*word];
        }
    }
}

double WordWeights::similarity(const Bag& a, const Bag& b) const {
    if (!(a.length > 0 && b.length > 0)) return 0;
    double common = 0;
    const Word *x = begin(a), *y = begin(b);
    while (x != end(a) && y != end(b)) {
        if (*x == *y) common += squares_[*x];
        const Word word = *x;
        x += word <= *y;
        y += *y <= word;
    }
    return common / std::sqrt(a.length * b.length);
}

CacheKey WordWeights::weights_key(std::size_t first, std::size_t last) const {
    KeyBuilder key;
    const auto add = [&](const Bag& bag) {
        for (const Word* word = begin(bag); word != end(bag); ++word) key.add(squares_[*word]);
    };
    for (std::size_t i = first; i < last; ++i) {
        const bool same = i > first && contexts_[i].begin == contexts_[i - 1].begin;
        if (!same) add(contexts_[i]);
        add(nearby_[i]);
    }
    return key.key();
}

double WordWeights::story(std::uint32_t a, std::uint32_t b) const {
    if (std::max(a, b) >= documents_.size()) return 0;
    return similarity(documents_[a], documents_[b]);
}

}  // namespace claimdiff
