#include "checker/text_layout.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Claim at(std::uint32_t document, std::uint32_t sentence, int value) {
    Claim claim;
    claim.document = document;
    claim.span = {sentence + 10, sentence + 12};
    claim.sentence = {sentence, sentence + 100};
    claim.quantity = make_quantity(Decimal(value), Bound::exact);
    return claim;
}

TEST(TextLayout, TellsWhereAClaimStands) {
    const std::vector<Claim> claims{
        at(0, 0, 4), at(0, 500, 7), at(0, 1990, 4), at(1, 0, 3), at(1, 90, 2)};
    const TextLayout layout(claims);
    EXPECT_DOUBLE_EQ(layout.of(claims[1]).position, 510.0 / 2000);
    EXPECT_DOUBLE_EQ(layout.of(claims[2]).position, 1);
    EXPECT_DOUBLE_EQ(layout.of(claims[4]).position, 0.1);  // of a brief text
    EXPECT_TRUE(layout.of(claims[1]).leads);
    EXPECT_FALSE(layout.of(claims[2]).leads);
    EXPECT_EQ(layout.of(claims[0]).alike, 2U);  // 4 and 7
}

}  // namespace
}  // namespace claimdiff
