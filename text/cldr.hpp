// Names that CLDR knows, by way of ICU: units and currencies as a language writes them out. For the
// build, which compiles them into the lexicons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

struct CldrName {
    std::string id;    // a CLDR unit id ("kilometer-per-hour") or an ISO 4217 code ("CHF")
    std::string name;  // without a number: "kilomètres à l'heure", "Swiss francs"
};

// The long names of units of length, area, volume, mass, speed, pressure, energy, power … in the
// singular and the plural; times, and names that are common words, are left out. Sorted, no
// duplicates.
std::vector<CldrName> cldr_unit_names(std::string_view language);

// The same for short names, "kPa", "in³"; those that mean other things more often are left out.
std::vector<CldrName> cldr_unit_symbols(std::string_view language);

// The long names of the currencies in use, singular and plural. Sorted, no duplicates.
std::vector<CldrName> cldr_currency_names(std::string_view language);

}  // namespace claimdiff
