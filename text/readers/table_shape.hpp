// Which cells of a table name its columns and its rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "text/readers/table.hpp"

namespace claimdiff {

struct ColumnName {
    std::string said;  // as it follows a row's name: ", Passengers (2030)"; empty when it has none
    std::string unit;
};

// Of what the name of a row is made.
struct RowName {
    std::size_t begin = 0, end = 0;  // its cells; none: the row has no name
    bool by_section = false;         // with the line above its group
};

struct TableShape {
    std::size_t header = 0, body = 0;  // rows [header, body) name the columns; equal: none do
    std::vector<ColumnName> columns;   // as many as the header has
    std::size_t label = 0;             // the column that names rows
    std::vector<std::uint8_t> naming;  // of each row of the body: how much it takes to tell it

    bool has_header() const { return body > header; }
};

TableShape shape_of(const Table& table);

// The name of a row of the body in which figures stand outside its name; empty for other rows.
RowName name_of_row(const Table& table, const TableShape& shape, std::size_t row);

// A line above a table or its header, in the first column or over all of them.
bool is_title(const Row& row);

// A line of its own inside a table: "North coast".
bool is_section(const Row& row);

// Cells with something in them, each counted once.
std::size_t filled_cells(const Row& row);

}  // namespace claimdiff
