// What the reconciliations may look at: the claims, where they come from, and what those functions
// ask of a document again for every two values that differ. One text may hold values by the
// thousand, and they differ by the million: what is asked of the document is found once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/claim.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

class Evidence {
  public:
    // `claims` in the order of their documents, `origins` by document; all must stay as they are.
    Evidence(
        const Corpus& of,
        const std::vector<Claim>& all_claims,
        const std::vector<std::uint32_t>& document_origins);

    // The claims of a document that are parts of others, in their order.
    const std::vector<std::uint32_t>& parts_in(std::uint32_t document) const {
        return of_documents_[document].parts;
    }

    // The highest figure of the dead in a document; nothing when it gives none.
    const std::optional<Decimal>& killed_in(std::uint32_t document) const {
        return of_documents_[document].killed;
    }

    // Whether `one`, then `join`, then `other` stand in a document, its text and they folded. Not
    // for several threads at once: it keeps where `one` stands.
    bool says(
        std::uint32_t document,
        const std::string& one,
        std::string_view join,
        std::string_view other) const;

    const Corpus& corpus;
    const std::vector<Claim>& claims;
    const std::vector<std::uint32_t>& origins;  // by document

  private:
    struct OfDocument {
        std::vector<std::uint32_t> parts;
        std::optional<Decimal> killed;
    };
    struct Said {
        std::string text;  // folded
        std::map<std::string, std::vector<std::size_t>, std::less<>> places;
    };
    std::vector<OfDocument> of_documents_;
    mutable std::map<std::uint32_t, Said> said_;  // of the documents that were asked for
};

}  // namespace claimdiff
