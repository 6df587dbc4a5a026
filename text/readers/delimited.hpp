// Text that may be a table of comma-separated values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

struct Delimited {
    char sign = ',';        // between its fields: a comma, semicolon or tab
    bool is_table = false;  // most records have several fields and are no sentences
};

// By the first records of a text.
Delimited delimited(std::string_view text);

// Whether columns of these names, in small letters, hold articles: "text" and another that articles
// have, or "text" alone.
bool hold_articles(const std::vector<std::string>& columns);

}  // namespace claimdiff
