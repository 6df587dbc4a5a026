#include "checker/neighbours.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

// Stories of three documents each: the figures and common words of all are alike, the names of each
// story are its own.
std::vector<Claim> archive(std::uint32_t stories) {
    std::vector<Claim> claims;
    for (std::uint32_t document = 0; document < 3 * stories; ++document) {
        Claim claim;
        claim.document = document;
        const std::string story = std::to_string(document / 3);
        const std::string mayor = "@mayor" + story, town = "@town" + story,
                          own = "word" + std::to_string(document);
        claim.context = {"23", mayor, town, "fire", "injured", "told", own};
        claims.push_back(claim);
    }
    return claims;
}

using List = std::vector<std::uint32_t>;

TEST(Neighbours, AFewTextsAreAllNeighbours) {
    const std::vector<Claim> claims = archive(3);
    const WordWeights words(claims);
    const Neighbours neighbours(words, 1);
    EXPECT_EQ(neighbours.of(4), (List{0, 1, 2, 3, 5, 6, 7, 8}));
    EXPECT_TRUE(neighbours.are(0, 8));
}

TEST(Neighbours, InAnArchiveTheTextsOfOneStoryAre) {
    const std::vector<Claim> claims = archive(100);
    const WordWeights words(claims);
    for (const unsigned threads : {1U, 3U}) {
        const Neighbours neighbours(words, threads);
        EXPECT_EQ(neighbours.of(0), (List{1, 2}));
        EXPECT_EQ(neighbours.of(151), (List{150, 152}));
        EXPECT_TRUE(neighbours.are(151, 150));
        EXPECT_TRUE(neighbours.are(151, 151));
        EXPECT_FALSE(neighbours.are(151, 153));
    }
}

TEST(Neighbours, CopiesAreLinkedThoughTheyAreMany) {
    std::vector<Claim> claims = archive(100);
    for (std::uint32_t copy = 300; copy < 330; ++copy) {
        claims.push_back(claims[0]);
        claims.back().document = copy;
    }
    const WordWeights words(claims);
    const Neighbours neighbours(words, 1);
    for (std::uint32_t copy = 301; copy < 330; ++copy) EXPECT_TRUE(neighbours.are(300, copy));
}

TEST(Neighbours, OfNothing) {
    const std::vector<Claim> none;
    const WordWeights words(none);
    EXPECT_EQ(Neighbours(words, 1).document_count(), 0U);
}

}  // namespace
}  // namespace claimdiff
