// DOCX (ECMA-376, WordprocessingML) and ODT (OpenDocument 1.3): headings, paragraphs and the rows
// of tables; deleted text, notes and comments are left out. What the document hides is left out,
// too, and said: nobody sees it who opens the document, unless he asks for it.
//
// Neither has pages before it is laid out, nor lines, so a place is a paragraph and the character
// in it: "report.docx:paragraph 12:31". Paragraphs that show no text are not counted, and the row
// of a table counts as one: that is what a person sees.
#include <algorithm>
#include <array>
#include <charconv>

#include "text/readers/office_paragraphs.hpp"
#include "text/readers/office_styles.hpp"
#include "text/readers/table_grid.hpp"
#include "text/readers/xml_parts.hpp"
#include "text/readers/zip_archive.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;
using pugi::xml_node;

std::size_t number(const xml_node& node, std::string_view attribute) {
    const std::string_view text = local_attribute(node, attribute);
    std::size_t value = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc::result_out_of_range ? static_cast<std::size_t>(-1) : value;
}

// What the reading of every part of a document needs, and what it finds hidden.
struct Office {
    const Limits& limits;
    TextStyles styles;
    std::string hidden;  // the beginning of the first such text
};

// The text below `node` as it stands, as far as it does not go past `enough` bytes.
void add_text(const xml_node& node, std::size_t enough, std::string& text) {
    if (text.size() > enough) return;
    text += node.value();
    for (const xml_node& child : node) add_text(child, enough, text);
}

// Leaves out what the document hides, and remembers the first of it.
void hide(const xml_node& node, Office& office) {
    constexpr std::size_t enough = 40;
    if (!office.hidden.empty()) return;
    Paragraphs shrunk;
    std::string text;
    add_text(node, enough, text);
    shrunk.add(text);
    text = shrunk.take_text();
    if (text.size() > enough) {
        std::size_t end = enough;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end) + "…";
    }
    office.hidden = std::move(text);
}

// <w:trPr><w:hidden/>
bool is_hidden_row(const xml_node& row) { return is_on(child_of(child_of(row, "trPr"), "hidden")); }

void read_word(const xml_node& node, Office& office, Paragraphs& out);
void read_open_document(const xml_node& node, Office& office, Paragraphs& out);

// The cells of a table that holds no other.
class TableReader {
  public:
    explicit TableReader(Office& office) : office_(office), grid_(office.limits) {}

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
        if (is_hidden_row(row)) return hide(row, office_);
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
        void (*read)(const xml_node&, Office&, Paragraphs&),
        std::size_t columns,
        std::size_t rows) {
        holds_table_ = holds_table_ || find_below(cell, table);
        if (holds_table_) return;
        Paragraphs text;
        text.enter_row();
        for (const xml_node& child : cell) read(child, office_, text);
        Cell filled;
        filled.text = text.take_text();
        grid_.add(std::move(filled), columns, rows);
    }

    Office& office_;
    TableGrid grid_;
    bool holds_table_ = false;
};

// False when the table is none of figures: its rows are read as text then.
bool add_figures(TableReader& reader, const Office& office, Paragraphs& out) {
    if (!reader.good()) return false;
    Table table = reader.take();
    if (!holds_figures(table)) return false;
    out.end();
    out.add_figures(std::move(table), office.limits.unpacked_bytes);
    return true;
}

void read_word(const xml_node& node, Office& office, Paragraphs& out) {
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
        TableReader reader(office);
        reader.word(node);
        if (add_figures(reader, office, out)) return;
    }
    if (name == "r" || name == "p") {
        const TextStyle style = office.styles.of_word(node);
        if (style.hidden) return hide(node, office);
        if (style.raised && is_note_mark(child_of(node, "t").text().get(), out.text())) return;
    }
    if (name == "tr") {
        if (is_hidden_row(node)) return hide(node, office);
        out.enter_row();
    }
    for (const xml_node& child : node) read_word(child, office, out);
    if (name == "p") out.end_paragraph();
    if (name == "tc") out.end_cell();
    if (name == "tr") out.leave_row();
}

// A section, a field, or a paragraph with such a field. OpenDocument 1.3 part 3, §7.7
bool is_hidden(const xml_node& node) {
    if (local_attribute(node, "is-hidden") == "true") return true;
    if (local_name(node) == "section") return local_attribute(node, "display") == "none";
    return local_name(node) == "p"
           && local_attribute(child_of(node, "hidden-paragraph"), "is-hidden") == "true";
}

void read_open_document(const xml_node& node, Office& office, Paragraphs& out) {
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
        TableReader reader(office);
        reader.open_document(node, false);
        if (add_figures(reader, office, out)) return;
    }
    if (is_hidden(node)) return hide(node, office);
    if (name == "table-row") out.enter_row();
    const bool is_paragraph = name == "p" || name == "h";
    if (is_paragraph || name == "span") {
        const TextStyle style = office.styles.of_open_document(node);
        if (style.hidden) return hide(node, office);
        std::string raised;
        if (style.raised) add_text(node, 10, raised);
        if (is_note_mark(raised, out.text())) return;
    }
    const bool holds_text = is_paragraph || name == "span" || name == "a" || name == "meta";
    for (const xml_node& child : node) {
        // White space between paragraphs is the file's layout, not text.
        if (child.type() == pugi::node_pcdata && !holds_text) continue;
        read_open_document(child, office, out);
    }
    if (is_paragraph) out.end_paragraph();
    if (name == "table-cell") out.end_cell();
    if (name == "table-row") out.leave_row();
}

void read_styles(
    const ReaderInput& input, ZipArchive& archive, const std::string& name, TextStyles& styles) {
    const std::string xml = archive.file(name);
    if (xml.empty()) return;
    pugi::xml_document document;
    parse_part(input, xml, name, document);
    styles.add(document.document_element());
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
    Office office{input.limits, {}, {}};
    read_styles(input, archive, is_word ? "word/styles.xml" : "styles.xml", office.styles);
    if (is_word) {
        read_word(find_below(document, "body"), office, paragraphs);
        read_properties(input, archive, "docProps/core.xml", article);
    } else {
        office.styles.add(document.document_element());
        if (!child_of(find_below(document, "body"), "text")) {
            reading.left_out.push_back({"", "an OpenDocument file that is no text", false});
            return;
        }
        read_open_document(find_below(document, "body"), office, paragraphs);
        read_properties(input, archive, "meta.xml", article);
    }
    if (!office.hidden.empty()) {
        reading.left_out.push_back(
            {"hidden text", "hidden in the document: “" + office.hidden + "”, not read", false});
    }
    paragraphs.end();
    paragraphs.builder().finish({}, article);
    reading.articles.push_back(std::move(article));
}
