// Tables as texts: each figure said with the names of its row and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {

struct Cell {
    std::string text;
    std::size_t offset = 0;  // in the file's text, for tables that are text
    std::string_view raw;    // as written there
    Escapes escapes = Escapes::csv;
    Position position;      // for tables that are not text
    bool repeated = false;  // a place that a cell of several rows or columns covers, but its first
};

struct Row {
    std::vector<Cell> cells;
    bool is_header = false;  // said by the file
};

struct Table {
    std::vector<Row> rows;
    Layout layout = Layout::lines;  // how its cells say where they stand
    std::uint32_t sheet = 0;        // 1-based, of a workbook
};

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

// One block a figure: "Revenue (2023): 41.2 million euros", "Vannec, passengers: 140"; what else a
// row says in a block of its own. A table without figures gives its rows as they are. Throws
// std::runtime_error when the text would have more than `limit` bytes: names of rows and columns
// are said with each of their figures.
void render_table(const Table& table, std::size_t limit, TextBuilder& builder);

// Whether a table inside a document is one of figures under a header. If not it may lay out a page,
// and is left as it stands; so is one whose names would be said too often.
bool holds_figures(const Table& table);

}  // namespace claimdiff
