// The "---" header that static sites and note programs put before a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimdiff {

struct FrontMatter {
    std::string title;
    std::string date;      // as written
    std::string language;  // as written
    std::size_t end = 0;   // the byte at which the text proper begins; 0 when there is no header
};

// Reads the header between two "---" lines at the very start (a byte-order mark may precede). Only
// its scalar lines "title: …", "date: …" or "published: …", "lang: …" or "language: …" are used.
FrontMatter read_front_matter(std::string_view text);

}  // namespace claimdiff
