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

struct Document {
    std::string id;          // path relative to the corpus root, forward slashes
    std::string text;        // valid UTF-8; what was invalid is U+FFFD
    std::string language;    // BCP 47, e.g. "fr"
    std::string title;       // empty when none is known
    std::string front_date;  // the date given in front matter, as written; empty when none
    std::string sha256;      // of the file's bytes, lower-case hexadecimal
    std::vector<Paragraph> paragraphs;
    std::vector<std::string>
        notes;  // what was repaired in reading, e.g. "3 invalid bytes replaced"
};

// A place for people: 1-based, column in code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

// Finds lines and columns in a text. Building costs one pass; a look-up is logarithmic plus the
// length of the line. A byte-order mark takes no column. Lines end at LF, CRLF or a lone CR.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);

    // The position of byte `offset`; an offset inside a character gives that character's column.
    Position position(std::uint32_t offset) const;

    // The span of the line (without its line break) that holds byte `offset`.
    Span line_at(std::uint32_t offset) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace claimdiff
