// The names of months and weekdays in a language, from CLDR by way of ICU. For the build of the
// lexicons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

struct CalendarName {
    enum class Kind { month, weekday };
    Kind kind = Kind::month;
    int value = 0;             // 1 January – 12 December; 1 Monday – 7 Sunday
    std::string name;          // as CLDR spells it: "juil.", "Monday"
    bool abbreviated = false;  // shorter than the full name
    bool capital = false;      // the language writes it with a capital letter
};

// Every name once; abbreviations come with and without their dot. `language` is BCP 47; nothing
// for a language that CLDR does not know.
std::vector<CalendarName> calendar_names(std::string_view language);

}  // namespace claimdiff
