// Gathers (form, lemma, parts of speech) and writes the file that claimdiff::Dictionary maps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/dictionary.hpp"

namespace claimdiff::build {

class DictionaryBuilder {
  public:
    // Adds a reading; form and lemma are folded here. The same form and lemma twice make one
    // reading with the parts of speech of both.
    void add(std::string_view form, std::string_view lemma, PosSet pos);

    bool knows(std::string_view form) const;

    // The finished file. The same readings give the same bytes, in whatever order they were added.
    // Throws std::runtime_error when a limit of the format is exceeded.
    std::vector<std::byte> finish() const;

  private:
    using Readings = std::vector<std::pair<std::uint32_t, PosSet>>;  // lemma, parts of speech

    std::uint32_t lemma_number(std::string_view lemma);

    std::unordered_map<std::string, Readings> forms_;
    std::unordered_map<std::string, std::uint32_t> lemma_numbers_;
    std::vector<std::string> lemmas_;
};

}  // namespace claimdiff::build
