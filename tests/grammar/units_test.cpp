#include "grammar/units.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(Units, KnowsDimensions) {
    const std::pair<const char*, const char*> rows[]
        = {{"kilometer", "length"},
           {"hectare", "area"},
           {"square-mile", "area"},
           {"cubic-meter-per-second", "flow"},
           {"mile-per-hour", "speed"},
           {"knot", "speed"},
           {"kilowatt-hour", "energy"},
           {"megawatt", "power"},
           {"hectopascal", "pressure"},
           {"fahrenheit", "temperature"},
           {"tonne", "mass"},
           {"milligram-per-liter", "density"},
           {"gigabyte", "data"},
           {"year", "duration"}};
    for (const auto& [unit, dimension] : rows) {
        const auto info = unit_info(unit);
        ASSERT_TRUE(info) << unit;
        EXPECT_EQ(info->dimension, dimension) << unit;
    }
}

TEST(Units, Converts) {
    struct Row {
        double value;
        const char *from, *to;
        double expected;
    };
    const Row rows[]
        = {{55, "mile", "kilometer", 88.51392},
           {18000, "acre", "hectare", 7284.34},
           {90, "kilometer-per-hour", "meter-per-second", 25},
           {60, "mile-per-hour", "kilometer-per-hour", 96.56064},
           {86, "fahrenheit", "celsius", 30},
           {-40, "celsius", "fahrenheit", -40},
           {1, "barrel", "liter", 158.987294928},
           {2, "square-kilometer", "hectare", 200},
           {1, "kilowatt-hour", "joule", 3.6e6},
           {3, "week", "day", 21}};
    for (const Row& row : rows) {
        const auto converted = convert(row.value, row.from, row.to);
        ASSERT_TRUE(converted) << row.from;
        EXPECT_NEAR(*converted, row.expected, std::abs(row.expected) * 1e-5) << row.from;
    }
}

TEST(Units, RefusesOtherDimensionsAndUnknownUnits) {
    EXPECT_FALSE(convert(1, "kilometer", "hectare"));
    EXPECT_FALSE(convert(1, "kilometer", "furlong-per-fortnight-of-old"));
    EXPECT_FALSE(unit_info(""));
    EXPECT_FALSE(unit_info("blessé"));
    EXPECT_FALSE(unit_info("-per-"));
}

}  // namespace
}  // namespace claimdiff
