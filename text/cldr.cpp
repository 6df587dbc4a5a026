// A unit's name is found by formatting 1, 2 and many of it and dropping the digits. Example (fr):
// "2 kilomètres par heure" → "kilomètres par heure".
#include "text/cldr.hpp"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace claimdiff {
namespace {

// Names that are common words, or not amounts of a thing; times are another grammar's, but for the
// shortest; a consumption "per 100 kilometers" holds a number of its own.
const std::set<std::string_view> left_out{"item",       "portion",
                                          "percent",    "bar",
                                          "dot",        "drop",
                                          "pinch",      "dalton",
                                          "mole",       "dram",
                                          "grain",      "jigger",
                                          "point",      "em",
                                          "stone",      "generic",
                                          "degree",     "karat",
                                          "g-force",    "kilowatt-hour-per-100-kilometer",
                                          "revolution", "liter-per-100-kilometer"};
const std::set<std::string_view> short_times{"millisecond", "microsecond", "nanosecond"};
// Two units with one name: the one that people mean.
const std::set<std::string_view> seconded{"foodcalorie", "milligram-ofglucose-per-deciliter"};
// Short names that mean other things more often: "3 CD", "the 12 MP", "7 pt".
const std::set<std::string_view> left_out_symbols{
    "carat",
    "century",
    "decade",
    "furlong",
    "astronomical-unit",
    "solar-mass",
    "solar-radius",
    "earth-mass",
    "earth-radius",
    "solar-luminosity",
    "cup",
    "cup-metric",
    "pint-metric",
    "ton",
    "parsec",
    "fathom",
    "atmosphere",
    "megapixel",
    "pixel",
    "megaliter",
    "milliwatt",
    "nanometer",
    "picometer",
    "megabit",
    "gigabit",
    "kilobit",
    "terabit",
    "milligram-ofglucose-per-deciliter",
    "quart",
    "bushel",
    "dessert-spoon",
    "dessert-spoon-imperial",
    "mile-scandinavian",
};

bool is_left_out(const std::string& type, const std::string& id) {
    return type == "currency" || type == "none" || (type == "duration" && !short_times.contains(id))
           || left_out.contains(id);
}

void collect(
    std::set<std::pair<std::string, std::string>>& names,
    const std::string& id,
    const icu::UnicodeString& formatted) {
    icu::UnicodeString name;
    for (int32_t i = 0; i < formatted.length(); ++i) {
        const UChar c = formatted[i];
        if (c >= u'0' && c <= u'9') continue;
        name.append(c == 0xA0 || c == 0x202F ? UChar(u' ') : c);
    }
    name.trim();
    // A name that wraps the number ("1 '" in some languages) or holds a sign only is of no use.
    if (name.length() < 2) return;
    std::string text;
    name.toUTF8String(text);
    names.emplace(id, text);
}

std::vector<CldrName> listed(const std::set<std::pair<std::string, std::string>>& names) {
    std::vector<CldrName> list;
    for (const auto& [id, name] : names) list.push_back({id, name});
    return list;
}

}  // namespace

namespace {

// The names of all units that `wanted` lets in, as they stand beside a number.
template <class Wanted>
std::vector<CldrName> unit_names(
    std::string_view language, UNumberUnitWidth width, const Wanted& wanted) {
    std::set<std::pair<std::string, std::string>> names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(language).c_str());
    std::vector<icu::MeasureUnit> units(2000);
    const int32_t count
        = icu::MeasureUnit::getAvailable(units.data(), static_cast<int32_t>(units.size()), status);
    if (U_FAILURE(status)) return {};
    for (int32_t i = 0; i < count; ++i) {
        const icu::MeasureUnit& unit = units[static_cast<std::size_t>(i)];
        const std::string id = unit.getSubtype();
        if (is_left_out(unit.getType(), id) || !wanted(id)) continue;
        const auto formatter
            = icu::number::NumberFormatter::withLocale(locale).unit(unit).unitWidth(width);
        for (const int amount : {1, 2, 5, 1000000}) {
            UErrorCode error = U_ZERO_ERROR;
            const auto text
                = formatter.grouping(UNUM_GROUPING_OFF).formatInt(amount, error).toString(error);
            if (U_SUCCESS(error)) collect(names, id, text);
        }
    }
    return listed(names);
}

}  // namespace

std::vector<CldrName> cldr_unit_names(std::string_view language) {
    return unit_names(language, UNUM_UNIT_WIDTH_FULL_NAME, [](const std::string& id) {
        return !seconded.contains(id);
    });
}

std::vector<CldrName> cldr_unit_symbols(std::string_view language) {
    return unit_names(language, UNUM_UNIT_WIDTH_SHORT, [](const std::string& id) {
        return !left_out_symbols.contains(id);
    });
}

std::vector<CldrName> cldr_currency_names(std::string_view language) {
    std::set<std::pair<std::string, std::string>> names;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    if (U_FAILURE(status)) return {};
    const std::string locale(language);
    while (const char* code = uenum_next(codes, nullptr, &status)) {
        icu::UnicodeString iso(code, -1, US_INV);
        for (const char* form : {"one", "other"}) {
            UErrorCode error = U_ZERO_ERROR;
            int32_t length = 0;
            const UChar* name = ucurr_getPluralName(
                iso.getTerminatedBuffer(), locale.c_str(), nullptr, form, &length, &error);
            if (U_SUCCESS(error) && length > 3)
                collect(names, code, icu::UnicodeString(name, length));
        }
    }
    uenum_close(codes);
    return listed(names);
}

}  // namespace claimdiff
