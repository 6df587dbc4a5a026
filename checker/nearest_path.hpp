// What somebody who misspelt a word may have meant.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace claimdiff {

// Of the paths ("harm/killed") and what they begin with ("harm"), the one that differs least from
// `word`: in one letter of three at most (bytes are compared), the first of those alike. Empty when
// none is near.
std::string nearest_path(std::string_view word, const std::set<std::string, std::less<>>& paths);

}  // namespace claimdiff
