// Which Unicode data the program runs with: sentences, folding and languages hang on it.
#pragma once

#include <string>

namespace claimdiff {

// The versions of ICU, of its Unicode tables and of its CLDR, as the libraries loaded give them.
std::string unicode_version();

}  // namespace claimdiff
