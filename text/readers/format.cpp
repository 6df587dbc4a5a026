// Recognises formats: content first, extension second.
//
// A page saved as "report.txt" is HTML, and plain text named "report.html" is plain text: what a
// file begins with is surer than its name. Only Markdown and tables of comma-separated values,
// which may begin like anything, need the name too.
//
//     "%PDF-1.7 …"                        pdf
//     "<!-- saved from … --><html …"       html
//     "<?xml …?><nitf …"                  news_xml
//     "Received: from …\nFrom: …"         mail
//     "{\"id\": …, \"text\": …}"          json_lines
//     "id,title,text,published\n…"        csv
#include "text/readers/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/readers/delimited.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white = " \t\r\n\f";

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& byte : out) byte = lower(byte);
    return out;
}

bool is_name_byte(char byte) {
    const char c = lower(byte);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':'
           || c == '.';
}

std::string extension_of(std::string_view name) {
    const std::size_t slash = name.find_last_of('/');
    const std::size_t dot = name.find_last_of('.');
    if (dot == name.npos || (slash != name.npos && dot < slash)) return {};
    return lower(name.substr(dot + 1));
}

// Past white space, comments, the XML declaration and a document type that names no element.
std::string_view skip_prolog(std::string_view text, std::string& doctype) {
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
        std::string_view end;
        if (text.substr(0, 4) == "<!--") {
            end = "-->";
        } else if (text.substr(0, 2) == "<?") {
            end = "?>";
        } else if (lower(text.substr(0, 9)) == "<!doctype") {
            doctype = lower(text.substr(9, 40));
            end = ">";
        } else {
            return text;
        }
        const std::size_t at = text.find(end);
        if (at == text.npos) return {};
        text.remove_prefix(at + end.size());
    }
    return text;
}

// The name of the element that `text` begins with, without its namespace prefix; empty if none.
std::string element_name(std::string_view text) {
    if (text.empty() || text.front() != '<') return {};
    std::size_t end = 1;
    while (end < text.size() && is_name_byte(text[end])) ++end;
    std::string name = lower(text.substr(1, end - 1));
    if (const std::size_t colon = name.rfind(':'); colon != name.npos) name.erase(0, colon + 1);
    return name;
}

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 45> html_elements{
    "html"sv,  "head"sv,    "body"sv,  "title"sv,  "meta"sv, "link"sv,       "script"sv,
    "style"sv, "article"sv, "main"sv,  "div"sv,    "p"sv,    "section"sv,    "h1"sv,
    "h2"sv,    "table"sv,   "ul"sv,    "ol"sv,     "span"sv, "header"sv,     "nav"sv,
    "a"sv,     "b"sv,       "em"sv,    "strong"sv, "base"sv, "blockquote"sv, "br"sv,
    "hr"sv,    "i"sv,       "u"sv,     "dl"sv,     "h4"sv,   "h5"sv,         "h6"sv,
    "pre"sv,   "center"sv,  "font"sv,  "figure"sv, "img"sv,  "iframe"sv,     "noscript"sv,
    "form"sv,  "aside"sv,   "footer"sv};

constexpr std::array<std::string_view, 4> news_elements{
    "nitf"sv, "newsitem"sv, "newsmessage"sv, "packageitem"sv};

FileFormat format_of_markup(std::string_view text) {
    std::string doctype;
    const bool declared = text.substr(0, 5) == "<?xml";
    const std::string name = element_name(skip_prolog(text, doctype));
    if (doctype.find("html") != doctype.npos) return FileFormat::html;
    if (is_one_of(name, news_elements)) return FileFormat::news_xml;
    if (is_one_of(name, html_elements)) return FileFormat::html;
    if (declared && !name.empty()) return FileFormat::unknown_xml;
    return FileFormat::plain;
}

// The name of the header field that a line is; empty when it is none.
std::string field_name(std::string_view line) {
    std::size_t colon = 0;
    while (colon < line.size() && is_name_byte(line[colon]) && line[colon] != ':') ++colon;
    if (colon == 0 || colon >= line.size() || line[colon] != ':') return {};
    return lower(line.substr(0, colon));
}

// Header fields and then an empty line; one of them is a field that only software writes.
bool is_mail(std::string_view text) {
    bool surely = false;
    int fields = 0;
    for (int lines = 0; lines < 200 && !text.empty(); ++lines) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) return surely && fields >= 3;
        if (line.front() == ' ' || line.front() == '\t') {
            if (fields == 0) return false;
            continue;
        }
        const std::string field = field_name(line);
        if (field.empty()) return false;
        surely = surely || field == "mime-version" || field == "message-id" || field == "received"
                 || field == "return-path" || field == "content-transfer-encoding";
        ++fields;
    }
    return false;
}

// An object with a "text", on one line or on several, or an array of such.
bool is_json(std::string_view text) {
    constexpr std::size_t enough = 65536;  // bytes
    if (text.front() == '[') {
        text.remove_prefix(std::min(text.find_first_not_of(white, 1), text.size()));
    }
    if (text.empty() || text.front() != '{') return false;
    const std::string_view head = text.substr(0, enough);
    const std::size_t key = head.find("\"text\"");
    if (key == head.npos) return false;
    const std::size_t colon = head.find_first_not_of(white, key + 6);
    return colon != head.npos && head[colon] == ':';
}

// Whether any of the first lines begins as a record does, however it goes on.
bool may_be_json_lines(std::string_view text) {
    for (int lines = 0; lines < 200 && !text.empty(); ++lines) {
        if (text.front() == '{') return true;
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    return false;
}

// The first line names the columns, as articles have them.
bool is_csv_of_articles(std::string_view text, bool named_so) {
    const std::string line
        = lower(text.substr(0, std::min<std::size_t>(text.find_first_of("\r\n"), 4096)));
    std::vector<std::string> columns;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find_first_of(",;\t", at), line.size());
        std::string_view field = std::string_view(line).substr(at, end - at);
        const std::string_view padding = " \"";
        field.remove_prefix(std::min(field.find_first_not_of(padding), field.size()));
        while (!field.empty() && padding.find(field.back()) != padding.npos) field.remove_suffix(1);
        columns.emplace_back(field);
        at = end + 1;
    }
    return (columns.size() > 1 || named_so) && hold_articles(columns);
}

}  // namespace

FileFormat format_of_bytes(std::string_view bytes) {
    // ISO 32000-1, annex H.3.4.1: the header may stand anywhere in the first 1024 bytes.
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) {
        const std::size_t at = bytes.find("%PDF-");
        if (at == 0 || bytes.substr(0, at).find_first_not_of(white) == bytes.npos
            || bytes.find("startxref") != bytes.npos) {
            return FileFormat::pdf;
        }
    }
    if (bytes.substr(0, 4) != "PK\x03\x04"sv) return FileFormat::plain;
    // Names stand uncompressed, in the local headers and in the directory at the end.
    const auto names = [&](std::string_view name) { return bytes.find(name) != bytes.npos; };
    if (names("word/document.xml") || names("application/vnd.oasis.opendocument.text")) {
        return FileFormat::office;
    }
    if (names("xl/workbook.xml")) return FileFormat::spreadsheet;
    // Of an ODT that was packed anew the type is packed, too.
    if (names("content.xml") && names("META-INF/manifest.xml")
        && !names("mimetypeapplication/vnd")) {
        return FileFormat::office;
    }
    return FileFormat::unknown_zip;
}

FileFormat format_of_text(std::string_view text, std::string_view name) {
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(white);
    if (first == text.npos) return FileFormat::plain;
    if (text[first] == '<') {
        const FileFormat format = format_of_markup(text.substr(first));
        if (format != FileFormat::plain) return format;
    }
    if (is_json(text.substr(first))) return FileFormat::json_lines;
    if (is_mail(text)) return FileFormat::mail;
    const std::string extension = extension_of(name);
    const bool names_table = extension == "csv" || extension == "tsv";
    if (is_csv_of_articles(text, names_table) || (names_table && delimited(text).is_table))
        return FileFormat::csv;
    const bool names_json = extension == "jsonl" || extension == "ndjson";
    if (names_json && may_be_json_lines(text)) return FileFormat::json_lines;
    if (extension == "md" || extension == "markdown") return FileFormat::markdown;
    if (extension == "eml" && !field_name(text.substr(first)).empty()) return FileFormat::mail;
    return FileFormat::plain;
}

}  // namespace claimdiff
