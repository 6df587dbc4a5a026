#include "checker/value.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

Claim amount(Decimal value, Bound bound, std::string unit = {}, int precision = 0) {
    Claim claim;
    claim.kind = unit.empty() ? ClaimKind::count : ClaimKind::amount;
    claim.quantity = make_quantity(value, bound, precision);
    claim.unit = std::move(unit);
    return claim;
}

std::string name(ValueRelation relation) {
    switch (relation) {
        case ValueRelation::same:
            return "same";
        case ValueRelation::compatible:
            return "compatible";
        case ValueRelation::different:
            return "different";
        case ValueRelation::incomparable:
            break;
    }
    return "incomparable";
}

TEST(Value, IntervalsMeetOrDoNot) {
    struct Row {
        Claim a, b;
        const char* expected;
    };
    const Row rows[] = {
        {amount(23, Bound::exact), amount(23, Bound::exact), "same"},
        {amount(23, Bound::exact), amount(24, Bound::exact), "different"},
        {amount(12, Bound::near_below), amount(11, Bound::exact), "compatible"},
        {amount(12, Bound::near_below), amount(10, Bound::exact), "different"},
        {amount(3, Bound::at_least), amount(7, Bound::exact), "compatible"},
        {amount(3, Bound::at_least), amount(2, Bound::exact), "different"},
        {amount(50, Bound::at_most), amount(80, Bound::more_than), "different"},
        {amount(200, Bound::about), amount(215, Bound::exact), "compatible"},
        // rounding: half the last digit written
        {amount({125, 7}, Bound::exact, "EUR", 7),
         amount({12486, 5}, Bound::exact, "EUR", 5),
         "compatible"},
        {amount({125, 7}, Bound::exact, "EUR", 7),
         amount({13, 8}, Bound::exact, "EUR", 7),
         "different"},
        {amount(12000, Bound::exact, {}, 3), amount(12200, Bound::exact, {}, 2), "compatible"},
        {amount(12000, Bound::exact, {}, 3), amount(13000, Bound::exact, {}, 3), "different"},
        // units convert
        {amount(100, Bound::exact, "kilometer"), amount(62, Bound::exact, "mile"), "compatible"},
        {amount(100, Bound::exact, "kilometer"), amount(100, Bound::exact, "mile"), "different"},
        {amount(100, Bound::exact, "kilometer"), amount(100, Bound::exact, "hour"), "incomparable"},
        {amount(100, Bound::more_than, "kilometer"), amount(20, Bound::exact, "mile"), "different"},
        {amount(20, Bound::exact, "mile"), amount(100, Bound::more_than, "kilometer"), "different"},
        {amount(100, Bound::more_than, "kilometer"),
         amount(80, Bound::exact, "mile"),
         "compatible"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(name(compare_values(row.a, row.b, {})), row.expected)
            << display_value(row.a) << " against " << display_value(row.b);
        EXPECT_EQ(name(compare_values(row.b, row.a, {})), row.expected) << "the other way round";
    }
}

TEST(Value, TolerancesWiden) {
    const Claim a = amount(101, Bound::exact), b = amount(103, Bound::exact);
    EXPECT_EQ(compare_values(a, b, {}), ValueRelation::different);
    EXPECT_EQ(compare_values(a, b, {0.02, 0, true}), ValueRelation::compatible);
    EXPECT_EQ(compare_values(a, b, {0, 1, true}), ValueRelation::compatible);
    const Claim round = amount(12000, Bound::exact, {}, 3), near = amount(12200, Bound::exact);
    EXPECT_EQ(compare_values(round, near, {0, 0, false}), ValueRelation::different);
}

TEST(Value, TimesMeetWhereTheirDaysDo) {
    const auto date = [](const char* value, const char* begin, const char* end) {
        Claim claim;
        claim.kind = ClaimKind::date;
        claim.time = {value, begin, end, Bound::exact};
        return claim;
    };
    const Claim month = date("2024-05", "2024-05-01T00:00", "2024-06-01T00:00"),
                third = date("2024-05-03", "2024-05-03T00:00", "2024-05-04T00:00"),
                fourth = date("2024-05-04", "2024-05-04T00:00", "2024-05-05T00:00"),
                clock = date("2024-05-03T14:30", "2024-05-03T14:30", "2024-05-03T14:31");
    EXPECT_EQ(compare_values(third, third, {}), ValueRelation::same);
    EXPECT_EQ(compare_values(month, third, {}), ValueRelation::compatible);
    EXPECT_EQ(compare_values(third, fourth, {}), ValueRelation::different);
    EXPECT_EQ(compare_values(third, clock, {}), ValueRelation::compatible);
    Claim weeks_ago = date("2024-05-06", "2024-05-02T00:00", "2024-05-10T00:00");
    EXPECT_EQ(compare_values(third, weeks_ago, {}), ValueRelation::different);
    weeks_ago.time.bound = Bound::about;
    EXPECT_EQ(compare_values(third, weeks_ago, {}), ValueRelation::compatible);
    EXPECT_EQ(display_value(weeks_ago), "about 2024-05-06");
}

TEST(Value, HoursOfZonesAreComparedWithTheirDays) {
    struct Row {
        const char *a, *b;
        ValueRelation expected;
    };
    const auto at = [](const char* value) {
        Claim claim;
        claim.kind = ClaimKind::date;
        claim.time.value = value;
        return claim;
    };
    for (const auto& [a, b, expected] : {
             Row{"T03:50Z", "T04:50+01:00", ValueRelation::compatible},
             Row{"T03:50Z", "T05:50+01:00", ValueRelation::different},
             Row{"2026-03-02T23:50Z", "2026-03-03T00:50+01:00", ValueRelation::compatible},
             Row{"2026-03-02T03:50Z", "2026-03-05T04:50+01:00", ValueRelation::different},
             Row{"2026-03-02T03:50Z", "2026-03-07T04:50", ValueRelation::different},
             Row{"2026-03-02T03:50Z", "2026-03-02T16:50", ValueRelation::incomparable},
             Row{"T03:50Z", "T09:20", ValueRelation::incomparable},
             Row{"T03:50Z", "T04:50", ValueRelation::compatible},
             Row{"T03:50Z", "T04:05", ValueRelation::different},
         })
        EXPECT_EQ(compare_values(at(a), at(b), {}), expected) << a << " " << b;
}

TEST(Value, DisplayAndCanonicalForms) {
    EXPECT_EQ(display_value(amount(12, Bound::about)), "about 12");
    EXPECT_EQ(
        display_value(amount({35, -1}, Bound::at_least, "kilometer")), "at least 3.5 kilometres");
    Claim percent = amount(5, Bound::exact, "percent");
    percent.kind = ClaimKind::percent;
    EXPECT_EQ(display_value(percent), "5 %");
    bool numeric = false;
    EXPECT_EQ(canonical_value(amount({35, -1}, Bound::about), numeric), "3.5");
    EXPECT_TRUE(numeric);
    Claim since;
    since.kind = ClaimKind::since;
    since.quantity = make_quantity(1, Bound::exact);
    since.time.value = "2018/..";
    EXPECT_EQ(display_value(since), "first since 2018");
    EXPECT_EQ(canonical_value(since, numeric), "2018");
    EXPECT_FALSE(numeric);
}

}  // namespace
}  // namespace claimdiff
