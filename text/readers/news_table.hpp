// A table of NITF or of XHTML inside NewsML, as rows of cells.
#pragma once

#include <optional>

#include "text/readers/table.hpp"
#include "text/readers/xml_parts.hpp"

namespace claimdiff {

// Nothing when the <table> holds another, or covers more places than it has cells for. Its
// <caption> is no part of it.
std::optional<Table> news_table(const pugi::xml_node& table, const ReaderInput& input);

// A text node as it stands in the file: where, and how it is written there.
struct WrittenText {
    std::size_t offset = 0;
    std::string_view raw;
    Escapes escapes = Escapes::none;
};

// Nothing for text that is not in the file.
std::optional<WrittenText> written_text(const pugi::xml_node& node, const ReaderInput& input);

}  // namespace claimdiff
