// A table of an HTML page, as rows of cells.
#pragma once

#include <optional>
#include <string_view>

#include "text/limits.hpp"
#include "text/readers/html_main.hpp"
#include "text/readers/table.hpp"

namespace claimdiff {

// Nothing when the <table> holds another, or covers more places than it has cells for. Its
// <caption> is no part of it. `file` is the file's text.
std::optional<Table> html_table(
    const GumboNode& table,
    const Boilerplate& boilerplate,
    std::string_view file,
    const Limits& limits);

}  // namespace claimdiff
