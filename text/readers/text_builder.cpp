// A anchor is begun only where the text does not simply go on in the file: at an entity, at white
// space that was shrunk, at a tag. "caf&eacute; noir" gives "caf" (offset 0), "é" (3) and " noir"
// (11).
//
// Decoding is the libraries' work; they give the decoded text, but not where its characters come
// from. So the two are walked side by side: what is equal goes together, and an escape in the file
// stands for one character of the text. Should they ever part, the places are a little off, and
// nothing worse.
#include "text/readers/text_builder.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

bool is_white(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

bool is_alphanumeric(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
           || (byte >= 'a' && byte <= 'z');
}

std::size_t character_bytes(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end - at;
}

// RFC 3629, §4: how many bytes the character at `at` has; 0 when it is none.
std::size_t valid_bytes(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return 0;
    for (std::size_t i = at + 1; i < at + size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    }
    const unsigned char second = byte(at + 1);
    const bool bad = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)
                     || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return bad ? 0 : size;
}

// Libraries let pass what XML may name and UTF-8 may not hold ("&#xD800;"). Places must not move,
// so each such byte becomes one of ASCII.
void make_valid(std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = valid_bytes(text, at);
        if (size == 0) text[at] = '?';
        at += std::max<std::size_t>(size, 1);
    }
}

// The bytes of `raw` that stand for the character of `decoded` at `j`; 0: they count for nothing.
struct Step {
    std::size_t raw;
    bool skip = false;
};

Step markup_step(std::string_view raw, std::size_t i, std::string_view decoded, std::size_t j) {
    if (raw[i] == '<' && decoded[j] != '<') {
        const std::size_t close = raw.find('>', i);
        return {close == raw.npos ? raw.size() - i : close + 1 - i, true};
    }
    if (raw[i] != '&') return {0};
    std::size_t end = i + 1;
    if (end < raw.size() && raw[end] == '#') ++end;
    while (end < raw.size() && is_alphanumeric(raw[end])) ++end;
    const std::string_view name = raw.substr(i + 1, end - i - 1);
    if (end < raw.size() && raw[end] == ';') {
        const bool ampersand
            = name == "amp" || name == "AMP" || name == "#38" || name == "#x26" || name == "#X26";
        const std::size_t size = end + 1 - i;
        if (!ampersand && decoded.substr(j, size) == raw.substr(i, size)) return {0};
        return {size};
    }
    if (decoded[j] == '&') return {0};
    // "&eacutet": the name ends where the rest fits again.
    const std::string_view rest = decoded.substr(j + character_bytes(decoded, j), 4);
    for (std::size_t size = 3; i + size <= end; ++size) {
        if (raw.substr(i + size, rest.size()) == rest) return {size};
    }
    return {end - i};
}

Step json_step(std::string_view raw, std::size_t i) {
    if (raw[i] != '\\') return {0};
    if (raw.substr(i + 1, 1) != "u") return {2};
    const std::string_view high = raw.substr(i + 2, 2);
    const bool surrogate = high.size() == 2 && (high[0] == 'd' || high[0] == 'D')
                           && std::string_view("89abAB").find(high[1]) != std::string_view::npos;
    return {surrogate ? std::size_t{12} : std::size_t{6}};
}

// Calls put(first byte, bytes, offset in raw) for each character of `decoded`.
template <class Put>
void walk(std::string_view decoded, std::string_view raw, Escapes escapes, const Put& put) {
    std::size_t i = 0;
    for (std::size_t j = 0; j < decoded.size();) {
        if (i >= raw.size()) i = raw.empty() ? 0 : raw.size() - 1;
        Step step{0};
        if (!raw.empty()) {
            if (escapes == Escapes::markup) step = markup_step(raw, i, decoded, j);
            if (escapes == Escapes::json) step = json_step(raw, i);
            if (escapes == Escapes::csv && raw.substr(i, 2) == "\"\"") step = {2};
            if (raw[i] == '\r' && decoded[j] != '\r' && step.raw == 0) step = {1, true};
        }
        if (step.skip && i + step.raw < raw.size()) {
            i += step.raw;
            continue;
        }
        const std::size_t bytes = character_bytes(decoded, j);
        put(j, bytes, i);
        j += bytes;
        i += step.raw != 0 ? step.raw : bytes;
    }
}

}  // namespace

bool is_note_mark(std::string_view raised, std::string_view before) {
    if (raised.empty() || before.empty()) return false;
    if (raised.find_first_not_of("0123456789*()[], ") != raised.npos) return false;
    std::size_t letters = 0;
    while (letters < before.size() && letters <= 3
           && is_alphanumeric(before[before.size() - letters - 1])
           && (before[before.size() - letters - 1] > '9')) {
        ++letters;
    }
    return letters == 0 || letters > 3 || (raised != "2" && raised != "3");
}

void FilePositions::restart() {
    at_ = text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    position_ = {};
}

Position FilePositions::at(std::size_t offset) {
    if (offset < at_ && offset >= kept_ && kept_ > 0) {
        at_ = kept_;
        position_ = kept_position_;
    }
    if (offset < at_) restart();
    for (const std::size_t stop = std::min(offset, text_.size()); at_ < stop; ++at_) {
        const char byte = text_[at_];
        if (byte == '\n' || (byte == '\r' && text_.substr(at_ + 1, 1) != "\n")) {
            ++position_.line;
            position_.column = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && byte != '\r') {
            ++position_.column;
        }
    }
    return position_;
}

void TextBuilder::put(char byte, std::size_t offset) {
    if (offset != expected_ || expected_ == nowhere) {
        marks_.push_back(
            {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(offset)});
    }
    text_ += byte;
    expected_ = byte == '\n' ? nowhere : offset + 1;
}

void TextBuilder::flush_space() {
    if (!space_) return;
    space_ = false;
    if (text_.empty() || text_.back() == '\n' || text_.back() == '\t') return;
    if (space_offset_ != nowhere) {
        put(' ', space_offset_);
    } else {
        text_ += ' ';
        expected_ = nowhere;
    }
}

void TextBuilder::flow(std::string_view decoded, std::size_t offset) {
    flow(decoded, offset, decoded, Escapes::none);
}

void TextBuilder::flow(
    std::string_view decoded, std::size_t offset, std::string_view raw, Escapes escapes) {
    walk(decoded, raw, escapes, [&](std::size_t at, std::size_t bytes, std::size_t from) {
        if (is_white(decoded[at])) {
            const bool plain = !space_ && decoded[at] == ' ' && raw.substr(from, 1) == " ";
            space_offset_ = plain ? offset + from : nowhere;
            space_ = true;
            return;
        }
        flush_space();
        for (std::size_t k = 0; k < bytes; ++k) put(decoded[at + k], offset + from + k);
        if (raw.substr(from, bytes) != decoded.substr(at, bytes)) expected_ = nowhere;
    });
}

void TextBuilder::verbatim(
    std::string_view decoded, std::size_t offset, std::string_view raw, Escapes escapes) {
    flush_space();
    walk(decoded, raw, escapes, [&](std::size_t at, std::size_t bytes, std::size_t from) {
        for (std::size_t k = 0; k < bytes; ++k) put(decoded[at + k], offset + from + k);
        if (raw.substr(from, bytes) != decoded.substr(at, bytes)) expected_ = nowhere;
    });
}

void TextBuilder::title(
    std::string_view decoded,
    std::size_t offset,
    std::string_view raw,
    Escapes escapes,
    std::string_view text) {
    const auto trimmed = [](std::string_view words) {
        const std::size_t begin = words.find_first_not_of(" \t\r\n");
        if (begin == words.npos) return std::string_view();
        return words.substr(begin, words.find_last_not_of(" \t\r\n") + 1 - begin);
    };
    if (trimmed(text).starts_with(trimmed(decoded))) return;
    verbatim(decoded, offset, raw, escapes);
    end_block();
}

void TextBuilder::at_place(std::string_view decoded, Position position, std::uint32_t page) {
    space_ = false;
    places_.push_back({static_cast<std::uint32_t>(text_.size()), position, page});
    text_ += decoded;
}

bool TextBuilder::block_empty() const { return text_.empty() || text_.back() == '\n'; }

void TextBuilder::end_block() {
    end_line();
    if (text_.size() >= 2 && text_[text_.size() - 2] != '\n') text_ += '\n';
}

void TextBuilder::end_line() {
    space_ = false;
    expected_ = nowhere;
    while (!text_.empty() && text_.back() == '\t') text_.pop_back();
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
}

void TextBuilder::end_cell() {
    space_ = false;
    expected_ = nowhere;
    if (!block_empty()) text_ += '\t';
}

void TextBuilder::cut(std::size_t size) {
    text_.resize(std::min(size, text_.size()));
    while (!marks_.empty() && marks_.back().begin >= size) marks_.pop_back();
    while (!places_.empty() && places_.back().begin >= size) places_.pop_back();
    space_ = false;
    expected_ = nowhere;
}

void TextBuilder::finish(FilePositions& positions, Article& article) {
    make_valid(text_);
    std::size_t size = text_.size();
    while (size > 0 && text_[size - 1] == '\n') --size;
    cut(size);
    if (!text_.empty()) text_ += '\n';
    article.text = std::move(text_);
    article.anchors = std::move(places_);
    // One walk over the file finds the positions, whatever the order of the pieces.
    std::vector<std::uint32_t> order(marks_.size());
    for (std::uint32_t at = 0; at < order.size(); ++at) order[at] = at;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return marks_[a].offset < marks_[b].offset;
    });
    const std::size_t first = article.anchors.size();
    article.anchors.reserve(first + marks_.size());
    for (const Mark& mark : marks_) article.anchors.push_back({mark.begin, {}, 0});
    for (const std::uint32_t index : order) {
        article.anchors[first + index].position = positions.at(marks_[index].offset);
    }
    marks_.clear();
    text_.clear();
    expected_ = nowhere;
    space_ = false;
}

}  // namespace claimdiff
