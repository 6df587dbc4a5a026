// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// BCP 47 code of one of the supported languages ("en", "fr", "es", "de"), by its frequent short
// words and letter sequences; "en" when nothing tells. Deterministic.
std::string detect_language(std::string_view text);

// Whether a document's language `tag` ("fr", "fr-CA") is the language `code` ("fr").
inline bool is_language(std::string_view tag, std::string_view code) {
    return tag.substr(0, tag.find('-')) == code || tag == code;
}

}  // namespace claimdiff
