// Joins the lines of hard-wrapped text.
//
// A program that wraps at W columns breaks a line only when the next word would have crossed W. So
// in wrapped text nearly every line, with the first word of the next, is longer than the longest
// line; and its lines break off inside sentences. Both must show before lines are joined:
//
//     ROCHEMAURE, 3 mars (ABC) - Un glissement de terrain a coupé samedi la
//     route départementale, isolant 140 habitants.           → one paragraph (70 columns, "route")
//
//     Personnel: 1,486
//     Fatalities: 2                                          → two: "Fatalities:" would have fitted
//
// W is measured on the whole text and, where that shows none, on each block between blank lines: a
// web page may hold a pasted agency text. A lone break inside a sentence (a headline over two
// lines) is too little to measure, and is told by the lower-case letter that follows it.
#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/lines.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t fewest = 3;        // pairs of lines from which a width is measured
constexpr std::size_t narrowest = 40;    // columns; a shorter line is not the result of wrapping
constexpr std::size_t widest = 140;      // a longer one neither
constexpr std::size_t ragged = 14;       // a full line is rarely shorter than W by more than a word
constexpr std::size_t first_indent = 2;  // a paragraph's first line is set in by so much

using Lines = const std::vector<Line>&;

bool may_continue(const Line& before, const Line& after) {
    return !before.blank && !after.blank && !before.table_row && after.start == LineStart::plain;
}

// Whether wrapping explains the break: the next word would not have fitted, and the line itself was
// not left longer, as an unwrapped headline is.
bool is_full(const Line& before, const Line& after, std::size_t wrap) {
    return before.width + 1 + after.first_word > wrap && before.width <= wrap + ragged;
}

// The column at which lines[begin, end) were wrapped, 0 when they were not.
std::size_t wrap_column(Lines lines, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> widths;
    for (std::size_t at = begin; at + 1 < end; ++at) {
        if (may_continue(lines[at], lines[at + 1])) widths.push_back(lines[at].width);
    }
    if (widths.size() < fewest) return 0;
    std::sort(widths.begin(), widths.end());
    // The widest lines may not belong: a headline or an address was left whole.
    std::size_t wrap = widths.back();
    for (std::size_t skip = 0; skip <= widths.size() / 10; ++skip) {
        wrap = widths[widths.size() - 1 - skip];
        const auto near
            = std::lower_bound(widths.begin(), widths.end(), wrap < ragged ? 0 : wrap - ragged);
        const auto close = static_cast<std::size_t>(widths.end() - near) - skip;
        if (2 * close >= widths.size()) break;
    }
    if (wrap < narrowest || wrap > widest) return 0;

    std::size_t full = 0;
    std::size_t inside = 0;  // full, and the sentence goes on
    std::size_t lower = 0;
    for (std::size_t at = begin; at + 1 < end; ++at) {
        const Line& line = lines[at];
        const Line& next = lines[at + 1];
        if (!may_continue(line, next) || !is_full(line, next, wrap)) continue;
        ++full;
        inside += !line.ends_sentence;
        lower += next.starts_lower;
    }
    const bool wrapped = 10 * full >= 6 * widths.size() && 2 * inside >= full && 4 * lower >= full;
    return wrapped ? wrap : 0;
}

// Whether `after` goes on with the paragraph that `first` opened and of which `before` is the last
// line so far.
bool joins(const Line& first, const Line& before, const Line& after, std::size_t wrap) {
    if (before.table_row || after.start == LineStart::strong) return false;
    const bool inside = !before.ends_sentence;
    const bool full = wrap != 0 && is_full(before, after, wrap);
    if (after.start == LineStart::weak) {
        const bool same_list
            = (first.bullet && after.bullet) || (first.key_value && after.key_value);
        return full && inside && !same_list && first.start != LineStart::strong;
    }
    if (first.bullet && after.indent > first.indent) return true;  // hanging indent
    if (after.indent >= before.indent + first_indent) return false;
    if (full) return true;
    const bool wrapped_width = before.width >= narrowest && before.width <= widest;
    return inside && after.starts_lower && wrapped_width;
}

}  // namespace

std::vector<Paragraph> paragraphs(std::string_view text) {
    const std::vector<Line> lines = split_lines(text);
    const std::size_t whole_wrap = wrap_column(lines, 0, lines.size());
    std::vector<Paragraph> result;
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].blank) {
            ++at;
            continue;
        }
        const auto is_blank = [](const Line& line) { return line.blank; };
        const auto block_end
            = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), is_blank);
        const auto end = static_cast<std::size_t>(block_end - lines.begin());
        const std::size_t wrap = whole_wrap != 0 ? whole_wrap : wrap_column(lines, at, end);
        while (at < end) {
            const std::size_t first = at;
            for (++at; at < end && joins(lines[first], lines[at - 1], lines[at], wrap); ++at) {
            }
            result.push_back({Span{lines[first].span.begin, lines[at - 1].span.end}});
        }
    }
    return result;
}

}  // namespace claimdiff
