// A figure in a table says little by itself; its row and its column say what it is:
//
//                        2022     2023
//     Revenue (EUR m)    38.9     41.2        →  "Revenue (2023): EUR 41.2 m"
//
//     Port      Passengers   State
//     Vannec    140          rebuilt          →  "Vannec, Passengers: 140", "Vannec    rebuilt"
//
// A unit in brackets after a name belongs to the figures. This is the same for every format; that
// a table of a document is one of figures must show first, since many only lay out a page.
#include "text/readers/table.hpp"

#include <algorithm>
#include <stdexcept>

#include "text/readers/table_names.hpp"
#include "text/readers/table_shape.hpp"

namespace claimdiff {
namespace {

class Renderer {
  public:
    Renderer(const Table& table, const TableShape& shape, std::size_t limit, TextBuilder& builder)
        : table_(table), shape_(shape), limit_(limit), builder_(builder) {}

    void render() {
        if (shape_.has_header()) said_ = columns_said();
        for (std::size_t at = 0; at < table_.rows.size(); ++at) {
            const Row& row = table_.rows[at];
            const bool names_columns = at >= shape_.header && at < shape_.body;
            if (filled_cells(row) == 0) continue;
            if (names_columns && !is_title(row)) {
                unsaid_names(row);
                continue;
            }
            if (at >= shape_.body && is_section(row)) section_ = &row;
            const RowName name = name_of_row(table_, shape_, at);
            if (name.begin == name.end) {
                whole_row(row);
            } else {
                named_row(row, name);
            }
        }
    }

  private:
    // A name of a column that no figure is said with, unless it is a mere label: nothing that may
    // be a claim is lost.
    void unsaid_names(const Row& row) {
        bool any = false;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (row.cells[at].repeated) continue;
            bool said = is_said(at);
            for (std::size_t i = at + 1; i < row.cells.size() && row.cells[i].repeated; ++i)
                said = said || is_said(i);
            if (said || (!said_.empty() && is_label(row.cells[at].text))) continue;
            cell(row.cells[at]);
            any = true;
        }
        if (any) end_block();
    }

    bool is_said(std::size_t column) const { return column < said_.size() && said_[column]; }

    // The columns in which figures stand that are said with their names.
    std::vector<bool> columns_said() const {
        std::vector<bool> said;
        for (std::size_t at = shape_.body; at < table_.rows.size(); ++at) {
            const RowName name = name_of_row(table_, shape_, at);
            if (name.begin == name.end) continue;
            const std::vector<Cell>& cells = table_.rows[at].cells;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const bool in_name = i >= name.begin && i < name.end;
                if (in_name || cells[i].repeated || !is_figure(cells[i].text)) continue;
                if (said.size() <= i) said.resize(i + 1);
                said[i] = true;
            }
        }
        return said;
    }

    void named_row(const Row& row, const RowName& name) {
        bool other_text = false;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            const Cell& cell = row.cells[at];
            if (cell.repeated || (at >= name.begin && at < name.end)) continue;
            if (is_figure(cell.text)) {
                figure(row, name, at);
            } else {
                other_text = other_text || !trimmed(cell.text).empty();
            }
        }
        if (!other_text) return;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            const bool in_name = at >= name.begin && at < name.end;
            if (in_name || !is_figure(row.cells[at].text)) cell(row.cells[at]);
        }
        end_block();
    }

    // "Vannec, arrivals, Passengers (2030): 140": years stand behind the column, where those of a
    // header do.
    void figure(const Row& row, const RowName& name, std::size_t at) {
        const Cell& value = row.cells[at];
        const bool has_column = at < shape_.columns.size();
        std::string column = has_column ? shape_.columns[at].said : std::string();
        std::string unit_name = has_column ? shape_.columns[at].unit : std::string();
        // What stands at the place of the value is put together first: a place costs more than
        // text.
        std::string between;
        bool first = true;
        const auto add_name = [&](const Cell& cell) {
            if (!first) between += ", ";
            first = false;
            add_part(cell, between, value, unit_name);
        };
        if (name.by_section && section_ != nullptr) {
            for (const Cell& cell : section_->cells) {
                if (!cell.repeated && !trimmed(cell.text).empty()) add_name(cell);
            }
        }
        const auto is_period
            = [&](const Cell& cell) { return is_year(cell.text) && !column.empty(); };
        for (std::size_t i = name.begin; i < name.end; ++i) {
            if (!is_period(row.cells[i])) add_name(row.cells[i]);
        }
        if (first && !column.empty()) column.erase(0, column.find_first_not_of(", "));
        between += column;
        for (std::size_t i = name.begin; i < name.end; ++i) {
            if (!is_period(row.cells[i])) continue;
            between += " (";
            add_part(row.cells[i], between, value, unit_name);
            between += ')';
        }
        const bool bare = value.text.find(unit_name) != std::string::npos;
        const Unit unit = bare ? Unit{} : split_currency(unit_name);
        add(between + ": " + unit.before, value);
        add(hold_groups(value.text), value);
        if (!unit.after.empty()) add(" " + unit.after, value);
        end_block();
    }

    // A name stands in its own place, but in a workbook, where one cell is cited for each figure.
    void add_part(const Cell& cell, std::string& between, const Cell& value, std::string& unit) {
        const Name name = split_unit(cell.text);
        if (!name.unit.empty()) unit = name.unit;
        if (table_.layout == Layout::cells) {
            between += name.text;
            return;
        }
        if (!between.empty()) add(between, value);
        between.clear();
        add(name.text, cell);
    }

    void whole_row(const Row& row) {
        for (const Cell& one : row.cells) cell(one);
        end_block();
    }

    void cell(const Cell& cell) {
        if (!cell.repeated) add(trimmed(cell.text), cell);
        builder_.end_cell();
    }

    void add(std::string_view text, const Cell& cell) {
        if (table_.layout != Layout::lines)
            return builder_.at_place(text, cell.position, table_.sheet);
        const bool as_written = !cell.raw.empty() && text == cell.text;
        builder_.flow(text, cell.offset, as_written ? cell.raw : text, cell.escapes);
    }

    void end_block() {
        builder_.end_block();
        if (builder_.text().size() > limit_) {
            throw std::runtime_error("unpacks to more than " + std::to_string(limit_) + " bytes");
        }
    }

    const Table& table_;
    const TableShape& shape_;
    std::size_t limit_;
    TextBuilder& builder_;
    const Row* section_ = nullptr;
    std::vector<bool> said_;  // by column; empty: no figure is said with a name
};

// Whether figures stand under named columns in rows with names. A header that the file does not
// declare must have little but figures below it: the first row of a page's layout has none either.
bool is_of_figures(const Table& table, const TableShape& shape) {
    if (!shape.has_header()) return false;
    std::size_t figures = 0, others = 0;
    std::size_t own = 0, said = 0, section = 0;  // bytes
    for (std::size_t at = shape.body; at < table.rows.size(); ++at) {
        const Row& row = table.rows[at];
        const RowName name = name_of_row(table, shape, at);
        if (is_section(row)) section = row.cells.front().text.size();
        std::size_t said_of_row = name.by_section ? section : 0;
        for (std::size_t i = name.begin; i < name.end; ++i) said_of_row += row.cells[i].text.size();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell& cell = row.cells[i];
            own += cell.text.size() + 1;
            if (i >= name.begin && i < name.end) continue;
            const bool figure = !cell.repeated && is_figure(cell.text);
            const bool in_column = i < shape.columns.size() && !shape.columns[i].said.empty();
            if (name.end > name.begin && figure && in_column) {
                ++figures;
                said += said_of_row + shape.columns[i].said.size();
            } else {
                others += !cell.repeated && !trimmed(cell.text).empty();
            }
        }
    }
    constexpr std::size_t always = std::size_t{4} << 20U;  // bytes
    if (figures == 0 || said > own + always) return false;
    return table.rows[shape.header].is_header || figures >= others;
}

}  // namespace

void render_table(const Table& table, std::size_t limit, TextBuilder& builder) {
    const TableShape shape = shape_of(table);
    builder.end_block();
    Renderer(table, shape, limit, builder).render();
}

bool holds_figures(const Table& table) { return is_of_figures(table, shape_of(table)); }

}  // namespace claimdiff
