// What one document holds, and how it is shown: mentions and claims.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "text/document.hpp"

namespace claimdiff::cli {

struct Extraction {
    std::vector<Mention> mentions;
    std::vector<Claim> claims;
};

// The document's lines, in text order and in columns: place, kind, value, unit, what it is about,
// quote. A mention that a claim covers is shown as the claim.
std::string extraction_text(const Document& document, const Extraction& extraction);

// "about 12", "10–15", "2022-12-19"
std::string quantity_text(const Quantity& quantity);

// Offsets are bytes of the document's text.
nlohmann::ordered_json mention_to_json(const Mention& mention, const std::string& text);
nlohmann::ordered_json claim_to_json(const Claim& claim, const std::string& text);

}  // namespace claimdiff::cli
