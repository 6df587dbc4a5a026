// The merged cells of a sheet: what stands in the first names the places of the others.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/readers/table.hpp"

namespace claimdiff {

// "AB12" → row 12, column 28; 0 where there is none.
Position cell_position(std::string_view reference);

class MergedCells {
  public:
    // `numbers` are those of `rows` in the sheet, in ascending order.
    MergedCells(const std::vector<std::uint32_t>& numbers, std::vector<Row>& rows);

    // "B1:D1"; a range of which nothing stands in the sheet is passed over.
    void add(std::string_view range);

  private:
    void name_row(std::size_t row, const Cell& name, std::uint32_t first, std::uint32_t last);

    const std::vector<std::uint32_t>& numbers_;
    std::vector<Row>& rows_;
    std::size_t left_;  // places that may still be looked at
};

}  // namespace claimdiff
