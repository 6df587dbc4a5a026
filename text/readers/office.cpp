// DOCX (ECMA-376, WordprocessingML) and ODT (OpenDocument 1.3): headings, paragraphs and the rows
// of tables; deleted text, notes and comments are left out.
//
// Neither has pages before it is laid out, nor lines, so a place is a paragraph and the character
// in it: "report.docx:paragraph 12:31". Paragraphs that show no text are not counted, and the row
// of a table counts as one: that is what a person sees.
#include <algorithm>
#include <array>
#include <charconv>

#include "text/readers/text_builder.hpp"
#include "text/readers/xml_parts.hpp"
#include "text/readers/zip_archive.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;
using pugi::xml_node;

// Collects the text of a paragraph or row, then gives it its number.
class Paragraphs {
  public:
    void add(std::string_view text) { text_ += text; }

    void end() {
        std::string line;
        for (const char byte : text_) {
            const bool white = byte == ' ' || byte == '\n' || byte == '\r';
            const bool gap = line.empty() || line.back() == ' ' || line.back() == '\t';
            if (!white) {
                line += byte;
            } else if (!gap) {
                line += ' ';
            }
        }
        text_.clear();
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
        if (line.find_first_not_of(" \t") == line.npos) return;
        builder_.at_place(line, {++number_, 1}, 0);
        builder_.end_block();
    }

    // Inside a table a paragraph is a part of its cell.
    void enter_row() { ++rows_; }
    void leave_row() {
        if (--rows_ == 0) end();
    }
    void end_cell() {
        if (!text_.empty()) text_ += '\t';
    }
    void end_paragraph() {
        if (rows_ == 0) {
            end();
        } else {
            text_ += ' ';
        }
    }

    TextBuilder& builder() { return builder_; }

  private:
    TextBuilder builder_;
    std::string text_;
    std::uint32_t number_ = 0;
    int rows_ = 0;
};

void read_word(const xml_node& node, Paragraphs& out) {
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
    if (name == "tr") out.enter_row();
    for (const xml_node& child : node) read_word(child, out);
    if (name == "p") out.end_paragraph();
    if (name == "tc") out.end_cell();
    if (name == "tr") out.leave_row();
}

void read_open_document(const xml_node& node, Paragraphs& out) {
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
    if (name == "table-row") out.enter_row();
    const bool is_paragraph = name == "p" || name == "h";
    const bool holds_text = is_paragraph || name == "span" || name == "a" || name == "meta";
    for (const xml_node& child : node) {
        // White space between paragraphs is the file's layout, not text.
        if (child.type() == pugi::node_pcdata && !holds_text) continue;
        read_open_document(child, out);
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
        read_word(find_below(document, "body"), paragraphs);
        read_properties(input, archive, "docProps/core.xml", article);
    } else {
        read_open_document(find_below(document, "body"), paragraphs);
        read_properties(input, archive, "meta.xml", article);
    }
    paragraphs.end();
    paragraphs.builder().finish({}, article);
    reading.articles.push_back(std::move(article));
}
