// The header is what the file declares as such, or else the first row of several cells that holds
// no figure (years are names), above all such rows with figures. Rows are named by their first
// column that holds names, or by one behind it when the first is of groups (regions) and the other
// tells all rows apart (ports). A row whose name occurs twice takes the line above its group, or
// the cell behind the name, as well:
//
//     Port      Direction    Passengers
//     Vannec    arrivals     140             →  "Vannec, arrivals, Passengers: 140"
//     Vannec    departures   98
//     Osterby   arrivals     61              →  "Osterby, Passengers: 61"
#include "text/readers/table_shape.hpp"

#include <algorithm>
#include <cstdint>

#include "text/hash.hpp"
#include "text/readers/table_names.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t furthest_label = 3;  // columns among which the names of rows are sought

bool is_filled(const Cell& cell) { return !cell.repeated && !trimmed(cell.text).empty(); }

bool is_name(const Row& row, std::size_t column, const TableShape& shape) {
    if (column >= row.cells.size()) return false;
    const std::string_view text = trimmed(row.cells[column].text);
    return !text.empty() && (!is_figure(text) || (shape.has_header() && is_year(text)));
}

bool holds_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

// The names of the columns: of several header rows one after the other, periods in brackets.
std::vector<ColumnName> column_names(const Table& table, const TableShape& shape) {
    std::vector<ColumnName> columns;
    std::vector<std::string> periods, last;
    for (std::size_t row = shape.header; row < shape.body; ++row) {
        const std::vector<Cell>& cells = table.rows[row].cells;
        if (is_title(table.rows[row])) continue;
        if (cells.size() > columns.size()) {
            columns.resize(cells.size());
            periods.resize(cells.size());
            last.resize(cells.size());
        }
        for (std::size_t at = 0; at < cells.size(); ++at) {
            Name name = split_unit(cells[at].text);
            if (name.text.empty() || name.text == last[at]) continue;
            // "2030", "Boats (2030)"
            const std::size_t open
                = holds_digit(name.text) ? name.text.rfind('(') : std::string::npos;
            const bool both = open != std::string::npos && name.text.back() == ')'
                              && !trimmed(std::string_view(name.text).substr(0, open)).empty()
                              && !holds_digit(std::string_view(name.text).substr(0, open));
            const std::string_view said = both
                                              ? trimmed(std::string_view(name.text).substr(0, open))
                                              : std::string_view(name.text);
            std::string period;
            if (both) period = name.text.substr(open + 1, name.text.size() - open - 2);
            if (!both && holds_digit(name.text)) period = name.text;
            if (both || period.empty()) columns[at].said += ", " + std::string(said);
            if (!period.empty()) periods[at] += (periods[at].empty() ? "" : ", ") + period;
            if (!name.unit.empty()) columns[at].unit = std::move(name.unit);
            last[at] = std::move(name.text);
        }
    }
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (!periods[at].empty()) columns[at].said += " (" + periods[at] + ")";
    }
    return columns;
}

bool holds_figures(const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        return is_figure(cell.text) && !is_year(cell.text);
    });
}

bool covers_columns(const Row& row) {
    return std::any_of(
        row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.repeated; });
}

// "Passengers" over "2029" and "2030": a row with cells over several columns, and the one below it
// that begins with none of its own.
bool heads(const Row& above, const Row& below) {
    if (!covers_columns(above) || is_title(above) || holds_figures(above) || holds_figures(below))
        return false;
    return !is_filled(above.cells.front()) || below.cells.empty()
           || !is_filled(below.cells.front());
}

void find_header(const Table& table, TableShape& shape) {
    const auto& rows = table.rows;
    const auto declared
        = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.is_header; });
    if (declared != rows.end()) {
        const auto end
            = std::find_if(declared, rows.end(), [](const Row& row) { return !row.is_header; });
        shape.header = static_cast<std::size_t>(declared - rows.begin());
        shape.body = static_cast<std::size_t>(end - rows.begin());
        return;
    }
    std::size_t widest = 0;  // of the rows right above that hold figures
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::size_t cells = filled_cells(rows[at]);
        if (cells == 0) widest = 0;
        if (holds_figures(rows[at])) widest = std::max(widest, cells);
        if (holds_figures(rows[at]) || cells < 2) continue;
        if (cells <= widest) return;  // a row like those above it, without a figure
        shape.header = at > 0 && heads(rows[at - 1], rows[at]) ? at - 1 : at;
        shape.body = at + 1 < rows.size() && heads(rows[at], rows[at + 1]) ? at + 2 : at + 1;
        return;
    }
}

// What may make a name, from little to much.
struct Naming {
    std::size_t cells;
    bool by_section;
};
constexpr Naming namings[] = {{1, false}, {1, true}, {2, false}, {2, true}, {3, false}, {3, true}};

RowName name_from(
    const Table& table, const TableShape& shape, std::size_t row, const Naming& naming) {
    const Row& cells = table.rows[row];
    RowName name{shape.label, shape.label, naming.by_section};
    while (name.end < shape.label + naming.cells && is_name(cells, name.end, shape)) ++name.end;
    for (std::size_t at = 0; at < cells.cells.size(); ++at) {
        const bool in_name = at >= name.begin && at < name.end;
        if (!in_name && !cells.cells[at].repeated && is_figure(cells.cells[at].text)) return name;
    }
    return {};
}

// A hash of the name of each row of the body, since there may be a million; 0 for those without.
std::vector<std::uint64_t> names_of_rows(
    const Table& table, const TableShape& shape, const Naming& naming) {
    std::vector<std::uint64_t> names;
    std::size_t section = 0;
    std::string said;
    for (std::size_t row = shape.body; row < table.rows.size(); ++row) {
        if (is_section(table.rows[row])) section = row;
        const RowName name = name_from(table, shape, row, naming);
        said = name.by_section ? std::to_string(section) : std::string();
        for (std::size_t at = name.begin; at < name.end; ++at) {
            said += '\n';
            said += trimmed(table.rows[row].cells[at].text);
        }
        names.push_back(name.begin == name.end ? 0 : hash_bytes(said, 0));
    }
    return names;
}

// Calls unique(row of the body) for each row whose name no other has; false when there are others.
template <class Visit>
bool visit_unique(const std::vector<std::uint64_t>& names, const Visit& visit) {
    std::vector<std::uint64_t> sorted = names;
    std::sort(sorted.begin(), sorted.end());
    bool all = true;
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (names[row] == 0) continue;
        const auto found = std::lower_bound(sorted.begin(), sorted.end(), names[row]);
        const bool unique = std::next(found) == sorted.end() || *std::next(found) != names[row];
        if (unique) visit(row);
        all = all && unique;
    }
    return all;
}

// Columns that hold more names than figures, as far as names of rows may stand; years alone name
// rows only where nothing else does.
std::vector<std::size_t> name_columns(const Table& table, const TableShape& shape) {
    std::size_t names[furthest_label] = {}, years[furthest_label] = {}, filled[furthest_label] = {};
    for (std::size_t row = shape.body; row < table.rows.size(); ++row) {
        const std::vector<Cell>& cells = table.rows[row].cells;
        if (filled_cells(table.rows[row]) < 2) continue;
        for (std::size_t at = 0; at < std::min(furthest_label, cells.size()); ++at) {
            names[at] += is_name(table.rows[row], at, shape);
            years[at] += is_year(cells[at].text);
            filled[at] += !trimmed(cells[at].text).empty();
        }
    }
    std::vector<std::size_t> columns;
    for (std::size_t at = 0; at < furthest_label; ++at) {
        if (2 * names[at] <= filled[at]) continue;
        if (columns.empty() || 2 * years[at] < names[at]) columns.push_back(at);
    }
    return columns;
}

// Whether rows under several names have all different ones in a column behind them: regions, and
// the ports in them. Of one region alone the ports could as well be the ways in and out.
bool are_groups(const std::vector<std::uint64_t>& names) {
    std::uint64_t first = 0;
    for (const std::uint64_t name : names) {
        if (first == 0) first = name;
        if (name != 0 && name != first) return true;
    }
    return false;
}

void find_names(const Table& table, TableShape& shape) {
    const std::vector<std::size_t> columns = name_columns(table, shape);
    bool groups = true;
    for (std::size_t at = 0; at < columns.size() && groups; ++at) {
        shape.label = columns[at];
        const auto names = names_of_rows(table, shape, namings[0]);
        if (visit_unique(names, [](std::size_t) {})) return;
        if (at == 0) groups = are_groups(names);
    }
    shape.label = columns.empty() ? 0 : columns.front();
    shape.naming.assign(table.rows.size() - shape.body, 0);
    std::vector<bool> told(shape.naming.size());
    for (std::uint8_t naming = 0; naming < std::size(namings); ++naming) {
        const auto names = names_of_rows(table, shape, namings[naming]);
        const bool all = visit_unique(names, [&](std::size_t row) {
            if (!told[row]) shape.naming[row] = naming;
            told[row] = true;
        });
        if (all) return;
    }
}

}  // namespace

std::size_t filled_cells(const Row& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), is_filled));
}

bool is_title(const Row& row) { return filled_cells(row) == 1 && is_filled(row.cells.front()); }

bool is_section(const Row& row) {
    if (filled_cells(row) != 1) return false;
    return !is_figure(std::find_if(row.cells.begin(), row.cells.end(), is_filled)->text);
}

RowName name_of_row(const Table& table, const TableShape& shape, std::size_t row) {
    if (row < shape.body) return {};
    const std::size_t at = row - shape.body;
    return name_from(table, shape, row, namings[at < shape.naming.size() ? shape.naming[at] : 0]);
}

TableShape shape_of(const Table& table) {
    TableShape shape;
    find_header(table, shape);
    shape.columns = column_names(table, shape);
    find_names(table, shape);
    return shape;
}

}  // namespace claimdiff
