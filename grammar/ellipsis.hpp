// What an amount leaves to the one before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Gives amounts that stand for money by a pronoun their currency and scale, and joins a number to
// the same one in brackets behind it. `mentions` are those of one sentence.
void mark_ellipses(const TokenText& text, std::vector<Mention>& mentions);

// Whether something counted may follow: "en propose 60 autres", "60 places".
bool counts_on(const TokenText& text, const Mention& m);

// "P3W" with another number, "P5W"; empty when it has several parts.
std::string period_with(std::string_view period, const Decimal& number);

}  // namespace claimdiff
