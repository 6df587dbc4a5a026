// PDF by poppler: the words of each page in reading order, put together to lines and paragraphs.
//
// A place is a page (as viewers number them, the first is 1), a line of it and a column:
// "budget.pdf:page 3:12:5".
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "text/readers/pdf_lines.hpp"

namespace claimdiff {
namespace {

std::string text_of(const poppler::text_box& word) {
    const poppler::byte_array utf8 = word.text().to_utf8();
    std::string text(utf8.begin(), utf8.end());
    // Control characters stand for glyphs that have no character.
    text.erase(
        std::remove_if(
            text.begin(),
            text.end(),
            [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }),
        text.end());
    return text;
}

// Whether the word goes on with the line: at its height, and to its right.
bool is_on(const PrintedLine& line, const poppler::rectf& word) {
    const double overlap = std::min(line.bottom, word.bottom()) - std::max(line.top, word.top());
    const double size = std::min(line.bottom - line.top, word.bottom() - word.top());
    return overlap > 0.5 * size && word.left() >= line.right - 0.3 * size
           && word.left() - line.right < 3 * size;
}

// Whether the word stands higher than the one before it, and is smaller, as marks of notes are:
// poppler makes a word of what leaves the baseline.
bool is_raised(const poppler::rectf& word, const poppler::rectf& before) {
    const double size = before.height();
    return word.height() < 0.85 * size && word.bottom() < before.bottom() - 0.15 * size
           && word.left() - before.right() < 0.2 * size;
}

void add_page(const poppler::page& page, std::uint32_t number, std::vector<PrintedLine>& lines) {
    const std::size_t first = lines.size();
    poppler::rectf before;
    for (const poppler::text_box& word : page.text_list()) {
        const std::string text = text_of(word);
        if (text.empty()) continue;
        const poppler::rectf box = word.bbox();
        if (lines.size() > first && is_on(lines.back(), box)) {
            PrintedLine& line = lines.back();
            if (is_raised(box, before) && is_note_mark(text, line.text)) {
                line.right = std::max(line.right, box.right());
                continue;
            }
            before = box;
            const double gap = box.left() - line.right;
            if (gap > 0.1 * (line.bottom - line.top)) line.text += ' ';
            line.text += text;
            line.right = std::max(line.right, box.right());
            line.top = std::min(line.top, box.top());
            line.bottom = std::max(line.bottom, box.bottom());
            continue;
        }
        before = box;
        PrintedLine line;
        line.text = text;
        line.left = box.left();
        line.right = box.right();
        line.top = box.top();
        line.bottom = box.bottom();
        line.first_word = box.width();
        line.page = number;
        line.number = static_cast<std::uint32_t>(lines.size() - first + 1);
        lines.push_back(std::move(line));
    }
}

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(pdf) {
    using namespace claimdiff;
    static std::once_flag once;
    std::call_once(
        once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        input.bytes.data(), static_cast<int>(input.bytes.size())));
    if (document == nullptr) throw std::runtime_error("broken PDF");
    if (document->is_locked()) throw std::runtime_error("a PDF that needs a password");
    Article article;
    article.layout = Layout::pages;
    std::vector<PrintedLine> lines;
    std::size_t bytes = 0;
    int unread = 0;
    int first_unread = 0;
    for (int at = 0; at < document->pages(); ++at) {
        if (input.too_late()) throw std::runtime_error("out of time");
        const std::unique_ptr<poppler::page> page(document->create_page(at));
        if (page == nullptr) {
            if (unread++ == 0) first_unread = at + 1;
            continue;
        }
        const std::size_t first = lines.size();
        add_page(*page, static_cast<std::uint32_t>(at + 1), lines);
        for (std::size_t line = first; line < lines.size(); ++line)
            bytes += lines[line].text.size();
        if (bytes > input.limits.unpacked_bytes) {
            throw std::runtime_error(
                "unpacks to more than " + std::to_string(input.limits.unpacked_bytes) + " bytes");
        }
    }
    if (unread != 0) {
        article.notes.push_back(
            std::to_string(unread) + (unread == 1 ? " page" : " pages")
            + " cannot be read (first is page " + std::to_string(first_unread) + ")");
    }
    TextBuilder builder;
    join_lines(lines, builder);
    builder.finish({}, article);
    reading.articles.push_back(std::move(article));
}
