// Amounts as reports write them.
#include "text/format_measure.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(FormatMeasure, PartsGroupsOfDigitsFromFiveOn) {
    EXPECT_EQ(format_number("1486"), "1486");
    EXPECT_EQ(format_number("14200.5"), "14\u202F200.5");
    EXPECT_EQ(format_number("-238650"), "-238\u202F650");
    EXPECT_EQ(format_number("0.000000001"), "0.000000001");
    EXPECT_EQ(format_number("no number"), "no number");
}

TEST(FormatMeasure, NamesUnitsInTheirNumber) {
    EXPECT_EQ(format_measure("1", "year"), "1 year");
    EXPECT_EQ(format_measure("61", "year"), "61 years");
    EXPECT_EQ(format_measure("45", "mile-per-hour"), "45 miles per hour");
    EXPECT_EQ(format_measure("-4.5", "celsius"), "-4.5 degrees Celsius");
    EXPECT_EQ(format_measure("11300000", "USD"), "11\u202F300\u202F000 USD");
    EXPECT_EQ(format_measure("7", "percentage-point"), "7 percentage points");
    EXPECT_EQ(format_measure("1", "percentage-point"), "1 percentage point");
}

}  // namespace
}  // namespace claimdiff
