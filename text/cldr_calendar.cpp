// CLDR has each name in two contexts (inside a date: Polish "stycznia"; alone: "styczeń") and two
// widths; all four are read, since texts write all four.
//
// "fr" → janvier, janv., janv, …; lundi, lun., lun, …
#include "text/cldr_calendar.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace claimdiff {
namespace {

using Symbols = icu::DateFormatSymbols;

constexpr std::array contexts{Symbols::FORMAT, Symbols::STANDALONE};

void append(std::vector<CalendarName>& names, CalendarName name) {
    const auto same = [&name](const CalendarName& other) {
        return other.kind == name.kind && other.value == name.value && other.name == name.name;
    };
    if (std::none_of(names.begin(), names.end(), same)) names.push_back(name);
    if (!name.abbreviated) return;
    if (name.name.back() == '.') {
        name.name.pop_back();
    } else {
        name.name += '.';
    }
    if (std::none_of(names.begin(), names.end(), same)) names.push_back(name);
}

CalendarName convert(
    CalendarName::Kind kind, int value, const icu::UnicodeString& text, bool abbreviated) {
    CalendarName name;
    name.kind = kind;
    name.value = value;
    name.abbreviated = abbreviated;
    name.capital = u_isupper(text.char32At(0)) != 0;
    text.toUTF8String(name.name);
    return name;
}

}  // namespace

std::vector<CalendarName> calendar_names(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    const Symbols symbols(locale, status);
    // ICU falls back to its root locale, whose months are "M01", for a language it lacks.
    if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) return {};

    std::vector<CalendarName> names;
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        for (const auto context : contexts) {
            std::int32_t count = 0;
            const icu::UnicodeString* months = symbols.getMonths(count, context, width);
            for (std::int32_t i = 0; i < std::min(count, 12); ++i) {
                const bool short_name
                    = width != Symbols::WIDE
                      && months[i] != symbols.getMonths(count, context, Symbols::WIDE)[i];
                append(names, convert(CalendarName::Kind::month, i + 1, months[i], short_name));
            }
            const icu::UnicodeString* weekdays = symbols.getWeekdays(count, context, width);
            for (std::int32_t i = 1; i < std::min(count, 8); ++i) {  // 1 is Sunday
                append(
                    names,
                    convert(
                        CalendarName::Kind::weekday,
                        i == 1 ? 7 : i - 1,
                        weekdays[i],
                        width != Symbols::WIDE));
            }
        }
    }
    return names;
}

}  // namespace claimdiff
