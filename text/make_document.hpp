// make_document() for a caller that has decoded the bytes already, to see whether they are text.
#pragma once

#include <string>
#include <string_view>

#include "text/corpus.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"

namespace claimdiff {

Document make_document(
    std::string id,
    std::string_view bytes,
    Decoded decoded,
    std::string_view language,
    Digest digest);

// The first paragraph of the head of the text that looks like a headline, on one line; empty if
// none does.
std::string headline(const Document& document);

// How many paragraphs stand at the head of running text and look like headlines: a masthead, the
// headline, a byline. 0 when no running text follows within a few paragraphs.
std::size_t title_lines(const Document& document);

// "fr_FR", "FR" and "fr-fr" as BCP 47 writes them: "fr-FR" or "fr"; empty when it is no language.
std::string language_tag(std::string_view written);

}  // namespace claimdiff
