// Where what a mention tells of happened or held: the places that the words around it name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Adds the places that the tokens [first, last) name to `scope`: "au-dessus de Lorme", "dans tout
// le pays", "in the ring around the capital": a preposition, small words, then a place. What `self`
// or another of the mentions covers is none.
void find_places(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    std::uint32_t first,
    std::uint32_t last,
    Scope& scope);

// What stands in the span, on one line.
std::string source_text(const Words& words, Span span);

}  // namespace claimdiff
