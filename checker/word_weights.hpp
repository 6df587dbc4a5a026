// What the corpus says of its words and claims: how often a word of the claims' sentences stands in
// it (rare words tell more), how alike claims and documents are by their words and names, and where
// in their texts the claims stand.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checker/cache/cache.hpp"
#include "checker/profiles.hpp"
#include "checker/shared_names.hpp"
#include "checker/terms.hpp"
#include "checker/text_layout.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// Speaks of the claims it was made of, which must stay where they are: claims handed to it are
// elements of that vector, documents those of Claim::document.
class WordWeights {
  public:
    explicit WordWeights(const std::vector<Claim>& claims, const DocumentNames& names = {});
    WordWeights(const WordWeights&) = delete;
    WordWeights& operator=(const WordWeights&) = delete;

    // Similarity of two claims' contexts, and of the words next to their values, 0–1: weighted
    // cosine over words, names and figures.
    double context_similarity(const Claim& a, const Claim& b) const {
        return similarity(contexts_[index_of(a)], contexts_[index_of(b)]);
    }
    double nearby_similarity(const Claim& a, const Claim& b) const {
        return similarity(nearby_[index_of(a)], nearby_[index_of(b)]);
    }

    // Similarity of two documents by all their claims' contexts, 0–1: two texts about one thing
    // share its names.
    double story(std::uint32_t a, std::uint32_t b) const;

    // A hash of the weights of the words of claims [first, last): two claims are as alike in two
    // corpora when both have the same words of the same weights in both.
    CacheKey weights_key(std::size_t first, std::size_t last) const;

    const SharedNames& names() const { return names_; }
    const Terms& terms() const { return terms_; }
    const Profile& profile(const Claim& claim) const { return profiles_[index_of(claim)]; }

    using Word = std::uint32_t;  // below word_count(), in the order of the words' bytes

    std::size_t document_count() const { return documents_.size(); }
    std::size_t word_count() const { return squares_.size(); }
    // The words of a document's contexts, sorted, unique: [first, second).
    std::pair<const Word*, const Word*> words_of(std::uint32_t document) const {
        return {begin(documents_[document]), end(documents_[document])};
    }

  private:
    // A part of `words_`, sorted.
    struct Bag {
        std::uint32_t begin = 0, end = 0;
        double length = 0;  // the sum of the words' squares
    };

    std::size_t index_of(const Claim& claim) const {
        return static_cast<std::size_t>(&claim - claims_);
    }
    const Word* begin(const Bag& bag) const { return words_.data() + bag.begin; }
    const Word* end(const Bag& bag) const { return words_.data() + bag.end; }
    double similarity(const Bag& a, const Bag& b) const;

    const Claim* claims_;
    std::vector<Word> words_;                         // of all bags
    std::vector<Bag> contexts_, nearby_, documents_;  // by claim, by claim, by document
    std::vector<double> squares_;                     // of the words' weights
    SharedNames names_;
    TextLayout layout_;
    Terms terms_;
    std::vector<Profile> profiles_;  // by claim
};

}  // namespace claimdiff
