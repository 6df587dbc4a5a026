// Rows of the header stand in <thead>, or hold nothing but <th>:
//
//     <tr><th>Port<th>Passengers<tr><td>Vannec<td><b>140&nbsp;250</b>
//
// Looking at a table ends at the first table inside it, so that tables inside tables are looked at
// once each.
#include "text/readers/html_table.hpp"

#include <charconv>

#include "text/readers/table_grid.hpp"

namespace claimdiff {
namespace {

bool is_cell(const GumboNode& node) {
    return tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH;
}

// colspan and rowspan; what is no number counts as 1.
std::size_t span(const GumboNode& cell, const char* name) {
    const std::string_view text = attribute(cell, name);
    std::size_t number = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc::result_out_of_range ? static_cast<std::size_t>(-1) : number;
}

class TableReader {
  public:
    TableReader(const Boilerplate& boilerplate, std::string_view file, const Limits& limits)
        : boilerplate_(boilerplate), file_(file), grid_(limits) {}

    // False when it is no table of cells alone.
    bool rows(const GumboNode& node, bool in_head) {
        for (const GumboNode* child : children_of(node)) {
            if (!is_element(*child) || boilerplate_.is_boilerplate(*child)) continue;
            const GumboTag tag = tag_of(*child);
            if (tag == GUMBO_TAG_CAPTION) continue;
            if (tag == GUMBO_TAG_TR) {
                row(*child, in_head);
            } else {
                rows(*child, in_head || tag == GUMBO_TAG_THEAD);
            }
            if (holds_table_ || !grid_.fits()) return false;
        }
        return true;
    }

    std::vector<Row> take() { return std::move(grid_.rows); }

  private:
    void row(const GumboNode& node, bool in_head) {
        std::size_t cells = 0, headers = 0;
        const std::vector<const GumboNode*> children = children_of(node);
        for (const GumboNode* child : children) {
            cells += is_cell(*child);
            headers += tag_of(*child) == GUMBO_TAG_TH;
        }
        grid_.begin_row(in_head || (cells > 1 && headers == cells));
        for (const GumboNode* child : children) {
            if (!is_cell(*child) || boilerplate_.is_boilerplate(*child)) continue;
            text(*child);
            const std::size_t down = span(*child, "rowspan");
            grid_.add(text_.cell(file_), span(*child, "colspan"), down);
            if (holds_table_) return;
        }
        grid_.end_row();
    }

    void text(const GumboNode& node) {
        for (const GumboNode* child : children_of(node)) {
            if (holds_table_) return;
            if (is_element(*child)) {
                element(*child);
            } else if (child->type != GUMBO_NODE_COMMENT) {
                piece(child->v.text);
            }
        }
    }

    void element(const GumboNode& node) {
        const GumboTag tag = tag_of(node);
        holds_table_ = holds_table_ || tag == GUMBO_TAG_TABLE;
        const bool struck = tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE;
        if (struck || boilerplate_.is_boilerplate(node) || is_note(node, text_.text()))
            return text_.skip();
        const bool apart = !is_inline(tag);
        if (apart) text_.add_space();
        text(node);
        if (apart) text_.add_space();
    }

    void piece(const GumboText& piece) {
        const std::size_t offset = piece.start_pos.offset;
        if (offset <= file_.size()) text_.add(piece.text, offset, piece.original_text.length);
    }

    const Boilerplate& boilerplate_;
    std::string_view file_;
    TableGrid grid_;
    CellText text_;
    bool holds_table_ = false;
};

}  // namespace

std::optional<Table> html_table(
    const GumboNode& table,
    const Boilerplate& boilerplate,
    std::string_view file,
    const Limits& limits) {
    TableReader reader(boilerplate, file, limits);
    if (!reader.rows(table, false)) return std::nullopt;
    return Table{reader.take(), Layout::lines, 0};
}

}  // namespace claimdiff
