// The paragraphs of an office document, with the numbers that a person counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/readers/table.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {

// Collects the text of a paragraph, or of the cells of a row, then gives it its number. What shows
// no text has none.
class Paragraphs {
  public:
    void add(std::string_view text) { text_ += text; }
    void end();

    // Inside a table a paragraph is a part of its cell, and the row counts as one.
    void enter_row() { ++rows_; }
    void leave_row();
    void end_cell() { cells_.push_back(take_text()); }
    void end_paragraph();
    bool in_row() const { return rows_ > 0; }

    // A table of figures: its rows have the numbers that they would have as text.
    void add_figures(Table table, std::size_t limit);

    // What was added since the last end, as it was added.
    const std::string& text() const { return text_; }

    // What was added since the last end, white space shrunk.
    std::string take_text();

    TextBuilder& builder() { return builder_; }

  private:
    void put(std::string_view line);

    TextBuilder builder_;
    std::string text_;
    std::vector<std::string> cells_;  // of the row
    std::uint32_t number_ = 0;
    int rows_ = 0;
};

}  // namespace claimdiff
