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
    EXPECT_DOUBLE_EQ(layout.position(claims[1]), 510.0 / 2000);
    EXPECT_DOUBLE_EQ(layout.position(claims[2]), 1);
    EXPECT_DOUBLE_EQ(layout.position(claims[4]), 0.1);  // of a brief text
    EXPECT_TRUE(layout.leads(claims[1]));
    EXPECT_FALSE(layout.leads(claims[2]));
    EXPECT_EQ(layout.alike(claims[0]), 2U);  // 4 and 7
}

}  // namespace
}  // namespace claimdiff
