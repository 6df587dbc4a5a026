// Where in its text a claim stands, and among how many like it: texts about one thing tell it in
// much the same order, the main figures first.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

struct Stand {
    double position = 0;  // 0 at the beginning of its document, 1 at the last claim of a document
                          // that is more than a brief one
    // How many figures of its kind and unit its document has, or dates as fine as it, itself
    // included; equal ones are one. How many of those are of its noun, or of its event.
    std::uint32_t alike = 0, of_noun = 0, of_event = 0;
    bool leads = false;  // it stands in the headline or in the first two sentences that claim
                         // anything
};

// Speaks of the claims it was made of, which must stay where they are.
class TextLayout {
  public:
    // The claims in the order of their documents and places.
    explicit TextLayout(const std::vector<Claim>& claims);

    const Stand& of(const Claim& claim) const { return stands_[&claim - claims_]; }

  private:
    void add_document(const Claim* begin, const Claim* end);

    const Claim* claims_;
    std::vector<Stand> stands_;  // by claim
};

}  // namespace claimdiff
