// Every day of ten years, in the usual written forms of each language, reads back as that day.
#include <gtest/gtest.h>

#include <array>

#include "grammar/calendar.hpp"
#include "tests/grammar/print_mentions.hpp"
#include "text/cldr_calendar.hpp"

namespace claimdiff {
namespace {

struct Names {
    std::array<std::string, 13> months, short_months;
    std::array<std::string, 8> weekdays;
};

// The first name of each kind is CLDR's full one; of short ones, the first that is shorter.
Names names_of(const std::string& language) {
    Names names;
    for (const CalendarName& name : calendar_names(language)) {
        const auto at = static_cast<std::size_t>(name.value);
        if (name.kind == CalendarName::Kind::weekday) {
            if (!name.abbreviated && names.weekdays[at].empty()) names.weekdays[at] = name.name;
        } else if (name.abbreviated) {
            if (names.short_months[at].empty()) names.short_months[at] = name.name;
        } else if (names.months[at].empty()) {
            names.months[at] = name.name;
        }
    }
    for (std::size_t i = 1; i <= 12; ++i) {
        if (names.short_months[i].empty()) names.short_months[i] = names.months[i];
    }
    return names;
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::vector<std::string> written(const std::string& language, const Names& names, Day day) {
    const int y = year_of(day), m = month_of(day), d = day_of(day);
    const auto at = static_cast<std::size_t>(m);
    const std::string year = std::to_string(y), number = std::to_string(d);
    const std::string& month = names.months[at];
    const std::string& brief = names.short_months[at];
    const std::string& weekday = names.weekdays[static_cast<std::size_t>(weekday_of(day))];
    const std::string slashes = two(d) + "/" + two(m) + "/" + year;
    const std::string dots = number + "." + std::to_string(m) + "." + year;
    if (language == "fr") {
        const std::string ordinal = d == 1 ? "1er" : number;
        return {
            iso_date(day),
            "le " + ordinal + " " + month + " " + year,
            weekday + " " + ordinal + " " + month + " " + year,
            number + " " + brief + " " + year,
            slashes,
            dots};
    }
    if (language == "es") {
        return {
            iso_date(day),
            "el " + number + " de " + month + " de " + year,
            weekday + " " + number + " de " + month + " del " + year,
            "el día " + number + " de " + month + " de " + year,
            number + " " + brief + " " + year,
            slashes,
            dots};
    }
    if (language == "de") {
        return {
            iso_date(day),
            "am " + number + ". " + month + " " + year,
            weekday + ", den " + number + ". " + month + " " + year,
            number + ". " + brief + " " + year,
            two(d) + "." + two(m) + "." + year,
            dots};
    }
    const char* suffix = d % 10 == 1 && d != 11   ? "st"
                         : d % 10 == 2 && d != 12 ? "nd"
                         : d % 10 == 3 && d != 13 ? "rd"
                                                  : "th";
    return {
        iso_date(day),
        month + " " + number + ", " + year,
        weekday + ", " + number + " " + month + " " + year,
        weekday + ", " + month + " " + number + suffix + ", " + year,
        "the " + number + suffix + " of " + month + ", " + year,
        brief + " " + number + ", " + year,
        two(m) + "/" + two(d) + "/" + year};
}

class WrittenDates : public testing::TestWithParam<const char*> {};

TEST_P(WrittenDates, ReadBack) {
    const std::string language = GetParam();
    const Names names = names_of(language);
    for (Day day = *make_day(2015, 1, 1); day < *make_day(2025, 1, 1);
         day += std::chrono::days(1)) {
        for (const std::string& form : written(language, names, day)) {
            ASSERT_EQ(print_mentions(form, language), "date " + iso_date(day)) << form;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, WrittenDates, testing::Values("fr", "en", "es", "de"));

}  // namespace
}  // namespace claimdiff
