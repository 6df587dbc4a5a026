// DOCX (ECMA-376, WordprocessingML) and ODT (OpenDocument 1.3): headings, paragraphs and the rows
// of tables; deleted text, notes and comments are left out.
//
// Neither has pages before it is laid out, nor lines, so a place is a paragraph and the character
// in it: "report.docx:paragraph 12:31". Paragraphs that show no text are not counted, and the row
// of a table counts as one: that is what a person sees.
#include <algorithm>
#include <array>
#include <charconv>

#include "text/readers/office_paragraphs.hpp"
#include "text/readers/table_grid.hpp"
#include "text/readers/xml_parts.hpp"
#include "text/readers/zip_archive.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;
using pugi::xml_node;

void read_word(const xml_node& node, const Limits& limits, Paragraphs& out);
void read_open_document(const xml_node& node, const Limits& limits, Paragraphs& out);

std::size_t number(const xml_node& node, std::string_view attribute) {
    const std::string_view text = local_attribute(node, attribute);
    std::size_t value = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc::result_out_of_range ? static_cast<std::size_t>(-1) : value;
}

xml_node child_of(const xml_node& node, std::string_view name) {
    return node.find_child([name](const xml_node& one) { return local_name(one) == name; });
}

// <w:tblHeader/>: on, unless it says otherwise.
bool is_on(const xml_node& node) {
    const std::string_view value = local_attribute(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

bool is_raised(const xml_node& run) {
    const xml_node alignment = child_of(child_of(run, "rPr"), "vertAlign");
    return local_attribute(alignment, "val") == "superscript";
}

// The cells of a table that holds no other.
class TableReader {
  public:
    explicit TableReader(const Limits& limits) : limits_(limits), grid_(limits) {}

    void word(const xml_node& node) {
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            if (!good()) return;
            if (name == "tr") word_row(child);
            if (name == "sdt" || name == "sdtContent") word(child);
        }
    }

    void open_document(const xml_node& node, bool in_head) {
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            if (!good()) return;
            if (name == "table-row") open_document_row(child, in_head);
            if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
                open_document(child, in_head || name == "table-header-rows");
        }
    }

    bool good() const { return !holds_table_ && grid_.fits(); }
    Table take() { return {std::move(grid_.rows), Layout::paragraphs, 0}; }

  private:
    void word_row(const xml_node& row) {
        grid_.begin_row(is_on(child_of(child_of(row, "trPr"), "tblHeader")));
        word_cells(row);
        grid_.end_row();
    }

    void word_cells(const xml_node& node) {
        for (const xml_node& child : node) {
            const std::string_view name = local_name(child);
            if (name == "sdt" || name == "sdtContent") word_cells(child);
            if (name != "tc") continue;
            const xml_node properties = child_of(child, "tcPr");
            const xml_node merged = child_of(properties, "vMerge");
            const std::size_t columns = number(child_of(properties, "gridSpan"), "val");
            if (merged && local_attribute(merged, "val") != "restart") {
                grid_.add_covered(columns);
            } else {
                add(child, "tbl", &read_word, columns, 1);
            }
        }
    }

    void open_document_row(const xml_node& row, bool in_head) {
        grid_.begin_row(in_head);
        for (const xml_node& child : row) {
            if (local_name(child) != "table-cell") continue;  // those that are covered are known
            const std::size_t columns = std::max(
                number(child, "number-columns-spanned"), number(child, "number-columns-repeated"));
            add(child, "table", &read_open_document, columns, number(child, "number-rows-spanned"));
        }
        grid_.end_row();
    }

    void add(
        const xml_node& cell,
        std::string_view table,
        void (*read)(const xml_node&, const Limits&, Paragraphs&),
        std::size_t columns,
        std::size_t rows) {
        holds_table_ = holds_table_ || find_below(cell, table);
        if (holds_table_) return;
        Paragraphs text;
        text.enter_row();
        for (const xml_node& child : cell) read(child, limits_, text);
        Cell filled;
        filled.text = text.take_text();
        grid_.add(std::move(filled), columns, rows);
    }

    const Limits& limits_;
    TableGrid grid_;
    bool holds_table_ = false;
};

// False when the table is none of figures: its rows are read as text then.
bool add_figures(TableReader& reader, const Limits& limits, Paragraphs& out) {
    if (!reader.good()) return false;
    Table table = reader.take();
    if (!holds_figures(table)) return false;
    out.end();
    out.add_figures(std::move(table), limits.unpacked_bytes);
    return true;
}

void read_word(const xml_node& node, const Limits& limits, Paragraphs& out) {
    const std::string_view name = local_name(node);
    constexpr std::array<std::string_view, 8> silent{
        "del"sv,
        "moveFrom"sv,
        "instrText"sv,
        "Fallback"sv,
        "delText"sv,
        "pPr"sv,
        "rPr"sv,
        "tblPr"sv};
    if (std::find(silent.begin(), silent.end(), name) != silent.end()) return;
    if (name == "t") return out.add(node.text().get());
    if (name == "tab" || name == "br" || name == "cr") return out.add(" ");
    if (name == "noBreakHyphen") return out.add("‑");
    if (name == "tbl" && !out.in_row()) {
        TableReader reader(limits);
        reader.word(node);
        if (add_figures(reader, limits, out)) return;
    }
    if (name == "r" && is_raised(node)
        && is_note_mark(child_of(node, "t").text().get(), out.text()))
        return;
    if (name == "tr") out.enter_row();
    for (const xml_node& child : node) read_word(child, limits, out);
    if (name == "p") out.end_paragraph();
    if (name == "tc") out.end_cell();
    if (name == "tr") out.leave_row();
}

void read_open_document(const xml_node& node, const Limits& limits, Paragraphs& out) {
    if (node.type() == pugi::node_pcdata) return out.add(node.value());
    const std::string_view name = local_name(node);
    constexpr std::array<std::string_view, 7> silent{
        "tracked-changes"sv,
        "annotation"sv,
        "note"sv,
        "sequence-decls"sv,
        "forms"sv,
        "bibliography"sv,
        "table-of-content"sv};
    if (std::find(silent.begin(), silent.end(), name) != silent.end()) return;
    if (name == "s" || name == "tab" || name == "line-break") return out.add(" ");
    if (name == "table" && !out.in_row()) {
        TableReader reader(limits);
        reader.open_document(node, false);
        if (add_figures(reader, limits, out)) return;
    }
    if (name == "table-row") out.enter_row();
    const bool is_paragraph = name == "p" || name == "h";
    const bool holds_text = is_paragraph || name == "span" || name == "a" || name == "meta";
    for (const xml_node& child : node) {
        // White space between paragraphs is the file's layout, not text.
        if (child.type() == pugi::node_pcdata && !holds_text) continue;
        read_open_document(child, limits, out);
    }
    if (is_paragraph) out.end_paragraph();
    if (name == "table-cell") out.end_cell();
    if (name == "table-row") out.leave_row();
}

// Dublin Core, in both formats.
void read_properties(
    const ReaderInput& input, ZipArchive& archive, const std::string& name, Article& article) {
    const std::string xml = archive.file(name);
    if (xml.empty()) return;
    pugi::xml_document document;
    parse_part(input, xml, name, document);
    article.title = find_below(document, "title").text().get();
    article.language = find_below(document, "language").text().get();
}

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(office) {
    using namespace claimdiff;
    ZipArchive archive(input.bytes, input.limits.unpacked_bytes);
    Article article;
    article.layout = Layout::paragraphs;
    Paragraphs paragraphs;
    pugi::xml_document document;
    std::string xml = archive.file("word/document.xml");
    const bool is_word = !xml.empty();
    const std::string name = is_word ? "word/document.xml" : "content.xml";
    if (!is_word) xml = archive.file(name);
    if (xml.empty()) throw std::runtime_error("holds no " + name);
    parse_part(input, xml, name, document);
    if (is_word) {
        read_word(find_below(document, "body"), input.limits, paragraphs);
        read_properties(input, archive, "docProps/core.xml", article);
    } else {
        read_open_document(find_below(document, "body"), input.limits, paragraphs);
        read_properties(input, archive, "meta.xml", article);
    }
    paragraphs.end();
    paragraphs.builder().finish({}, article);
    reading.articles.push_back(std::move(article));
}
