// Which measure of which thing an amount gives.
#pragma once

#include <string>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct Dimension {
    std::string measure;             // concept: "measure/height"; empty when the words name none
    std::string thing;               // whose it is, as concept or lemma; empty when unknown
    std::uint32_t token = no_token;  // the word that names the measure
};

// `noun` is the token of a noun of measure that the amount was found to belong to, or no_token.
// Examples:
//     "The dam, [72 metres] high"            measure/height, buildings/dams
//     "D'un poids de [8 tonnes], la cloche"  measure/weight, things/bells
//     "the [61-tonne] rocket"                measure/weight, weapons/rockets
//     "[two tonnes] of cocaine"              nothing: so much of something
Dimension dimension_of(const Words& words, const Mention& mention, std::uint32_t noun);

}  // namespace claimdiff
