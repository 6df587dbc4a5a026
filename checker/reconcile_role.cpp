// Two titles that one text gives a person do not exclude each other: "Dr Femi Adair … the
// professor", in one text, and "Professor Femi Adair" in another.
#include <algorithm>

#include "checker/reconcile.hpp"
#include "grammar/names.hpp"

namespace claimdiff {
namespace {

// Whether the text of the claim at `index` gives its holder one of the titles of `others` as well.
bool gives_one_of(
    const Evidence& evidence, std::uint32_t index, const std::vector<std::uint32_t>& others) {
    const Claim& claim = evidence.claims[index];
    const auto by_document
        = [](const Claim& c, std::uint32_t document) { return c.document < document; };
    const auto first = std::lower_bound(
        evidence.claims.begin(), evidence.claims.end(), claim.document, by_document);
    const auto last
        = std::lower_bound(first, evidence.claims.end(), claim.document + 1, by_document);
    return std::any_of(first, last, [&](const Claim& c) {
        return c.kind == ClaimKind::role && same_person(c.holder, claim.holder)
               && std::any_of(others.begin(), others.end(), [&](std::uint32_t i) {
                      return evidence.claims[i].text == c.text;
                  });
    });
}

}  // namespace

std::optional<Verdict> worn_together(const Evidence& evidence, const Difference& d, const Rule&) {
    if (evidence.claims[d.left.front()].kind != ClaimKind::role) return {};
    const auto both = [&](const auto& side, const auto& others) {
        return std::any_of(side.begin(), side.end(), [&](std::uint32_t i) {
            return gives_one_of(evidence, i, others);
        });
    };
    if (!both(d.left, d.right) && !both(d.right, d.left)) return {};
    return Verdict{FindingClass::precision, "one text gives both titles"};
}

}  // namespace claimdiff
