// What the units of CLDR mean: their dimension and their size, so that miles and kilometres
// compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimdiff {

// "kilometer-per-hour": dimension "speed", factor 0.2777… (to metres per second), offset 0.
// A value in the base unit is value × factor + offset (the offset is for degrees of temperature).
struct UnitInfo {
    std::string dimension;  // "length", "area", "volume", "mass", "duration", "speed" …; for a
                            // dimension without a name, its formula: "kilogram/meter^3"
    double factor = 1;
    double offset = 0;
};

// Reads a unit id of CLDR (UTS #35, part 6, "Unit identifiers"), compounds and SI prefixes
// included: "acre", "cubic-meter-per-second", "milligram-per-liter". Nothing for one it does not
// know.
std::optional<UnitInfo> unit_info(std::string_view id);

// Whether a currency is the hundredth of another.
inline bool is_cent(std::string_view unit) { return unit == "cent" || unit == "penny"; }

// `value` in unit `from`, given in unit `to`; nothing when the dimensions differ.
std::optional<double> convert(double value, std::string_view from, std::string_view to);

}  // namespace claimdiff
