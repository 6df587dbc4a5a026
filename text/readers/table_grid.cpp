// A file may ask for a billion columns in ten bytes, so places that are covered cost as much as
// cells: a table in which they are many times as many is given up (TableGrid::fits).
#include "text/readers/table_grid.hpp"

#include <algorithm>

#include "text/readers/table_names.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t most_columns = 1000;
constexpr std::size_t most_repeated = 4;  // times the cells that are written

constexpr std::size_t longest_name = 256;  // bytes that are repeated

Cell as_name(const Cell& cell) {
    Cell copy;
    if (cell.text.size() > longest_name) return copy;
    copy = cell;
    copy.repeated = true;
    return copy;
}

}  // namespace

void TableGrid::begin_row(bool is_header) {
    if (fits_) rows.push_back({{}, is_header});
    empty_ = 0;
}

void TableGrid::add(Cell cell, std::size_t columns, std::size_t rows_covered) {
    if (!fits_ || rows.empty()) return;
    ++own_;
    put_spans(0);
    fits_ = columns <= most_columns;
    const Cell name = columns > 1 || rows_covered > 1 ? as_name(cell) : Cell{};
    for (std::size_t i = 0; fits_ && i < std::max<std::size_t>(columns, 1); ++i) {
        if (rows_covered > 1) {
            if (column() >= spans_.size()) spans_.resize(column() + 1);
            spans_[column()] = {rows_covered - 1, name};
        }
        repeated_ += i > 0;
        put(i == 0 ? std::move(cell) : name);
    }
}

void TableGrid::add_covered(std::size_t columns) {
    if (!fits_ || rows.empty()) return;
    ++own_;
    fits_ = columns <= most_columns;
    for (std::size_t i = 0; fits_ && i < std::max<std::size_t>(columns, 1); ++i) {
        const Row* const above = rows.size() > 1 ? &rows[rows.size() - 2] : nullptr;
        const bool known = above != nullptr && column() < above->cells.size();
        repeated_ += i > 0;
        put(known ? as_name(above->cells[column()]) : Cell{});
    }
}

void TableGrid::end_row() {
    if (!fits_ || rows.empty()) return;
    while (!spans_.empty() && spans_.back().rows_left == 0) spans_.pop_back();
    put_spans(spans_.size());
}

// Up to the first free column from `end` on.
void TableGrid::put_spans(std::size_t end) {
    while (fits_ && column() < std::max(end, spans_.size())) {
        if (column() >= spans_.size() || spans_[column()].rows_left == 0) {
            if (column() >= end) return;
            ++repeated_;
            put({});
            continue;
        }
        Span& span = spans_[column()];
        ++repeated_;
        --span.rows_left;
        put(span.cell);
    }
}

void TableGrid::put(Cell cell) {
    std::vector<Cell>& cells = rows.back().cells;
    fits_ = fits_ && repeated_ <= most_repeated * own_ + most_columns
            && cells.size() + empty_ < most_columns;
    if (cell.text.empty()) {
        ++empty_;
        return;
    }
    for (; fits_ && empty_ > 0; --empty_) {
        fits_ = budget_.take({});
        cells.push_back({});
    }
    fits_ = fits_ && budget_.take(cell);
    if (fits_) cells.push_back(std::move(cell));
}

void CellText::add(std::string_view decoded, std::size_t offset, std::size_t raw_size) {
    end_ = std::max(end_, offset + raw_size);
    if (text_.empty()) {
        // White space is written as it is, so that it has as many bytes in the file.
        const std::size_t begin = std::min(decoded.find_first_not_of(" \t\r\n\f"), decoded.size());
        begin_ = offset + begin;
        decoded.remove_prefix(begin);
        space_ = false;
    }
    if (decoded.empty()) return;
    if (space_) text_ += ' ';
    space_ = false;
    text_ += decoded;
}

void CellText::add_space() { space_ = !text_.empty(); }

Cell CellText::cell(std::string_view file_text) {
    Cell cell;
    if (!trimmed(text_).empty()) {
        cell.text = std::move(text_);
        while (cell.text.find_last_of(" \t\r\n\f") == cell.text.size() - 1) cell.text.pop_back();
        begin_ = std::min(begin_, file_text.size());
        end_ = std::min(std::max(begin_, end_), file_text.size());
        cell.offset = begin_;
        cell.raw = skipped_ ? std::string_view() : file_text.substr(begin_, end_ - begin_);
        cell.escapes = skipped_ ? Escapes::none : Escapes::markup;
    }
    *this = {};
    return cell;
}

}  // namespace claimdiff
