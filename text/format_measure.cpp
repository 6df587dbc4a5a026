// ICU's formatters are slow to make, so that each thread keeps one a unit, and what they wrote
// last.
#include "text/format_measure.hpp"

#include <unicode/dcfmtsym.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace claimdiff {
namespace {

using icu::number::LocalizedNumberFormatter;

LocalizedNumberFormatter numbers() {
    UErrorCode status = U_ZERO_ERROR;
    icu::DecimalFormatSymbols symbols(icu::Locale("en"), status);
    symbols.setSymbol(
        icu::DecimalFormatSymbols::kGroupingSeparatorSymbol, icu::UnicodeString(u'\u202F'));
    return icu::number::NumberFormatter::withLocale(icu::Locale("en", "001"))
        .symbols(symbols)
        .precision(icu::number::Precision::unlimited())
        .grouping(UNUM_GROUPING_MIN2);
}

// What has been written lately, by thread: the texts of a story give the same figures.
const std::string& remembered(
    std::string_view decimal,
    std::string_view unit,
    const LocalizedNumberFormatter& formatter,
    std::string (*write)(const LocalizedNumberFormatter&, std::string_view)) {
    constexpr std::size_t most = 4096;
    thread_local std::unordered_map<std::string, std::string> written;
    std::string name(decimal);
    (name += ' ') += unit;
    if (written.size() >= most) written.clear();
    const auto [at, is_new] = written.try_emplace(std::move(name));
    if (is_new) at->second = write(formatter, decimal);
    return at->second;
}

std::string formatted(const LocalizedNumberFormatter& formatter, std::string_view decimal) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(decimal.data(), static_cast<std::int32_t>(decimal.size()));
    const auto number = formatter.formatDecimal(piece, status);
    std::string text;
    number.toString(status).toUTF8String(text);
    return U_SUCCESS(status) ? text : std::string(decimal);
}

// Of units that are not CLDR's: "percentage-point" → "percentage points", "EUR" → "EUR".
std::string plain_name(std::string_view unit, bool one) {
    std::string name(unit);
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!one && !name.empty() && name.back() >= 'a' && name.back() <= 'z') name += 's';
    return name;
}

}  // namespace

std::string format_number(std::string_view decimal) {
    thread_local const LocalizedNumberFormatter formatter = numbers();
    return remembered(decimal, {}, formatter, formatted);
}

std::string format_measure(std::string_view decimal, std::string_view unit) {
    thread_local std::map<std::string, LocalizedNumberFormatter, std::less<>> formatters;
    auto known = formatters.find(unit);
    if (known == formatters.end()) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::StringPiece piece(unit.data(), static_cast<std::int32_t>(unit.size()));
        const icu::MeasureUnit measure = icu::MeasureUnit::forIdentifier(piece, status);
        if (U_FAILURE(status))
            return format_number(decimal) + ' ' + plain_name(unit, decimal == "1");
        known = formatters
                    .emplace(
                        std::string(unit),
                        numbers().unit(measure).unitWidth(UNUM_UNIT_WIDTH_FULL_NAME))
                    .first;
    }
    return remembered(decimal, unit, known->second, formatted);
}

}  // namespace claimdiff
