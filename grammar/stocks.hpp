// Stocks and parts in firms: what is measured of them, and when.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/claim_builder.hpp"

namespace claimdiff {

// "shares closed [at 646p]", "Die Aktie gab [auf 11,65 Euro] nach": what stocks are at is a price.
bool at_a_level(const Words& words, const Mention& mention);

// At which moment of a day of trading: the close, another by name, or an hour.
void add_session(const Words& words, const std::vector<Mention>& mentions, Claim& claim);

// Of the meanings of a noun that which can be measured so: "el paro" is a rate of so many percent.
// Titles and stocks that move by a share, or are at a level, are prices.
std::string measured_meaning(std::string noun, ClaimKind kind, bool at_level);

// "[385p] a share", "[$52] in cash for each Lorme share", in a text about a takeover: what is
// offered for a share, and was not turned down.
bool is_offer_for_share(const Words& words, const Mention& mention);

// Whether the text tells of a firm that is bought.
bool speaks_of_takeover(const TokenText& text);

// "détient [47 %]", "owns [47%] of the shares", "contrôlé à [74 %]": a part in a firm.
bool is_stake(const Words& words, const Mention& mention);

// Whose it is: "controlled to [74%] by Harnley Capital", "Harnley Capital owns [47%]"; a folded
// name, empty where none is known.
std::string owner_of(const Words& words, const Mention& stake);

// "a premium of [34%]", "[34%] above the closing price": of a bid, in a text about a takeover or a
// sentence about shares.
bool is_premium(const Words& words, const Mention& mention, bool of_takeover);

}  // namespace claimdiff
