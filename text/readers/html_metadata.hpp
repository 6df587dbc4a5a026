// What a page says about itself: JSON-LD, meta tags, <title>, <html lang>.
#pragma once

#include <string>

#include "text/readers/html_tree.hpp"

namespace claimdiff {

struct HtmlMetadata {
    std::string title, published, language, source;  // empty: not said
};

HtmlMetadata read_metadata(const HtmlTree& tree);

}  // namespace claimdiff
