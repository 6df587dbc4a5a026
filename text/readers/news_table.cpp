// NITF 3 takes its tables from HTML: table, thead, tr, th, td, colspan and rowspan mean the same.
// Looking at a table ends at the first table inside it, so that each is looked at once.
#include "text/readers/news_table.hpp"

#include "text/readers/table_grid.hpp"

namespace claimdiff {
namespace {

using pugi::xml_node;

bool is_text(const xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

class TableReader {
  public:
    explicit TableReader(const ReaderInput& input) : input_(input), grid_(input.limits) {}

    // False when it is no table of cells alone.
    bool rows(const xml_node& node, bool in_head) {
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            if (name == "tr") row(child, in_head);
            if (name == "thead" || name == "tbody" || name == "tfoot")
                rows(child, in_head || name == "thead");
            if (holds_table_ || !grid_.fits()) return false;
        }
        return true;
    }

    std::vector<Row> take() { return std::move(grid_.rows); }

  private:
    void row(const xml_node& node, bool in_head) {
        std::size_t cells = 0, headers = 0;
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            headers += name == "th";
            cells += name == "th" || name == "td";
        }
        grid_.begin_row(in_head || (cells > 1 && headers == cells));
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            if (name != "th" && name != "td") continue;
            text(child);
            grid_.add(
                text_.cell(input_.text),
                child.attribute("colspan").as_uint(1),
                child.attribute("rowspan").as_uint(1));
            if (holds_table_) return;
        }
        grid_.end_row();
    }

    void text(const xml_node& node) {
        for (const xml_node& child : node) {
            if (holds_table_) return;
            if (is_text(child)) {
                if (const auto written = written_text(child, input_))
                    text_.add(child.value(), written->offset, written->raw.size());
                continue;
            }
            const std::string_view name = local_name(child);
            if (name == "sup" && is_note_mark(child.text().get(), text_.text())) {
                text_.skip();
                continue;
            }
            holds_table_ = holds_table_ || name == "table";
            const bool apart = name == "br" || name == "p";
            if (apart) text_.add_space();
            text(child);
            if (apart) text_.add_space();
        }
    }

    const ReaderInput& input_;
    TableGrid grid_;
    CellText text_;
    bool holds_table_ = false;
};

}  // namespace

std::optional<WrittenText> written_text(const xml_node& node, const ReaderInput& input) {
    const std::ptrdiff_t offset = node.offset_debug();
    if (offset < 0 || static_cast<std::size_t>(offset) > input.text.size()) return std::nullopt;
    const std::string_view raw = input.text.substr(static_cast<std::size_t>(offset));
    const bool escaped = node.type() == pugi::node_pcdata;
    return WrittenText{
        static_cast<std::size_t>(offset),
        raw.substr(0, escaped ? raw.find('<') : raw.find("]]>")),
        escaped ? Escapes::markup : Escapes::none};
}

std::optional<Table> news_table(const xml_node& table, const ReaderInput& input) {
    TableReader reader(input);
    if (!reader.rows(table, false)) return std::nullopt;
    return Table{reader.take(), Layout::lines, 0};
}

}  // namespace claimdiff
