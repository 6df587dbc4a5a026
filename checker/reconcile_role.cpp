// Two titles that one text gives a person do not exclude each other: "Dr Femi Adair … the
// professor", in one text, and "Professor Femi Adair" in another.
#include <set>

#include "checker/reconcile.hpp"

namespace claimdiff {

std::optional<Verdict> worn_together(const Evidence& evidence, const Difference& d, const Rule&) {
    if (evidence.claims[d.left.front()].kind != ClaimKind::role) return {};
    std::set<std::uint32_t> documents;
    for (std::uint32_t i : d.left) documents.insert(evidence.claims[i].document);
    for (std::uint32_t i : d.right) {
        if (documents.contains(evidence.claims[i].document))
            return Verdict{FindingClass::precision, "one text gives both titles"};
    }
    return {};
}

}  // namespace claimdiff
