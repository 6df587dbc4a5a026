#include "text/hindu_calendar.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace claimdiff {
namespace {

std::int32_t day(int year, unsigned month, unsigned day_of_month) {
    using namespace std::chrono;
    const sys_days days
        = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day_of_month);
    return static_cast<std::int32_t>(days.time_since_epoch().count());
}

TEST(HinduCalendar, FindsTheDaysOfFeasts) {
    EXPECT_EQ(hindu_day(7, 30, 18, 2018), day(2018, 11, 7));   // Diwali
    EXPECT_EQ(hindu_day(7, 30, 18, 2023), day(2023, 11, 12));  // in a year with a leap month
    EXPECT_EQ(hindu_day(12, 15, 18, 2019), day(2019, 3, 20));  // the eve of Holi
    EXPECT_EQ(hindu_day(11, 29, 24, 2020), day(2020, 2, 21));  // Shivaratri, at midnight
    EXPECT_EQ(hindu_day(2, 15, 6, 2024), day(2024, 5, 23));    // Vesak
}

TEST(HinduCalendar, FindsTheSunsEntryIntoASign) {
    EXPECT_EQ(hindu_solar_day(270, 2018), day(2018, 1, 14));
    EXPECT_EQ(hindu_solar_day(270, 2019), day(2019, 1, 15));  // after dusk: kept the next day
    EXPECT_EQ(hindu_solar_day(0, 2018), day(2018, 4, 14));
}

}  // namespace
}  // namespace claimdiff
