// How long what took: where the words for it begin, and what they are of.
#pragma once

#include "grammar/dimensions.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// "closed for [a duration of] two weeks": the first token of such words, else the duration's own.
std::uint32_t first_of_duration(const Words& words, std::uint32_t first);

// "6.5% [over two years]", "phased in [over two years]": through them, and not for longer. But "for
// over two years", "waited over two years".
bool is_spread_over(const Words& words, const Mention& mention);

// "nine days of [strike]", "huit heures de [délibération]": how long what the noun tells of took;
// so much delay is more of it.
Dimension lasted(const Words& words, std::uint32_t noun);

}  // namespace claimdiff
