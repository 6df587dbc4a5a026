// Days that other calendars fix: the tenth of Tishri, the first of Shawwal. ICU knows the
// calendars; https://unicode-org.github.io/icu/userguide/datetime/calendar/
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff {

// The days on which a day of another calendar falls in a Gregorian year, in days since 1970-01-01:
// one, or none or two where that calendar's year is shorter. `calendar` is "hebrew", "islamic"
// (that of Umm al-Qura) or "chinese"; months count from 1, the Hebrew ones from Tishri with Adar I
// always there. Nothing for another calendar, or for a day it does not have.
std::vector<std::int32_t> days_in_year(
    std::string_view calendar, int month, int day, int gregorian_year);

}  // namespace claimdiff
