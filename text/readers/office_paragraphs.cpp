// "The row of a table counts as one paragraph": its cells stand in one line, a tab between them,
// and a place in it is a character of that line, whether the row is read as text or as figures.
#include "text/readers/office_paragraphs.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::string Paragraphs::take_text() {
    std::string line;
    for (const char byte : text_) {
        if (byte != ' ' && byte != '\n' && byte != '\r') {
            line += byte;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    text_.clear();
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

void Paragraphs::end() { put(take_text()); }

void Paragraphs::end_paragraph() {
    if (rows_ == 0) {
        end();
    } else {
        text_ += ' ';
    }
}

void Paragraphs::leave_row() {
    if (--rows_ > 0) return;
    end_cell();
    std::string line;
    for (const std::string& cell : cells_) line += line.empty() ? cell : '\t' + cell;
    cells_.clear();
    put(line);
}

void Paragraphs::put(std::string_view line) {
    while (!line.empty() && (line.back() == '\t' || line.back() == ' ')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == line.npos) return;
    builder_.at_place(line, {++number_, 1}, 0);
    builder_.end_block();
}

void Paragraphs::add_figures(Table table, std::size_t limit) {
    for (Row& row : table.rows) {
        std::uint32_t column = 0;
        bool shown = false;
        for (Cell& cell : row.cells) {
            cell.position = {number_ + 1, column + 1};
            if (cell.repeated) continue;
            shown = shown || !cell.text.empty();
            column += count_characters(cell.text) + shown;
        }
        number_ += shown;
    }
    table.layout = Layout::paragraphs;
    render_table(table, limit, builder_);
}

}  // namespace claimdiff
