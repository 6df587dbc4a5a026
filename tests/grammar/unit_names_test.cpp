// Every unit that CLDR knows reads back as itself: ICU writes an amount with the unit's long and
// its short name ("1 kilomètre", "3,5 kilomètres", "3,5 km"), and the reader must find one mention
// that is all of it, with that amount and that unit. What is not asked for stands below, with its
// reason.
#include <gtest/gtest.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

using Ids = std::set<std::string_view>;

// Names that are common words, hold a number of their own ("per 100 kilometers"), or are read by
// their surroundings ("two pounds").
const Ids words_of_other_things{
    "bar",
    "dalton",
    "dot",
    "dram",
    "drop",
    "em",
    "g-force",
    "generic",
    "grain",
    "item",
    "jigger",
    "karat",
    "mole",
    "pinch",
    "point",
    "pound",
    "revolution",
    "stone",
    "kilowatt-hour-per-100-kilometer",
    "liter-per-100-kilometer"};

// Units whose name CLDR gives to another unit as well: read as that one.
const std::map<std::string_view, Ids> same_name{
    {"day-person", {"day"}},
    {"week-person", {"week"}},
    {"month-person", {"month"}},
    {"year-person", {"year"}},
    {"tonne", {"metric-ton"}},
    {"foodcalorie", {"calorie", "kilocalorie"}},
    {"milligram-ofglucose-per-deciliter", {"milligram-per-deciliter"}},
    {"pixel-per-inch", {"dot-per-inch"}},
    {"pixel-per-centimeter", {"dot-per-centimeter"}}};

// Long names of one language that are other words there: a quarter of something, the month of
// July; or that hold an abbreviation ("Imp.").
const std::map<std::string_view, Ids> long_names{
    {"fr", {"quart"}},
    {"en", {"quarter"}},
    {"es", {"joule", "quart"}},
    {"de",
     {"dessert-spoon-imperial",
      "fluid-ounce-imperial",
      "gallon-imperial",
      "mile-per-gallon-imperial",
      "permillion",
      "permyriad",
      "quart-imperial"}}};

// Symbols of one letter, symbols that differ from another's in capitals alone ("mW", "Mb"), and
// short names that mean other things more often ("3 CD", "7 MP", "wk").
const Ids symbols_of_other_things{"ampere",        "astronomical-unit",
                                  "atmosphere",    "bushel",
                                  "carat",         "century",
                                  "cup-metric",    "decade",
                                  "dessert-spoon", "dessert-spoon-imperial",
                                  "earth-mass",    "earth-radius",
                                  "fathom",        "furlong",
                                  "gigabit",       "joule",
                                  "kelvin",        "kilobit",
                                  "megabit",       "megaliter",
                                  "megapixel",     "mile-scandinavian",
                                  "milliwatt",     "month",
                                  "month-person",  "nanometer",
                                  "newton",        "ohm",
                                  "parsec",        "permillion",
                                  "permyriad",     "picometer",
                                  "pint-metric",   "pixel",
                                  "quarter",       "solar-luminosity",
                                  "solar-mass",    "solar-radius",
                                  "terabit",       "ton",
                                  "week",          "week-person"};
const std::map<std::string_view, Ids> short_names{
    {"fr",
     {"arc-minute", "arc-second", "byte", "hour", "knot", "milliampere", "petabyte", "quart"}},
    {"en", {"cup", "degree"}},
    {"es",
     {"bit",
      "byte",
      "cup",
      "day",
      "day-person",
      "degree",
      "hour",
      "milliampere",
      "nautical-mile",
      "pint",
      "quart",
      "therm-us",
      "volt",
      "watt",
      "year",
      "year-person"}},
    {"de",
     {"arc-minute",
      "arc-second",
      "cup",
      "day",
      "day-person",
      "decimeter",
      "inch",
      "mile",
      "quart",
      "volt",
      "watt",
      "year",
      "year-person"}}};

struct Written {
    std::string id, text;
    double amount = 0;
};

std::vector<Written> written(const std::string& language, UNumberUnitWidth width) {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<icu::MeasureUnit> units(2000);
    const int32_t count
        = icu::MeasureUnit::getAvailable(units.data(), static_cast<int32_t>(units.size()), status);
    EXPECT_TRUE(U_SUCCESS(status));
    std::vector<Written> out;
    for (int32_t i = 0; i < count; ++i) {
        const icu::MeasureUnit& unit = units[static_cast<std::size_t>(i)];
        if (std::string_view(unit.getType()) == "currency") continue;
        const auto formatter
            = icu::number::NumberFormatter::withLocale(icu::Locale(language.c_str()))
                  .unit(unit)
                  .unitWidth(width);
        for (const double amount : {1.0, 2.0, 7.0, 3.5}) {
            UErrorCode error = U_ZERO_ERROR;
            std::string text;
            formatter.formatDouble(amount, error).toString(error).toUTF8String(text);
            if (U_SUCCESS(error)) out.push_back({unit.getSubtype(), text, amount});
        }
    }
    return out;
}

bool holds(
    const std::map<std::string_view, Ids>& table, std::string_view key, const std::string& id) {
    const auto found = table.find(key);
    return found != table.end() && found->second.contains(id);
}

// `not_asked`: ids for which the name is no evidence of the unit.
template <class NotAsked>
int expect_read_back(
    const std::string& language, UNumberUnitWidth width, const NotAsked& not_asked) {
    int asked = 0;
    for (const Written& row : written(language, width)) {
        if (words_of_other_things.contains(row.id) || not_asked(row.id)) continue;
        ++asked;
        const auto mentions = mentions_of(row.text, language);
        const bool whole = mentions.size() == 1 && mentions[0].span.size() == row.text.size();
        EXPECT_TRUE(whole) << row.text;
        if (!whole) continue;
        const std::string& unit = mentions[0].unit;
        EXPECT_TRUE(unit == row.id || holds(same_name, row.id, unit)) << row.text << ": " << unit;
        EXPECT_EQ(mentions[0].quantity.value.to_double(), row.amount) << row.text;
    }
    return asked;
}

class UnitNames : public testing::TestWithParam<const char*> {};

TEST_P(UnitNames, LongNamesReadBack) {
    const std::string language = GetParam();
    const int asked
        = expect_read_back(language, UNUM_UNIT_WIDTH_FULL_NAME, [&](const std::string& id) {
              return holds(long_names, language, id);
          });
    EXPECT_GT(asked, 600);
}

TEST_P(UnitNames, ShortNamesReadBack) {
    const std::string language = GetParam();
    const int asked = expect_read_back(language, UNUM_UNIT_WIDTH_SHORT, [&](const std::string& id) {
        return symbols_of_other_things.contains(id) || holds(short_names, language, id);
    });
    EXPECT_GT(asked, 400);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, UnitNames, testing::Values("fr", "en", "es", "de"), [](const auto& row) {
        return std::string(row.param);
    });

}  // namespace
}  // namespace claimdiff
