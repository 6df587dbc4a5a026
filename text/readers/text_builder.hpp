// Puts an article's text together from pieces of a file, remembering where each piece stood.
//
//     TextBuilder builder;
//     builder.flow("12 people", 310);   // stands at byte 310 of the file's text
//     builder.end_block();
//     builder.finish(file_text, article);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/readers/reading.hpp"

namespace claimdiff {

// How a format writes characters it cannot write as they are.
enum class Escapes : std::uint8_t {
    none,
    markup,  // &eacute; and tags that count for nothing
    json,    // \n \u00e9
    csv      // "" for "
};

// Whether raised text points to a note: "1,240" and a raised "1" are not 12,401. After a short word
// a raised 2 or 3 is an exponent ("km²").
bool is_note_mark(std::string_view raised, std::string_view before);

// Lines and columns of offsets in a file's text. Going on from the last one costs the bytes
// between, so that the articles of a file, one after the other, cost one walk over it.
class FilePositions {
  public:
    explicit FilePositions(std::string_view text) : text_(text) { restart(); }

    Position at(std::size_t offset);

    // Going back, but not before `offset`, will cost no more than from here: a record's title may
    // stand behind its text.
    void keep(std::size_t offset) {
        kept_position_ = at(offset);
        kept_ = at_;
    }

  private:
    void restart();

    std::string_view text_;
    std::size_t at_ = 0, kept_ = 0;
    Position position_, kept_position_;
};

class TextBuilder {
  public:
    // Running text: white space shrinks to one space, and none is left at the ends of a block.
    // `decoded` is what the file's bytes from `offset` on, `raw`, mean.
    void flow(std::string_view decoded, std::size_t offset);
    void flow(std::string_view decoded, std::size_t offset, std::string_view raw, Escapes escapes);

    // Text whose line breaks and spaces matter.
    void verbatim(
        std::string_view decoded, std::size_t offset, std::string_view raw, Escapes escapes);

    // Text that stands at a place that is known as such (pages, paragraphs, cells).
    void at_place(std::string_view decoded, Position position, std::uint32_t page);

    // The title of a record as a block of its own, unless `text` begins with it.
    void title(
        std::string_view decoded,
        std::size_t offset,
        std::string_view raw,
        Escapes escapes,
        std::string_view text);

    void end_block();          // an empty line follows
    void end_line();           // a line break follows
    void end_cell();           // a tab follows, when the line holds something
    bool block_empty() const;  // nothing since the last end of a block
    const std::string& text() const { return text_; }

    // Back to what the text was when its size was `size`.
    void cut(std::size_t size);

    // Moves text and anchors to `article`; offsets are looked up in `positions`.
    void finish(FilePositions& positions, Article& article);

    // The same, of a file with one article.
    void finish(std::string_view file_text, Article& article) {
        FilePositions positions(file_text);
        finish(positions, article);
    }

  private:
    struct Mark {
        std::uint32_t begin;
        std::uint32_t offset;  // in the file's text, which has less than 2^30 bytes
    };

    void put(char byte, std::size_t offset);
    void flush_space();

    std::string text_;
    std::vector<Mark> marks_;
    std::vector<Anchor> places_;
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::size_t expected_ = nowhere;      // where the next byte stands when nothing comes between
    bool space_ = false;                  // white space is waiting for what follows it
    std::size_t space_offset_ = nowhere;  // when it is a single " " of the file
};

}  // namespace claimdiff
