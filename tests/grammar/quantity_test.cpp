#include "grammar/quantity.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

std::string interval(const Quantity& q) {
    return (q.lower ? q.lower->to_string() : "*") + ".." + (q.upper ? q.upper->to_string() : "*");
}

TEST(Quantity, IntervalFollowsFromTheBound) {
    struct Row {
        Decimal value;
        Bound bound;
        const char* expected;
    };
    for (const auto& [value, bound, expected] : {
             Row{{23}, Bound::exact, "23..23"},
             Row{{200}, Bound::about, "180..220"},
             Row{{5200}, Bound::about, "5100..5300"},
             Row{{25}, Bound::about, "22.5..27.5"},
             Row{{666667}, Bound::about, "600000.3..733333.7"},
             Row{{-20}, Bound::about, "-22..-18"},
             Row{{12}, Bound::near_below, "11..12"},
             Row{{-20}, Bound::near_below, "-22..-20"},
             Row{{3}, Bound::at_least, "3..*"},
             Row{{70}, Bound::more_than, "70..*"},
             Row{{50}, Bound::at_most, "*..50"},
             Row{{10}, Bound::less_than, "*..10"},
             Row{{0}, Bound::about, "0..0"},
         }) {
        EXPECT_EQ(interval(make_quantity(value, bound)), expected)
            << to_string(bound) << " " << value.to_string();
    }
}

TEST(Quantity, NamesOfBoundsGoBothWays) {
    for (const Bound bound :
         {Bound::exact,
          Bound::about,
          Bound::at_least,
          Bound::at_most,
          Bound::more_than,
          Bound::less_than,
          Bound::near_below,
          Bound::between}) {
        EXPECT_EQ(bound_from(to_string(bound)), bound);
    }
    EXPECT_EQ(to_string(Bound::near_below), "near-below");
    EXPECT_FALSE(bound_from("roughly"));
}

}  // namespace
}  // namespace claimdiff
