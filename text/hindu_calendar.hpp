// Days of the Hindu lunisolar calendar, by which Diwali and Holi are found, and of its solar year.
#pragma once

#include <cstdint>
#include <optional>

namespace claimdiff {

// The day of a Gregorian year, in days since 1970-01-01, on which the lunar day `tithi` (1 to 15 of
// the bright half, 16 to 30 of the dark one) of the lunar month `month` (1 is Chaitra; months end
// with the new moon) holds at `hour` o'clock of Indian time. Nothing when the year has no such day.
std::optional<std::int32_t> hindu_day(int month, int tithi, int hour, int gregorian_year);

// The day by whose dusk, in India, the sun has entered the sidereal longitude `degrees` (270: Makar
// Sankranti).
std::optional<std::int32_t> hindu_solar_day(int degrees, int gregorian_year);

}  // namespace claimdiff
