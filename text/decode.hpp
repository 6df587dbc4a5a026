// Bytes → UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

struct Decoded {
    std::string text;                // valid UTF-8; a UTF-8 byte-order mark stays
    std::string encoding;            // IANA name, e.g. "UTF-8", "windows-1252"
    std::vector<std::string> notes;  // repairs, e.g. "2 invalid bytes replaced (first at byte 17)"
    bool binary
        = false;  // it is no text at all (NUL bytes outside UTF-16/32, mostly control characters)
};

// UTF-8 with or without byte-order mark, UTF-16 and UTF-32 by mark or by pattern, then the encoding
// that the file itself declares, otherwise what ICU detects (Latin-1 reads as Windows-1252). A
// declaration that the bytes contradict is not believed, and that is noted. Mixtures are mended:
// single bytes of Windows-1252 in a text of UTF-8, and UTF-8 that was encoded twice. Never fails:
// what cannot be decoded becomes U+FFFD and a note.
Decoded decode(std::string_view bytes, const std::string& declared = {});

}  // namespace claimdiff
