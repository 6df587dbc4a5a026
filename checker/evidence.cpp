#include "checker/evidence.hpp"

#include "text/fold.hpp"

namespace claimdiff {

Evidence::Evidence(
    const Corpus& of,
    const std::vector<Claim>& all_claims,
    const std::vector<std::uint32_t>& document_origins)
    : corpus(of),
      claims(all_claims),
      origins(document_origins),
      of_documents_(of.documents.size()) {
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = claims[i];
        OfDocument& document = of_documents_[claim.document];
        if (claim.scope.parent >= 0) {
            document.parts.push_back(i);
            continue;
        }
        if (claim.kind != ClaimKind::count || claim.measure.event != "harm/killed"
            || claim.scope.part != Part::all || claim.scope.background)
            continue;
        if (!document.killed || *document.killed < claim.quantity.value)
            document.killed = claim.quantity.value;
    }
}

bool Evidence::says(
    std::uint32_t document,
    const std::string& one,
    std::string_view join,
    std::string_view other) const {
    const auto [said, is_new] = said_.try_emplace(document);
    std::string& text = said->second.text;
    if (is_new) text = fold(corpus.documents[document].text);
    const auto [known, not_sought] = said->second.places.try_emplace(one);
    if (not_sought) {
        for (std::size_t at = text.find(one); at != text.npos; at = text.find(one, at + 1))
            known->second.push_back(at);
    }
    for (const std::size_t at : known->second) {
        const std::string_view rest = std::string_view(text).substr(at + one.size());
        if (rest.starts_with(join) && rest.substr(join.size()).starts_with(other)) return true;
    }
    return false;
}

}  // namespace claimdiff
