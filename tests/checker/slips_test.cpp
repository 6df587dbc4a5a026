#include "checker/slips.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Claim number(Decimal value, std::string unit = {}) {
    Claim claim;
    claim.quantity = make_quantity(value, Bound::exact);
    claim.unit = std::move(unit);
    return claim;
}

Claim time(std::string value) {
    Claim claim;
    claim.kind = ClaimKind::date;
    claim.time.value = std::move(value);
    return claim;
}

bool slips(const Claim& a, const Claim& b) { return likely_slip(a, b) != Slip::none; }

TEST(Slips, OfNumbers) {
    EXPECT_NE(
        words_of(likely_slip(number(62), number(26))).find("transposed"), std::string_view::npos);
    EXPECT_NE(
        words_of(likely_slip(number(118000), number(181000))).find("transposed"),
        std::string_view::npos);
    EXPECT_NE(
        words_of(likely_slip(number(1215), number(1245))).find("one may be wrong"),
        std::string_view::npos);
    EXPECT_NE(
        words_of(likely_slip(number(1200), number(12000))).find("magnitude"),
        std::string_view::npos);
    EXPECT_NE(
        words_of(likely_slip(number(3100, "acre"), number(3100, "hectare"))).find("unit"),
        std::string_view::npos);
    EXPECT_FALSE(slips(number(62), number(61)));
    EXPECT_FALSE(slips(number(62), number(62)));
    EXPECT_FALSE(slips(number(0), number(10)));
    EXPECT_FALSE(slips(number(4200), number(4300)));  // two digits that count, and one differs
}

TEST(Slips, OfTimes) {
    EXPECT_FALSE(slips(time("198"), time("197")));  // decades
    EXPECT_TRUE(slips(time("1989"), time("1998")));
    EXPECT_FALSE(slips(time("1988"), time("1998")));
    EXPECT_TRUE(slips(time("2026-03-04T03:17"), time("2026-03-04T03:47")));
    EXPECT_FALSE(slips(time("2026-03-04"), time("2026-03-05")));
    EXPECT_TRUE(slips(time("2023-03"), time("2025-03")));
    EXPECT_FALSE(slips(time("2026-03-04T03:17"), time("2026")));
}

}  // namespace
}  // namespace claimdiff
