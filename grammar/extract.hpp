// The facade of the grammar: Document → claims. No Spirit in sight.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/language.hpp"
#include "grammar/mention.hpp"
#include "text/document.hpp"

namespace claimdiff {

// All mentions of quantities and times in a document, in order. `reference` is the ISO date (or
// local time) that relative dates hang on; empty: the document's own date where it states one.
std::vector<Mention> extract_mentions(
    const Document& document, const Language& language, std::string_view reference = {});

// Both at once, from one reading of the text, to be listed: against `reference` or the document's
// own date, the claims without what only comparing needs (Claim::context and nearby,
// DocumentClaims::names).
struct Extracted {
    std::vector<Mention> mentions;
    DocumentClaims claims;
};
Extracted extract(
    const Document& document,
    const Language& language,
    std::uint32_t index,
    std::string_view reference = {});

// What to do with a text whose date leaves out the year: weekdays and much else hang on it, so
// whoever learns it from other texts has it read then.
enum class Yearless : bool { read, leave_unread };

// All claims of a document. `index` is its place in the corpus. Of a text that is left unread there
// is the day of publication alone.
DocumentClaims extract_claims(
    const Document& document,
    const Language& language,
    std::uint32_t index,
    Yearless yearless = Yearless::read);

}  // namespace claimdiff
