// A day of another calendar is sought in the years of that calendar that a Gregorian year touches.
//
//     days_in_year("hebrew", 1, 10, 2018) → 2018-09-19, Yom Kippur of 5779
#include "text/other_calendars.hpp"

#include <unicode/calendar.h>
#include <unicode/gregocal.h>

#include <cmath>
#include <memory>
#include <string>

namespace claimdiff {
namespace {

constexpr double milliseconds_a_day = 86400000.0;

std::unique_ptr<icu::Calendar> calendar_of(std::string_view name) {
    const char* keyword = name == "islamic"   ? "@calendar=islamic-umalqura"
                          : name == "hebrew"  ? "@calendar=hebrew"
                          : name == "chinese" ? "@calendar=chinese"
                                              : nullptr;
    if (keyword == nullptr) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale(keyword), status));
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

}  // namespace

std::vector<std::int32_t> days_in_year(
    std::string_view calendar, int month, int day, int gregorian_year) {
    const auto other = calendar_of(calendar);
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar gregorian(icu::TimeZone::getGMT()->clone(), status);
    std::vector<std::int32_t> days;
    if (!other || U_FAILURE(status)) return days;
    gregorian.set(gregorian_year, UCAL_JANUARY, 1, 0, 0, 0);
    other->setTime(gregorian.getTime(status), status);
    const std::int32_t first = other->get(UCAL_EXTENDED_YEAR, status);
    for (std::int32_t year = first; year <= first + 2 && U_SUCCESS(status); ++year) {
        other->clear();
        other->set(UCAL_EXTENDED_YEAR, year);
        other->set(UCAL_MONTH, month - 1);
        other->set(UCAL_DATE, day);
        const UDate time = other->getTime(status);
        gregorian.setTime(time, status);
        const bool exists = other->get(UCAL_DATE, status) == day;
        if (U_SUCCESS(status) && exists && gregorian.get(UCAL_YEAR, status) == gregorian_year)
            days.push_back(static_cast<std::int32_t>(std::floor(time / milliseconds_a_day)));
    }
    return days;
}

}  // namespace claimdiff
