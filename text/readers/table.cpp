// A figure in a table says little by itself; its row and its column say what it is:
//
//                        2022     2023
//     Revenue (EUR m)    38.9     41.2        →  "Revenue (2023): EUR 41.2 m"
//
//     Port      Passengers
//     Vannec    140                          →  "Vannec, Passengers: 140"
//
// The first row names the columns when it holds no figure of its own (years are names), and the
// first cell of a row names the row. A unit in brackets after a name belongs to the figures.
#include "text/readers/table.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

// Digits, and no more letters than a unit has: "41.2", "-3 %", "€1.2m", "12 km".
bool is_figure(std::string_view text) {
    text = trimmed(text);
    const auto letters = std::count_if(text.begin(), text.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
    const bool digits = std::any_of(text.begin(), text.end(), is_digit);
    return digits && letters <= 3 && text.size() <= 40;
}

bool is_year(std::string_view text) {
    text = trimmed(text);
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit)
           && (text[0] == '1' || text[0] == '2');
}

struct Name {
    std::string text;
    std::string unit;
};

// A unit as it stands around a figure. A currency goes in front where a scale follows it, since
// "41.2 EUR m" is written nowhere:
//
//     "m³"       12 m³
//     "€ m"      €12 m
//     "EUR m"    EUR 12 m
struct Unit {
    std::string before, after;
};

Unit split_currency(std::string_view unit) {
    for (std::string_view in : {"in ", "en "}) {
        if (unit.starts_with(in)) unit.remove_prefix(in.size());
    }
    constexpr std::string_view symbols[] = {"$", "€", "£", "¥"};
    for (std::string_view symbol : symbols) {
        if (unit.starts_with(symbol))
            return {std::string(symbol), std::string(trimmed(unit.substr(symbol.size())))};
    }
    const bool code = unit.size() > 4 && unit[3] == ' '
                      && std::all_of(unit.begin(), unit.begin() + 3, [](char byte) {
                             return byte >= 'A' && byte <= 'Z';
                         });
    if (code) return {std::string(unit.substr(0, 4)), std::string(trimmed(unit.substr(4)))};
    return {"", std::string(unit)};
}

// "Revenue (EUR m)" → "Revenue" and "EUR m".
Name split_unit(std::string_view text) {
    text = trimmed(text);
    const std::size_t open = text.rfind('(');
    const bool has_unit
        = open != text.npos && open > 0 && text.back() == ')'
          && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(open), text.end(), is_digit);
    if (!has_unit) return {std::string(text), ""};
    return {
        std::string(trimmed(text.substr(0, open))),
        std::string(trimmed(text.substr(open + 1, text.size() - open - 2)))};
}

class Renderer {
  public:
    Renderer(std::uint32_t sheet, std::size_t limit, TextBuilder& builder)
        : sheet_(sheet), limit_(limit), builder_(builder) {}

    void figure(const Cell& row, const Cell* column, const Cell& value) {
        const Name name = split_unit(row.text);
        const Name header = column == nullptr ? Name{} : split_unit(column->text);
        const bool period = std::any_of(header.text.begin(), header.text.end(), is_digit);
        std::string before = ": ";
        if (!header.text.empty()) {
            before = period ? " (" + header.text + "): " : ", " + header.text + ": ";
        }
        const std::string& said = name.unit.empty() ? header.unit : name.unit;
        const bool bare = value.text.find(said) != std::string::npos;
        const Unit unit = bare ? Unit{} : split_currency(said);
        add(name.text, sheet_ == 0 ? row : value);
        add(before + unit.before, value);
        add(value.text, value);
        if (!unit.after.empty()) add(" " + unit.after, value);
        end_block();
    }

    void row(const Row& row) {
        for (const Cell& cell : row) {
            add(trimmed(cell.text), cell);
            builder_.end_cell();
        }
        end_block();
    }

  private:
    void add(std::string_view text, const Cell& cell) {
        if (sheet_ != 0) return builder_.at_place(text, cell.position, sheet_);
        const bool is_whole = text == cell.text;
        builder_.flow(text, cell.offset, is_whole ? cell.raw : text, Escapes::csv);
    }

    void end_block() {
        builder_.end_block();
        if (builder_.text().size() > limit_) {
            throw std::runtime_error("unpacks to more than " + std::to_string(limit_) + " bytes");
        }
    }

    std::uint32_t sheet_;
    std::size_t limit_;
    TextBuilder& builder_;
};

}  // namespace

void render_table(
    const std::vector<Row>& rows, std::uint32_t sheet, std::size_t limit, TextBuilder& builder) {
    Renderer renderer(sheet, limit, builder);
    const auto holds_figure = [](const Row& row, std::size_t from) {
        return std::any_of(
            row.begin() + static_cast<std::ptrdiff_t>(std::min(from, row.size())),
            row.end(),
            [](const Cell& cell) { return is_figure(cell.text) && !is_year(cell.text); });
    };
    // The header is the first row with more than one cell, if no figure stands in it.
    const Row* header = nullptr;
    for (const Row& row : rows) {
        const auto filled = std::count_if(
            row.begin(), row.end(), [](const Cell& cell) { return !trimmed(cell.text).empty(); });
        if (filled == 0) continue;
        if (header == nullptr && filled > 1 && !holds_figure(row, 0)) {
            header = &row;
            continue;
        }
        const bool named = !trimmed(row.front().text).empty() && !is_figure(row.front().text);
        if (!named || !holds_figure(row, 1)) {
            renderer.row(row);
            continue;
        }
        for (std::size_t at = 1; at < row.size(); ++at) {
            if (!is_figure(row[at].text)) continue;
            const Cell* column = nullptr;
            if (header != nullptr && at < header->size()) column = &(*header)[at];
            renderer.figure(row.front(), column, row[at]);
        }
    }
}

}  // namespace claimdiff
