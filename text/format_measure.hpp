// Amounts as reports write them, in English and by CLDR.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// "14200.5" → "14 200.5". Groups are parted by a narrow no-break space (U+202F) from five digits
// on, since a comma or a point would be read as another number in half of the languages. `decimal`
// is plain ASCII digits with an optional sign and point; anything else comes back as it is.
std::string format_number(std::string_view decimal);

// "61", "year" → "61 years"; "45", "mile-per-hour" → "45 miles per hour". Of a unit that CLDR does
// not know the id is the name: "300 EUR", "7 percentage points".
std::string format_measure(std::string_view decimal, std::string_view unit);

}  // namespace claimdiff
