#include "grammar/calendar.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Day day(int y, int m, int d) { return *make_day(y, m, d); }

std::string printed(Interval span) {
    return iso_date(day_of(span.begin)) + "/" + iso_date(day_of(span.end));
}

TEST(Calendar, OnlyDaysThatExist) {
    EXPECT_FALSE(make_day(2023, 2, 29));
    EXPECT_TRUE(make_day(2024, 2, 29));
    EXPECT_FALSE(make_day(2023, 13, 1));
    EXPECT_FALSE(make_day(2023, 4, 31));
    EXPECT_FALSE(make_day(2023, 4, 0));
}

TEST(Calendar, Weeks) {
    struct Row {
        Day of;
        std::string week, weekend;
    };
    const Row rows[] = {
        {day(2022, 12, 19), "2022-W51", "2022-W51-WE"},
        {day(2021, 1, 3), "2020-W53", "2020-W53-WE"},
        {day(2024, 12, 30), "2025-W01", "2025-W01-WE"},
        {day(2016, 1, 4), "2016-W01", "2016-W01-WE"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(iso_period(Grain::week, row.of), row.week);
        EXPECT_EQ(iso_period(Grain::weekend, row.of), row.weekend);
        const IsoWeek week = iso_week(row.of);
        EXPECT_EQ(week_start(week.year, week.week), day_of(period(Grain::week, row.of).begin));
    }
}

TEST(Calendar, Periods) {
    struct Row {
        Grain grain;
        std::string value, span;
    };
    const Day of = day(2022, 8, 17);
    const Row rows[] = {
        {Grain::day, "2022-08-17", "2022-08-17/2022-08-18"},
        {Grain::weekend, "2022-W33-WE", "2022-08-20/2022-08-22"},
        {Grain::month, "2022-08", "2022-08-01/2022-09-01"},
        {Grain::quarter, "2022-Q3", "2022-07-01/2022-10-01"},
        {Grain::half, "2022-H2", "2022-07-01/2023-01-01"},
        {Grain::season, "2022-SU", "2022-06-21/2022-09-23"},
        {Grain::year, "2022", "2022-01-01/2023-01-01"},
        {Grain::decade, "202", "2020-01-01/2030-01-01"},
        {Grain::century, "20XX", "2000-01-01/2100-01-01"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(iso_period(row.grain, of), row.value);
        EXPECT_EQ(printed(period(row.grain, of)), row.span);
    }
    EXPECT_EQ(iso_period(Grain::season, day(2023, 2, 1)), "2022-WI");
}

TEST(Calendar, Shift) {
    EXPECT_EQ(iso_date(shift(day(2023, 1, 31), Grain::month, 1)), "2023-02-28");
    EXPECT_EQ(iso_date(shift(day(2024, 2, 29), Grain::year, -1)), "2023-02-28");
    EXPECT_EQ(iso_date(shift(day(2023, 1, 15), Grain::quarter, -1)), "2022-10-15");
    EXPECT_EQ(iso_date(shift(day(2023, 1, 1), Grain::week, -1)), "2022-12-25");
    const Instant late = *parse_instant("2022-12-19T23:30");
    EXPECT_EQ(iso_time(shift(late, Grain::minute, 45)), "2022-12-20T00:15");
    EXPECT_EQ(iso_time(shift(late, Grain::second, 5)), "2022-12-19T23:30:05");
}

TEST(Calendar, Easter) {
    EXPECT_EQ(iso_date(easter(2000)), "2000-04-23");
    EXPECT_EQ(iso_date(easter(2008)), "2008-03-23");
    EXPECT_EQ(iso_date(easter(2024)), "2024-03-31");
    EXPECT_EQ(iso_date(easter(2038)), "2038-04-25");
}

TEST(Calendar, ParsesWhatItPrints) {
    for (Day d = day(2019, 12, 25); d < day(2021, 1, 10); d += std::chrono::days(1)) {
        EXPECT_EQ(day_of(*parse_instant(iso_date(d))), d);
        const IsoWeek week = iso_week(d);
        EXPECT_EQ(week_start(week.year, week.week) + std::chrono::days(weekday_of(d) - 1), d);
    }
    EXPECT_FALSE(parse_instant("2022-02-30"));
    EXPECT_FALSE(parse_instant("yesterday"));
}

}  // namespace
}  // namespace claimdiff
