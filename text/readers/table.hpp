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

// One block a figure: "Revenue (2023): 41.2 million euros", "Vannec, passengers: 140". A table
// without figures gives its rows as they are. `sheet` is 0 for tables that are text: their places
// are offsets.
void render_table(const std::vector<Row>& rows, std::uint32_t sheet, TextBuilder& builder);

}  // namespace claimdiff
