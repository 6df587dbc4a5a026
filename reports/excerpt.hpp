// The quoted lines of a citation, with the cited span marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checker/finding.hpp"

namespace claimdiff {

struct ExcerptLine {
    std::uint32_t number = 1;                     // in the document
    std::string text;                             // ready to show
    std::size_t mark_column = 0, mark_width = 1;  // columns of a terminal, from the text's start
};

// The lines of the citation's sentence that hold its span, at least one. Lines wider than `width`
// columns are cut to a window around the span, with … where something is left out.
std::vector<ExcerptLine> excerpt(const Citation& citation, std::size_t width);

}  // namespace claimdiff
