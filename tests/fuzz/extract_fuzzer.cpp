// Arbitrary bytes must give a document and claims whose every span lies inside the text, on
// character boundaries, in order: writers and citations rely on it. The first byte chooses the
// language (0: detected).
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

bool on_boundary(const std::string& text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void require_span(const Document& document, Span span) {
    require(span.begin <= span.end && span.end <= document.text.size());
    require(on_boundary(document.text, span.begin) && on_boundary(document.text, span.end));
}

void require_bounds(const Quantity& q) { require(!q.lower || !q.upper || *q.lower <= *q.upper); }

void check_document(const Document& document) {
    Span before;
    for (const Paragraph& paragraph : document.paragraphs) {
        require_span(document, paragraph.span);
        require(before.end <= paragraph.span.begin);
        before = paragraph.span;
    }
}

void check_claims(const Document& document, const DocumentClaims& read) {
    for (std::size_t i = 0; i < read.claims.size(); ++i) {
        const Claim& claim = read.claims[i];
        require_span(document, claim.span);
        require_span(document, claim.value_span);
        require_span(document, claim.sentence);
        require(!claim.span.empty() && !claim.sentence.empty());
        require_bounds(claim.quantity);
        require(claim.scope.parent < static_cast<std::int32_t>(read.claims.size()));
        require(claim.scope.parent != static_cast<std::int32_t>(i));
    }
}

}  // namespace
}  // namespace claimdiff

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace claimdiff;
    if (size == 0) return 0;
    const auto& codes = shipped_languages();
    const std::size_t choice = data[0] % (codes.size() + 1);
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Document document
        = make_document("fuzz.txt", bytes, choice == 0 ? "" : codes[choice - 1]);
    check_document(document);
    const Language& language = shipped_language(document.language);
    for (const Mention& mention : extract_mentions(document, language)) {
        require_span(document, mention.span);
        require(!mention.span.empty());
        require_bounds(mention.quantity);
    }
    check_claims(document, extract_claims(document, language, 0));
    return 0;
}
