#include "checker/provenance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

constexpr const char* wire
    = "A fire broke out on Tuesday night in a timber yard near the harbour of Brackenford, and the "
      "flames soon reached two barges. The fire service sent eleven engines to the quay, where "
      "crews worked until dawn. Nobody was hurt, but the owner fears that the yard will not open "
      "again this year.";
constexpr const char* reworded
    = "Crews worked until dawn in Brackenford after a fire broke out on Tuesday night in a timber "
      "yard near the harbour. The flames soon reached two barges, and the fire service sent eleven "
      "engines to the quay. The owner fears that the yard will not open again.";
constexpr const char* other
    = "Brackenford's timber yard burned down overnight. Eleven fire engines came; two boats moored "
      "alongside caught fire as well. According to its owner, business may not resume before "
      "winter, though no one suffered any injury in the blaze, which started around eleven.";

TEST(Provenance, ARewordingIsOneOriginAndAnIndependentTextIsNot) {
    EXPECT_THAT(
        find_origins(corpus_of({{"a", "en", wire}, {"b", "en", reworded}, {"c", "en", other}})),
        testing::ElementsAre(0, 0, 2));
}

TEST(Provenance, CopiesOfCopiesShareTheFirst) {
    EXPECT_THAT(
        find_origins(corpus_of({{"a", "en", wire}, {"b", "en", wire}, {"c", "en", reworded}})),
        testing::ElementsAre(0, 0, 0));
}

TEST(Provenance, ShortTextsAreNeverCopies) {
    EXPECT_THAT(
        find_origins(
            corpus_of({{"a", "en", "Twelve boats sank."}, {"b", "en", "Twelve boats sank."}})),
        testing::ElementsAre(0, 1));
    EXPECT_THAT(find_origins({}), testing::IsEmpty());
}

}  // namespace
}  // namespace claimdiff
