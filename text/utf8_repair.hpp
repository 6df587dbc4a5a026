// UTF-8 that is not quite: what walking the bytes shows, and what can be mended.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/decode.hpp"

namespace claimdiff {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// What walking the bytes as UTF-8 shows.
struct Utf8Survey {
    std::size_t invalid = 0;
    std::size_t first_invalid = 0;
    std::size_t multibyte = 0;  // valid characters beyond ASCII
    std::size_t controls = 0;
};

Utf8Survey survey(std::string_view bytes);

// Whether all that is wrong is that the last character was cut in two.
bool is_cut_at_end(std::string_view bytes, const Utf8Survey& found);

// Lone letters of Windows-1252 become characters, other invalid bytes U+FFFD; both are noted.
Decoded repaired(std::string_view bytes, const Utf8Survey& found);

// "dÃ©jÃ\u00A0": pairs of characters that are the bytes of one. Each must be mended for any to be:
// a text that speaks of such characters is left alone.
std::optional<std::string> encoded_once(std::string_view text);

// "1 byte", "3 bytes".
std::string plural(std::size_t count, std::string_view noun);

}  // namespace claimdiff
