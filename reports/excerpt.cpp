// The quoted lines of a citation, with the cited span marked.
//
// A line is turned into cells, one a character: what is shown for it, the columns that takes, and
// whether it is cited. Escapes, tabs and wide characters are then no special cases any more, and a
// window is a range of cells. Web copy has one line a paragraph, so most lines need the window:
//
//     39 | … shot down 27 drones over the capital on …
//        |             ^^^^^^^^^
#include "reports/excerpt.hpp"

#include <algorithm>
#include <string_view>

#include "reports/show.hpp"
#include "text/characters.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view ellipsis = "…";

struct Cell {
    std::string text;
    std::size_t width = 0;
    bool marked = false;
    bool space = false;
};

// A sentence and the cited part of it.
struct Source {
    std::string_view text;
    std::size_t begin = 0, end = 0;
};

Source source_of(const Citation& citation) {
    const std::string_view sentence = citation.sentence;
    const std::size_t begin = citation.span.begin - citation.sentence_span.begin;
    const bool inside = citation.sentence_span.contains(citation.span)
                        && begin + citation.quote.size() <= sentence.size();
    if (inside && sentence.substr(begin, citation.quote.size()) == citation.quote) {
        return {sentence, begin, begin + citation.quote.size()};
    }
    return {citation.quote, 0, citation.quote.size()};  // the quote does not lie in its sentence
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
    std::size_t width = 0;
    for (std::size_t cell = first; cell < last; ++cell) width += cells[cell].width;
    return width;
}

// The cells of bytes [begin, end).
std::vector<Cell> cells_of(const Source& source, std::size_t begin, std::size_t end) {
    std::vector<Cell> cells;
    for (std::size_t at = begin; at < end;) {
        const Character character = character_at(source.text, at);
        Cell cell;
        cell.marked = at >= source.begin && at < source.end;
        if (character.code == '\t') {
            cell.text.assign(tab_width, ' ');
            cell.width = tab_width;
        } else {
            cell.text = one_line(source.text.substr(at, character.bytes));
            cell.width = display_width(cell.text);
        }
        cell.space = character_class(character.code) == CharacterClass::space;
        cells.push_back(std::move(cell));
        at += character.bytes;
    }
    // A line of a hard-wrapped span ends at its last word.
    for (std::size_t last = cells.size(); last > 0 && cells[last - 1].space; --last) {
        cells[last - 1].marked = false;
    }
    return cells;
}

struct Window {
    std::size_t first = 0, last = 0;
};

// The cells to show: the marked ones in the middle, the rest in whole words.
Window window_of(const std::vector<Cell>& cells, Window mark, std::size_t width) {
    if (width_of(cells, 0, cells.size()) <= width) return {0, cells.size()};
    std::size_t room = width - 4;  // two ellipses, each with a space
    Window window{mark.first, mark.first};
    while (window.last < mark.last && cells[window.last].width <= room) {
        room -= cells[window.last++].width;
    }
    if (window.last < mark.last) return window;
    const std::size_t before = width_of(cells, 0, mark.first);
    const std::size_t after = width_of(cells, mark.last, cells.size());
    const std::size_t right = std::min(after, room / 2);
    std::size_t left = std::min(before, room - right);
    room -= left;
    while (window.first > 0 && cells[window.first - 1].width <= left) {
        left -= cells[--window.first].width;
    }
    while (window.last < cells.size() && cells[window.last].width <= room) {
        room -= cells[window.last++].width;
    }
    const Window characters = window;
    if (window.first > 0) {
        while (window.first < mark.first && !cells[window.first - 1].space) ++window.first;
    }
    if (window.last < cells.size()) {
        while (window.last > mark.last && !cells[window.last].space) --window.last;
    }
    // A script without spaces has no words to keep whole.
    if (window.first == mark.first) window.first = characters.first;
    if (window.last == mark.last) window.last = characters.last;
    return window;
}

ExcerptLine show(const std::vector<Cell>& cells, std::size_t width) {
    Window mark{cells.size(), cells.size()};
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (!cells[cell].marked) continue;
        if (mark.first == cells.size()) mark.first = cell;
        mark.last = cell + 1;
    }
    const Window window = window_of(cells, mark, width);
    ExcerptLine line;
    if (window.first > 0) {
        line.text += ellipsis;
        if (cells[window.first - 1].space) line.text += ' ';
    }
    for (std::size_t cell = window.first; cell < window.last; ++cell) {
        if (cell == mark.first) line.mark_column = display_width(line.text);
        line.text += cells[cell].text;
    }
    if (mark.first >= window.last) line.mark_column = display_width(line.text);
    line.mark_width
        = std::max<std::size_t>(1, width_of(cells, mark.first, std::min(mark.last, window.last)));
    if (window.last < cells.size()) {
        if (cells[window.last].space) line.text += ' ';
        line.text += ellipsis;
    }
    return line;
}

}  // namespace

std::vector<ExcerptLine> excerpt(const Citation& citation, std::size_t width) {
    const Source source = source_of(citation);
    std::vector<ExcerptLine> lines;
    std::uint32_t number = citation.line;
    for (std::size_t begin = 0; begin <= source.text.size();) {
        const std::size_t stop
            = std::min(source.text.find_first_of("\r\n", begin), source.text.size());
        const std::size_t next = stop + (source.text.substr(stop, 2) == "\r\n" ? 2 : 1);
        const bool holds_begin = source.begin >= begin && source.begin < next;
        if (holds_begin || (source.begin < begin && source.end > begin)) {
            ExcerptLine line = show(cells_of(source, begin, stop), width);
            line.number = number++;
            lines.push_back(std::move(line));
        }
        begin = next;
    }
    return lines;
}

}  // namespace claimdiff
