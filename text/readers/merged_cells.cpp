// ECMA-376 part 1, §18.3.1.55. In ten bytes a range covers all of a sheet, and a file may have any
// number of them, so the places that are looked at are as many as a few times the cells.
#include "text/readers/merged_cells.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::uint32_t most_columns = 16384;  // the format's own limit
constexpr std::size_t longest_name = 256;      // bytes

std::size_t count_cells(const std::vector<Row>& rows) {
    std::size_t cells = 0;
    for (const Row& row : rows) cells += row.cells.size();
    return cells;
}

}  // namespace

Position cell_position(std::string_view reference) {
    Position position{0, 0};
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
        if (position.column > most_columns) return {0, position.column};
        position.column
            = position.column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
    }
    for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9'; ++at) {
        if (position.line > 100'000'000) break;
        position.line = position.line * 10 + static_cast<std::uint32_t>(reference[at] - '0');
    }
    return position;
}

MergedCells::MergedCells(const std::vector<std::uint32_t>& numbers, std::vector<Row>& rows)
    : numbers_(numbers), rows_(rows), left_(4 * count_cells(rows) + 1000) {}

void MergedCells::add(std::string_view range) {
    const std::size_t colon = std::min(range.find(':'), range.size());
    const Position first = cell_position(range.substr(0, colon));
    const Position last = cell_position(range.substr(std::min(colon + 1, range.size())));
    if (first.column == 0 || last.column > most_columns) return;
    const auto top = std::lower_bound(numbers_.begin(), numbers_.end(), first.line);
    const auto end = std::upper_bound(top, numbers_.end(), last.line);
    if (top == end || *top != first.line) return;
    const auto row = static_cast<std::size_t>(top - numbers_.begin());
    if (rows_[row].cells.size() < first.column) return;
    Cell name = rows_[row].cells[first.column - 1];
    if (name.text.empty() || name.text.size() > longest_name) return;
    name.repeated = true;
    name_row(row, name, first.column + 1, last.column);
    for (auto at = row + 1; at < static_cast<std::size_t>(end - numbers_.begin()); ++at)
        name_row(at, name, first.column, last.column);
}

void MergedCells::name_row(
    std::size_t row, const Cell& name, std::uint32_t first, std::uint32_t last) {
    std::vector<Cell>& cells = rows_[row].cells;
    for (std::uint32_t column = first; column <= last; ++column) {
        const std::size_t gap = column > cells.size() ? column - cells.size() : 1;
        if (gap > left_) {
            left_ = 0;
            return;
        }
        left_ -= gap;
        if (column > cells.size()) cells.resize(column);
        Cell& cell = cells[column - 1];
        if (!cell.text.empty()) continue;
        cell = name;
        cell.position = {numbers_[row], column};
    }
}

}  // namespace claimdiff
