// PDF knows words at places, no paragraphs. Two lines are of one paragraph when they follow each
// other closely, in one column and one size, and the first is full: the word that follows would not
// have fitted into it. At the end of a column or page a paragraph goes on when its sentence does.
//
//     Eleven crew members were rescued by two     "lifeboats." would not have fitted: goes on
//     lifeboats.                                  not full: the paragraph ends
//     The vessel, 84 metres long …
#include "text/readers/pdf_lines.hpp"

#include <algorithm>
#include <cmath>

namespace claimdiff {
namespace {

double height(const PrintedLine& line) { return std::max(line.bottom - line.top, 1.0); }

bool is_letter_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || static_cast<unsigned char>(byte) >= 0x80;
}

bool is_page_number(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char byte) {
        return (byte >= '0' && byte <= '9') || byte == ' ' || byte == '-';
    });
}

bool is_bullet(std::string_view line) {
    for (const std::string_view mark : {"•", "▪", "–", "-", "*", "◦", "●"}) {
        if (line.substr(0, mark.size()) == mark && line.substr(mark.size(), 1) == " ") return true;
    }
    return false;
}

bool ends_sentence(std::string_view line) {
    for (const std::string_view mark : {".", "!", "?", ":", "…", "»", "”", "\""}) {
        if (line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark)
            return true;
    }
    return false;
}

bool follows_closely(const PrintedLine& before, const PrintedLine& after) {
    const double size = height(before);
    return before.page == after.page && after.top > before.top
           && after.top - before.bottom < 0.6 * size
           && std::fabs(height(after) - size) < 0.15 * size && after.left < before.right
           && before.left < after.right;
}

// The right edge of the column that lines[at] stands in: of all lines that follow each other.
double right_edge(const std::vector<PrintedLine>& lines, std::size_t at) {
    double edge = lines[at].right;
    for (std::size_t one = at; one > 0 && follows_closely(lines[one - 1], lines[one]); --one) {
        edge = std::max(edge, lines[one - 1].right);
        if (at - one > 40) break;
    }
    for (std::size_t one = at;
         one + 1 < lines.size() && follows_closely(lines[one], lines[one + 1]);
         ++one) {
        edge = std::max(edge, lines[one + 1].right);
        if (one - at > 40) break;
    }
    return edge;
}

bool goes_on(const std::vector<PrintedLine>& lines, std::size_t at) {
    const PrintedLine& before = lines[at];
    const PrintedLine& after = lines[at + 1];
    if (is_bullet(after.text)) return false;
    if (!follows_closely(before, after)) {
        const bool elsewhere = before.page != after.page || after.top <= before.top;
        const bool lower = after.text.front() >= 'a' && after.text.front() <= 'z';
        return elsewhere && lower && !ends_sentence(before.text);
    }
    // A first line is set in; a list's further lines are, too, but below their bullet.
    if (after.left > before.left + 0.8 * height(before) && !is_bullet(before.text)) return false;
    const double space = 0.25 * height(before);
    return before.right + space + after.first_word > right_edge(lines, at);
}

}  // namespace

void join_lines(const std::vector<PrintedLine>& all, TextBuilder& builder) {
    std::vector<PrintedLine> lines;
    for (const PrintedLine& line : all) {
        if (!line.text.empty() && !is_page_number(line.text)) lines.push_back(line);
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string_view text = lines[at].text;
        const Position position{lines[at].number, 1};
        const bool joins = at + 1 < lines.size() && goes_on(lines, at);
        const bool divided = joins && text.size() > 1 && text.back() == '-'
                             && is_letter_byte(text[text.size() - 2])
                             && is_letter_byte(lines[at + 1].text.front());
        if (divided) {
            // "passen-" and "gers": the hyphen is the line's; "Saint-" and "Denis": it is the
            // name's.
            const char next = lines[at + 1].text.front();
            if (next < 'A' || next > 'Z') text.remove_suffix(1);
        }
        builder.at_place(text, position, lines[at].page);
        if (joins && !divided) {
            const auto end = static_cast<std::uint32_t>(text.size() + 1);
            builder.at_place(" ", {position.line, end}, lines[at].page);
        }
        if (!joins) builder.end_block();
    }
}

}  // namespace claimdiff
