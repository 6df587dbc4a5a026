// Which encoding bytes are in that are not UTF-8, and which are no text at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimdiff {

// Whether the bytes begin as formats do that may look like text for a while: PDF, ZIP, PNG …
bool has_binary_signature(std::string_view bytes);

// Which of UTF-16 and UTF-32 the NULs at the beginning show, if any.
std::optional<std::string_view> encoding_by_nuls(std::string_view bytes);

// ISO-2022 switches between character sets by escape sequences, all in ASCII's range.
std::optional<std::string> switched_encoding(std::string_view bytes);

// The Hebrew and Arabic of mainframes (EBCDIC): their space is no other's, and ICU has one name for
// what it detects ("IBM424_rtl") and another for what it converts.
std::optional<std::string> mainframe_encoding(std::string_view bytes);

// ICU's guess. Short texts mislead its statistics, so Western European wins unless another is
// clearly likelier.
std::string legacy_encoding(std::string_view bytes);

// The name under which ICU knows an encoding that a file declares; empty when it knows none. Those
// that declare Latin-1 mean Windows-1252, and so with others that are part of a wider one (WHATWG
// Encoding, §4.2).
std::string known_encoding(const std::string& declared);

}  // namespace claimdiff
