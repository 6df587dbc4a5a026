// Lines and columns.
//
// Only the starts of lines are kept. A column is counted when asked for: few places of a text are
// ever reported, and lines are short. In "a\r\né!" byte 5 (the "!") is line 2, column 2.
#include "text/document.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// 1 → "A", 27 → "AA".
std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

constexpr std::size_t block = 4096;        // bytes
constexpr std::size_t large = 16 * block;  // a text that is worth counting beforehand

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

}  // namespace

CharacterCounts::CharacterCounts(std::string_view text) : text_(text) {
    if (text.size() < large) return;
    before_.push_back(0);
    for (std::size_t at = 0; at + block <= text.size(); at += block)
        before_.push_back(before_.back() + count_characters(text.substr(at, block)));
}

std::uint32_t CharacterCounts::between(std::size_t begin, std::size_t end) const {
    const std::size_t first = (begin + block - 1) / block, last = end / block;
    if (before_.empty() || first >= last) return count_characters(text_.substr(begin, end - begin));
    return count_characters(text_.substr(begin, first * block - begin))
           + (before_[last] - before_[first])
           + count_characters(text_.substr(last * block, end - last * block));
}

LineIndex::LineIndex(std::string_view text) : text_(text), counts_(text), starts_{0} {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        starts_[0] = static_cast<std::uint32_t>(byte_order_mark.size());
    }
    // Each is searched for in its turn: looking for either is a look at every byte.
    std::size_t feed = text.find('\n'), carriage = text.find('\r');
    while (feed != text.npos || carriage != text.npos) {
        std::size_t at = std::min(feed, carriage);
        at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
        starts_.push_back(static_cast<std::uint32_t>(at));
        if (feed < at) feed = text.find('\n', at);
        if (carriage < at) carriage = text.find('\r', at);
    }
}

Span LineIndex::line_at(std::uint32_t offset) const {
    auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    if (next == starts_.begin()) ++next;  // inside the byte-order mark
    const std::uint32_t begin = *(next - 1);
    auto end = next == starts_.end() ? static_cast<std::uint32_t>(text_.size()) : *next;
    if (next != starts_.end()) {
        --end;
        if (end > begin && text_[end] == '\n' && text_[end - 1] == '\r') --end;
    }
    return {begin, end};
}

Position LineIndex::position(std::uint32_t offset) const {
    const Span line = line_at(offset);
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), line.begin);
    std::uint32_t stop = std::clamp(offset, line.begin, line.end);
    while (stop > line.begin && stop < line.end && is_continuation(text_[stop])) --stop;
    return {
        static_cast<std::uint32_t>(after - starts_.begin()), counts_.between(line.begin, stop) + 1};
}

PlaceIndex::PlaceIndex(const Document& document)
    : document_(&document),
      counts_(document.anchors.empty() ? std::string_view() : std::string_view(document.text)),
      lines_(document.anchors.empty() ? std::string_view(document.text) : std::string_view()) {
    if (document.anchors.empty()) return;
    for (std::size_t at = 0; (at = document.text.find('\n', at)) != std::string::npos; ++at)
        breaks_.push_back(static_cast<std::uint32_t>(at));
}

Place PlaceIndex::place(std::uint32_t offset) const {
    const std::vector<Anchor>& anchors = document_->anchors;
    if (anchors.empty()) return {lines_.position(offset), 0};
    const auto after = std::upper_bound(
        anchors.begin(), anchors.end(), offset, [](std::uint32_t at, const Anchor& anchor) {
            return at < anchor.begin;
        });
    const Anchor& anchor = after == anchors.begin() ? *after : *(after - 1);
    Place place{anchor.position, anchor.page};
    if (document_->layout == Layout::cells) return place;
    const auto stop
        = static_cast<std::uint32_t>(std::min<std::size_t>(offset, document_->text.size()));
    if (stop <= anchor.begin) return place;
    const auto first = std::lower_bound(breaks_.begin(), breaks_.end(), anchor.begin),
               last = std::lower_bound(first, breaks_.end(), stop);
    if (first == last) {
        place.position.column += counts_.between(anchor.begin, stop);
    } else {
        place.position.line += static_cast<std::uint32_t>(last - first);
        place.position.column = 1 + counts_.between(*(last - 1) + 1, stop);
    }
    return place;
}

std::string place_name(const Document& document, const Place& place) {
    const std::string line = std::to_string(place.position.line);
    const std::string column = std::to_string(place.position.column);
    switch (document.layout) {
        case Layout::lines:
            break;
        case Layout::pages:
            return "page " + std::to_string(place.page) + ':' + line + ':' + column;
        case Layout::paragraphs:
            return "paragraph " + line + ':' + column;
        case Layout::cells: {
            const std::string cell = column_letters(place.position.column) + line;
            const bool named = place.page > 0 && place.page <= document.sheets.size();
            return named ? document.sheets[place.page - 1] + '!' + cell : cell;
        }
    }
    return line + ':' + column;
}

}  // namespace claimdiff
