// Tables as texts: each figure said with the names of its row and column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/readers/text_builder.hpp"

namespace claimdiff {

struct Cell {
    std::string text;
    std::size_t offset = 0;  // in the file's text, for tables that are text
    std::string_view raw;    // as written there
    Position position;       // row and column, for tables that are not
};

using Row = std::vector<Cell>;

// Bounds what a table takes in memory: in a few bytes a file may ask for a cell far to the right in
// each of a million rows, or for one long string in each of a million cells.
class CellBudget {
  public:
    explicit CellBudget(const Limits& limits) : left_(2 * limits.unpacked_bytes) {}

    // False when there is no more.
    bool take(const Cell& cell) {
        const std::size_t size = sizeof(Cell) + cell.text.size();
        const bool enough = size <= left_;
        left_ -= enough ? size : left_;
        return enough;
    }

  private:
    std::size_t left_;
};

// One block a figure: "Revenue (2023): 41.2 million euros", "Vannec, passengers: 140". A table
// without figures gives its rows as they are. `sheet` is 0 for tables that are text: their places
// are offsets. Throws std::runtime_error when the text would have more than `limit` bytes: names of
// rows and columns are said with each of their figures.
void render_table(
    const std::vector<Row>& rows, std::uint32_t sheet, std::size_t limit, TextBuilder& builder);

}  // namespace claimdiff
