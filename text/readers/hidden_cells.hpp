// What a sheet hides: rows (by a filter, too), columns, and cells whose format shows nothing.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "text/readers/xml_parts.hpp"

namespace claimdiff {

// "1" or "true", as XML Schema has them.
bool is_true(std::string_view value);

class HiddenCells {
  public:
    // The <cols> of a sheet.
    void read_columns(const pugi::xml_node& columns);

    // Whether a cell with something in it is hidden; remembers why.
    bool holds(bool row_hidden, std::uint32_t column, bool by_format, std::uint32_t row);

    bool empty() const { return rows_.empty() && columns_.empty() && cells_ == 0; }

    // "hidden rows 4-6, 9, hidden columns C-D: not read"
    std::string reason() const;

  private:
    std::vector<bool> hidden_columns_;
    std::set<std::uint32_t> rows_, columns_;  // those with something in them
    std::size_t cells_ = 0;                   // hidden by their formats alone
};

}  // namespace claimdiff
