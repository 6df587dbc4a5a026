// ECMA-376 part 1, §18.3.1.13 (col) and §18.3.1.73 (row)
#include "text/readers/hidden_cells.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::uint32_t most_columns = 16384;  // the format's own limit

std::string column_name(std::uint32_t column) {
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

// "4-6, 9", the first few of them.
template <class Name>
std::string ranges(const std::set<std::uint32_t>& numbers, const Name& name) {
    constexpr int few = 5;
    std::string out;
    int said = 0;
    for (auto at = numbers.begin(); at != numbers.end(); ++said) {
        const std::uint32_t first = *at;
        std::uint32_t last = first;
        for (++at; at != numbers.end() && *at == last + 1; ++at) ++last;
        if (said > 0) out += ", ";
        if (said == few) return out + "…";
        out += name(first);
        if (last != first) out += "-" + name(last);
    }
    return out;
}

}  // namespace

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

void HiddenCells::read_columns(const pugi::xml_node& columns) {
    std::vector<int> changes(most_columns + 2);  // a file may have very many ranges
    for (const pugi::xml_node& one : columns) {
        const bool narrow = local_attribute(one, "width") == "0";
        if (!narrow && !is_true(local_attribute(one, "hidden"))) continue;
        const std::uint32_t first = one.attribute("min").as_uint();
        const std::uint32_t last = std::min(one.attribute("max").as_uint(), most_columns);
        if (first > last) continue;
        ++changes[first];
        --changes[last + 1];
    }
    int open = 0;
    for (std::uint32_t column = 0; column <= most_columns; ++column)
        hidden_columns_.push_back((open += changes[column]) > 0);
}

bool HiddenCells::holds(bool row_hidden, std::uint32_t column, bool by_format, std::uint32_t row) {
    if (row_hidden) {
        rows_.insert(row);
        return true;
    }
    const bool in_hidden = column < hidden_columns_.size() && hidden_columns_[column];
    if (in_hidden) columns_.insert(column);
    if (!in_hidden && by_format) ++cells_;
    return in_hidden || by_format;
}

std::string HiddenCells::reason() const {
    std::string what;
    const auto add = [&what](const std::string& one) { what += (what.empty() ? "" : ", ") + one; };
    const auto number = [](std::uint32_t row) { return std::to_string(row); };
    if (!rows_.empty())
        add((rows_.size() == 1 ? "hidden row " : "hidden rows ") + ranges(rows_, number));
    if (!columns_.empty()) {
        const std::string_view columns = columns_.size() == 1 ? "column " : "columns ";
        add("hidden " + std::string(columns) + ranges(columns_, column_name));
    }
    if (cells_ == 1) add("1 cell whose format hides it");
    if (cells_ > 1) add(std::to_string(cells_) + " cells whose formats hide them");
    return what + ": not read";
}

}  // namespace claimdiff
