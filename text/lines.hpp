// The lines of a text and what their beginnings and ends look like: what paragraphs() judges by.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace claimdiff {

// How surely a line's beginning says that something new starts there.
enum class LineStart {
    plain,
    weak,   // also seen inside a sentence that was wrapped: "– ", "12 h 30 – ", "Size: ", "3) "
    strong  // never: "• ", a row of a table
};

struct Line {
    Span span;                   // without white space at its ends
    std::size_t indent = 0;      // columns before it
    std::size_t width = 0;       // characters, with the indent
    std::size_t first_word = 0;  // characters up to the first space at which a line may break
    LineStart start = LineStart::plain;
    bool bullet = false;         // starts with a bullet, dash or number of a list
    bool key_value = false;      // "Size: 18,000 acres"
    bool table_row = false;      // columns set apart by runs of spaces or by bars
    bool starts_lower = false;   // begins with a lower-case letter, perhaps after a quotation mark
    bool ends_sentence = false;  // ends with . ! ? … or :, also before closing quotes
    bool blank = false;          // nothing, or a rule such as "-----"
};

// Lines end at LF, CRLF, CR, U+0085, U+2028 and U+2029.
std::vector<Line> split_lines(std::string_view text);

}  // namespace claimdiff
