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

// Not amounts of a thing (times are another grammar's), or names that are common words.
const std::set<std::string_view> left_out_types{"duration", "graphics", "consumption", "none"};
const std::set<std::string_view> left_out{
    "item",  "portion", "percent", "permille",   "permyriad", "bar",    "dot",    "drop",
    "pinch", "dalton",  "mole",    "karat",      "dram",      "grain",  "jigger", "parsec",
    "point", "g-force", "degree",  "revolution", "stone",     "generic"};

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

std::vector<CldrName> cldr_unit_names(std::string_view language) {
    std::set<std::pair<std::string, std::string>> names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(language).c_str());
    std::vector<icu::MeasureUnit> units(2000);
    const int32_t count
        = icu::MeasureUnit::getAvailable(units.data(), static_cast<int32_t>(units.size()), status);
    if (U_FAILURE(status)) return {};
    for (int32_t i = 0; i < count; ++i) {
        const icu::MeasureUnit& unit = units[static_cast<std::size_t>(i)];
        const std::string type = unit.getType(), id = unit.getSubtype();
        if (type == "currency" || left_out_types.contains(type) || left_out.contains(id)) continue;
        const auto formatter
            = icu::number::NumberFormatter::withLocale(locale).unit(unit).unitWidth(
                UNUM_UNIT_WIDTH_FULL_NAME);
        for (const int amount : {1, 2, 5, 1000000}) {
            UErrorCode error = U_ZERO_ERROR;
            const auto text
                = formatter.grouping(UNUM_GROUPING_OFF).formatInt(amount, error).toString(error);
            if (U_SUCCESS(error)) collect(names, id, text);
        }
    }
    return listed(names);
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
