// What stands in the cells of a table: figures, and names with their units.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// Without white space and no-break spaces at its ends.
std::string_view trimmed(std::string_view text);

// Digits, and no more letters than a unit has: "41.2", "-3 %", "€1.2m", "12 km".
bool is_figure(std::string_view text);

// Four digits that are no figure at the head of a column or of a row.
bool is_year(std::string_view text);

// No more than a few words, and no digit: "Port", "State of repair".
bool is_label(std::string_view text);

// The figure with its groups of digits held together, since it is one number: "141 300" may be two
// in running text.
std::string hold_groups(std::string_view figure);

struct Name {
    std::string text;
    std::string unit;
};

// "Revenue (EUR m)" → "Revenue" and "EUR m".
Name split_unit(std::string_view text);

// A unit as it stands around a figure. A currency goes in front where a scale follows it, since
// "41.2 EUR m" is written nowhere:
//
//     "m³"       12 m³
//     "€ m"      €12 m
//     "EUR m"    EUR 12 m
struct Unit {
    std::string before, after;
};

Unit split_currency(std::string_view unit);

}  // namespace claimdiff
