// Puts a document's table together from cells that may cover several columns and rows.
//
//     <th rowspan=2>Port <th colspan=2>Passengers        Port   Passengers   (Passengers)
//     <th>2029 <th>2030                                 (Port)  2029         2030
//
// A cell stands at its first place, and its text once more, as a name alone, at the others.
#pragma once

#include <cstddef>
#include <vector>

#include "text/readers/table.hpp"

namespace claimdiff {

class TableGrid {
  public:
    explicit TableGrid(const Limits& limits) : budget_(limits) {}

    void begin_row(bool is_header);
    // The cell covers so many columns and rows, at least one of each.
    void add(Cell cell, std::size_t columns = 1, std::size_t rows = 1);
    // A place of the cell above.
    void add_covered(std::size_t columns);
    void end_row();

    // False when the table is too wide, or covers far more places than it has cells: it is no
    // table of figures then, and its rows are not complete.
    bool fits() const { return fits_; }

    std::vector<Row> rows;

  private:
    struct Span {
        std::size_t rows_left = 0;
        Cell cell;
    };

    void put(Cell cell);
    void put_spans(std::size_t end);  // of cells above, in the next places of the row
    std::size_t column() const { return rows.back().cells.size() + empty_; }

    CellBudget budget_;
    std::vector<Span> spans_;  // by column
    std::size_t own_ = 0, repeated_ = 0;
    std::size_t empty_ = 0;  // cells that are not yet in the row, since nothing has followed them
    bool fits_ = true;
};

// The text of a cell, of pieces that stand one after the other in the file.
class CellText {
  public:
    void add(std::string_view decoded, std::size_t offset, std::size_t raw_size);
    // White space that the file has in another form: a tag, the end of a line.
    void add_space();
    // Something between the pieces that is no text of the cell.
    void skip() { skipped_ = true; }

    const std::string& text() const { return text_; }

    Cell cell(std::string_view file_text);

  private:
    std::string text_;
    std::size_t begin_ = 0, end_ = 0;
    bool skipped_ = false;
    bool space_ = false;
};

}  // namespace claimdiff
