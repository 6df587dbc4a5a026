// A document as the rest of the program sees it: valid UTF-8, its paragraphs and sentences, its
// language.
//
// All offsets are bytes into `text`. For a file that is plain UTF-8 they are also offsets into the
// file (a byte-order mark counts: it stays in `text`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace claimdiff {

// A run of text that belongs together: its lines may be hard-wrapped in the file, so a span may
// hold single line breaks, which read as spaces.
struct Paragraph {
    Span span;
};

// What people count in a file to find a place in it.
enum class Layout : std::uint8_t {
    lines,       // text: line and column of the file
    pages,       // pages, and lines on them
    paragraphs,  // paragraphs, and characters in them
    cells        // sheets with rows and columns
};

// A place for people: 1-based, column in code points. What a line is depends on the layout: a line
// of the file or of the page, a paragraph, a row of the sheet.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

// From `begin` on (and to the next anchor) the text stands at this place of the file: a column
// further for each character, a line further for each line break.
struct Anchor {
    std::uint32_t begin = 0;  // byte of Document::text
    Position position;
    std::uint32_t page = 0;  // or sheet; 1-based, 0 where there are none
};

struct Document {
    std::string id;           // path relative to the corpus root, forward slashes
    std::string text;         // valid UTF-8; what was invalid is U+FFFD
    std::string language;     // BCP 47, e.g. "fr"
    std::string title;        // empty when none is known
    std::string front_date;   // the date that the file itself gives, as written; empty when none
    std::string source;       // who published it; empty when not known
    std::string reliability;  // a note of the corpus' editor
    std::string group;        // documents of one group are one voice
    std::string sha256;       // of the file's bytes, lower-case hexadecimal
    std::vector<Paragraph> paragraphs;
    std::vector<std::string>
        notes;  // what was repaired in reading, e.g. "3 invalid bytes replaced"
    Layout layout = Layout::lines;
    std::vector<Anchor> anchors;  // by `begin`; none: the text is that of the file
    std::vector<std::string> sheets;
};

// Counts characters in a text: a line may be as long as a file, and may be asked for at each word.
class CharacterCounts {
  public:
    explicit CharacterCounts(std::string_view text);

    // Of the bytes [begin, end).
    std::uint32_t between(std::size_t begin, std::size_t end) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> before_;  // each block of a large text
};

// Finds lines and columns in a text. Building costs one pass; a look-up is logarithmic plus the
// length of the line, of a large text at most that of two blocks. A byte-order mark takes no
// column. Lines end at LF, CRLF or a lone CR.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);

    // The position of byte `offset`; an offset inside a character gives that character's column.
    Position position(std::uint32_t offset) const;

    // The span of the line (without its line break) that holds byte `offset`.
    Span line_at(std::uint32_t offset) const;

  private:
    std::string_view text_;
    CharacterCounts counts_;
    std::vector<std::uint32_t> starts_;
};

// Where a byte of a document's text stands in the file.
struct Place {
    Position position;
    std::uint32_t page = 0;
};

// Finds places in documents. The document must stay where it is.
class PlaceIndex {
  public:
    explicit PlaceIndex(const Document& document);

    Place place(std::uint32_t offset) const;

  private:
    const Document* document_;
    CharacterCounts counts_;  // these two of a document with anchors, the third of others
    std::vector<std::uint32_t> breaks_;
    LineIndex lines_;
};

// The place as people look it up, by the document's layout: "39:88", "page 3:12:5", "paragraph
// 4:15", "Q3!B4".
std::string place_name(const Document& document, const Place& place);

}  // namespace claimdiff
