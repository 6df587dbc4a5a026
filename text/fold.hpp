// Folding: the form under which words are looked up, so that spelling variants of one word meet.
#pragma once

#include <string>
#include <string_view>

namespace claimdiff {

// Appends the folded form of UTF-8 `text` to `out`: NFC, lower case, U+2019/U+02BC → "'", all
// dashes → "-", every run of spaces of any kind (line breaks too) → one " ", soft hyphens and other
// invisible characters dropped. Accents stay ("Été" → "été").
// Locale-independent. ASCII is handled without ICU. Invalid bytes are copied as they are.
void fold_to(std::string_view text, std::string& out);

std::string fold(std::string_view text);

// The folded form without diacritics and with ligatures opened ("œuvre" → "oeuvre", "é" → "e", "ß"
// → "ss"): for capitals written without accents and for names across spellings.
std::string fold_plain(std::string_view text);

}  // namespace claimdiff
