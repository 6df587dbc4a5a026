// Where in its text a claim stands, and among how many like it: texts about one thing tell it in
// much the same order, the main figures first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

class TextLayout {
  public:
    // The claims in the order of their documents and places.
    explicit TextLayout(const std::vector<Claim>& claims);

    // 0 at the beginning of its document, 1 at the last claim of a document that
    // is more than a brief one.
    double position(const Claim& claim) const;

    // Whether it stands in the headline or in the first two sentences that claim anything.
    bool leads(const Claim& claim) const;

    // How many figures of its kind and unit its document has, itself included; equal ones are one.
    std::size_t alike(const Claim& claim) const;

  private:
    struct Text {
        std::uint32_t last = 0;             // where its last claim begins
        std::uint32_t second_sentence = 0;  // where that begins: of those that claim anything
        std::map<std::pair<ClaimKind, std::string>, std::set<std::string>> values;  // by unit
    };
    std::vector<Text> texts_;  // by document
};

}  // namespace claimdiff
