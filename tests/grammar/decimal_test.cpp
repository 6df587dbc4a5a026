#include "grammar/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace claimdiff {
namespace {

TEST(Decimal, IsKeptNormalised) {
    EXPECT_EQ(Decimal(1200), Decimal(12, 2));
    EXPECT_EQ(Decimal(0, 7), Decimal());
    EXPECT_EQ(Decimal(-50, -1), Decimal(-5));
    EXPECT_NE(Decimal(5, -1), Decimal(5));
    EXPECT_TRUE(Decimal(50, -1).is_integer());
    EXPECT_FALSE(Decimal(5, -1).is_integer());
}

TEST(Decimal, PrintsPlainNotation) {
    struct Row {
        Decimal value;
        const char* printed;
    };
    for (const auto& [value, printed] : {
             Row{{125, 4}, "1250000"},
             Row{{5, -2}, "0.05"},
             Row{{-31, -1}, "-3.1"},
             Row{{-5, -3}, "-0.005"},
             Row{{0}, "0"},
             Row{{100, -2}, "1"},
         }) {
        EXPECT_EQ(value.to_string(), printed);
    }
}

TEST(Decimal, OrdersAcrossExponents) {
    const Decimal ascending[]
        = {{-3, 2}, {-3}, {-3, -40}, {0}, {1, -50}, {99, -2}, {1}, {1000001, -6}, {2}, {1, 40}};
    for (std::size_t i = 0; i < std::size(ascending); ++i) {
        for (std::size_t k = 0; k < std::size(ascending); ++k) {
            EXPECT_EQ(ascending[i] < ascending[k], i < k) << i << " " << k;
            EXPECT_EQ(ascending[i] >= ascending[k], i >= k) << i << " " << k;
        }
    }
}

TEST(Decimal, AddsAndMultipliesExactly) {
    EXPECT_EQ(add({1, -1}, {2, -1}), Decimal(3, -1));
    EXPECT_EQ(add({25, 2}, {-25, 2}), Decimal(0));
    EXPECT_EQ(subtract({1}, {1, -3}), Decimal(999, -3));
    EXPECT_EQ(multiply({35, -1}, {1, 9}), Decimal(35, 8));
    EXPECT_EQ(add({0}, {7, -30}), Decimal(7, -30));
}

TEST(Decimal, OverflowIsNothing) {
    EXPECT_FALSE(add({1, 20}, {1, -5}));
    EXPECT_FALSE(multiply({999'999'999'999'999'999}, {999'999'999'999'999'999}));
    EXPECT_FALSE(multiply({1, 40}, {1, 40}));
    EXPECT_FALSE(Decimal(1, 19).to_integer());
    EXPECT_FALSE(Decimal(5, -1).to_integer());
    EXPECT_EQ(Decimal(12, 3).to_integer(), 12000);
}

TEST(Decimal, NearestKeepsTheDigitsAskedFor) {
    EXPECT_EQ(Decimal::nearest(1.0 / 3, 3), Decimal(333, -3));
    EXPECT_EQ(Decimal::nearest(-2.5), Decimal(-25, -1));
    EXPECT_EQ(Decimal::nearest(1609.344 * 1000), Decimal(1609344));
    EXPECT_EQ(Decimal::nearest(std::numeric_limits<double>::infinity()), Decimal(0));
}

}  // namespace
}  // namespace claimdiff
