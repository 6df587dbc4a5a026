// The lines of a PDF's pages, and which of them belong together.
#pragma once

#include <string>
#include <vector>

#include "text/readers/text_builder.hpp"

namespace claimdiff {

// A printed line: where it stands on its page (points, from the top left) and what it says.
struct PrintedLine {
    std::string text;
    double left = 0, right = 0, top = 0, bottom = 0;
    double first_word = 0;     // width of the first word
    std::uint32_t page = 1;    // as viewers number them
    std::uint32_t number = 1;  // of the line on its page, in reading order
};

// Joins lines to paragraphs; words divided at the end of a line are made whole. Lines that are only
// a number (page numbers) are left out, and those that recur at the top or bottom of pages.
void join_lines(const std::vector<PrintedLine>& lines, TextBuilder& builder);

}  // namespace claimdiff
