// What one document holds, and how it is shown: mentions and claims.
#pragma once

#include <string>
#include <string_view>

#include "grammar/extract.hpp"
#include "text/document.hpp"

namespace claimdiff::cli {

// The document's lines, in text order and in columns: place, kind, value, unit, what it is about,
// quote. A mention that a claim covers is shown as the claim.
std::string extraction_text(const Document& document, const Extracted& extracted);

// "about 12", "10–15", "2022-12-19"
std::string quantity_text(const Quantity& quantity);

// Appends {"id":…,"quantities":[…],"claims":[…]} and a line break. `id` is a JSON value, `text` the
// document's; offsets are its bytes.
void add_extraction_line(
    std::string_view id, std::string_view text, const Extracted& extracted, std::string& out);

}  // namespace claimdiff::cli
