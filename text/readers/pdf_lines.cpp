// PDF knows words at places, no paragraphs. Two lines are of one paragraph when they follow each
// other closely, in one column and one size, and the first is full: the word that follows would not
// have fitted into it. At the end of a column or page a paragraph goes on when its sentence does.
//
//     Eleven crew members were rescued by two     "lifeboats." would not have fitted: goes on
//     lifeboats.                                  not full: the paragraph ends
//     The vessel, 84 metres long …
//
// What stands at the top or bottom of most pages is no part of the text: the same words, or the
// same but for a number that counts the pages.
#include "text/readers/pdf_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

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

// Under what a line of page 12 may come again on another page: "Harbour report 12" is the same as
// on page 13 "Harbour report 13".
std::vector<std::string> recurring_forms(const PrintedLine& line, bool at_top) {
    const std::string edge = at_top ? "top " : "bottom ";
    std::vector<std::string> forms{edge + line.text};
    const std::string_view text = line.text;
    const auto is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(at)) continue;
        std::size_t end = at;
        long long number = 0;
        for (; end < text.size() && is_digit(end) && end - at < 6; ++end)
            number = 10 * number + (text[end] - '0');
        forms.push_back(
            edge + std::string(text.substr(0, at)) + "\n" + std::to_string(number - line.page)
            + std::string(text.substr(end)));
        at = end;
    }
    return forms;
}

// Calls visit(line, whether it is at the top) for the first and last lines of each page, but for
// sentences.
template <class Visit>
void visit_edges(const std::vector<PrintedLine>& lines, const Visit& visit) {
    constexpr std::size_t depth = 3;  // lines; a header may have parts at the left and right
    for (std::size_t begin = 0; begin < lines.size();) {
        std::vector<std::size_t> page;
        for (std::size_t at = begin; at < lines.size() && lines[at].page == lines[begin].page; ++at)
            page.push_back(at);
        begin += page.size();
        std::stable_sort(page.begin(), page.end(), [&](std::size_t a, std::size_t b) {
            return lines[a].top < lines[b].top;
        });
        for (std::size_t at = 0; at < page.size(); ++at) {
            if (ends_sentence(lines[page[at]].text)) continue;
            if (at < depth) visit(page[at], true);
            if (at + depth >= page.size()) visit(page[at], false);
        }
    }
}

// Whether each line is one of those that recur.
std::vector<bool> running_lines(const std::vector<PrintedLine>& lines) {
    struct Seen {
        std::size_t pages = 0;
        double top = 0;
        std::uint32_t last_page = 0;
    };
    std::map<std::string, Seen> seen;
    std::set<std::uint32_t> pages;
    for (const PrintedLine& line : lines) pages.insert(line.page);
    const auto same_place = [](const Seen& one, const PrintedLine& line) {
        return std::fabs(one.top - line.top) < 3;  // points
    };
    visit_edges(lines, [&](std::size_t at, bool at_top) {
        for (std::string& form : recurring_forms(lines[at], at_top)) {
            Seen& one = seen[std::move(form)];
            if (one.pages == 0) one.top = lines[at].top;
            one.pages += one.last_page != lines[at].page && same_place(one, lines[at]);
            one.last_page = lines[at].page;
        }
    });
    std::vector<bool> running(lines.size());
    visit_edges(lines, [&](std::size_t at, bool at_top) {
        for (const std::string& form : recurring_forms(lines[at], at_top)) {
            const Seen& one = seen[form];
            // Left and right pages may differ.
            const bool often = one.pages > 1 && 5 * one.pages >= 2 * pages.size();
            if (often && same_place(one, lines[at])) running[at] = true;
        }
    });
    return running;
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
    const std::vector<bool> running = running_lines(all);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const std::string& text = all[at].text;
        if (!text.empty() && !is_page_number(text) && !running[at]) lines.push_back(all[at]);
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
