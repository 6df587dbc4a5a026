// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// BCP 47 code of one of the supported languages ("en", "fr", "es", "de"), by its frequent short
// words and letter sequences; "en" when nothing tells. Deterministic.
std::string detect_language(std::string_view text);

}  // namespace claimdiff
