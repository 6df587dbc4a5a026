// Splits a text into lines and looks at the shape of each.
//
// All tests are about marks and spaces, none about words, so they hold in any language:
//
//     "▪ Revenue: $1.29bn"            strong start, bullet
//     "6 h 10 – Le vent forcit" weak start (a time stamp)
//     "Size: 18,650 acres"            weak start, key and value
//     "Net sales    1,284    1,174"   strong start, row of a table
#include "text/lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/byte_blocks.hpp"
#include "text/characters.hpp"
#include "text/letters.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr char32_t byte_order_mark = 0xFEFF;

bool is_one_of(char32_t code, std::u32string_view set) { return set.find(code) != set.npos; }

bool is_white(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::space || kind == CharacterClass::line_break
           || code == byte_order_mark;
}

// A space at which a program that wraps lines may break them.
bool is_breaking_space(char32_t code) {
    return is_white(code) && code != 0xA0 && code != 0x202F && code != 0x2007;
}

bool is_dash(char32_t code) { return code == '-' || (code >= 0x2010 && code <= 0x2015); }

// The characters of one line, walked forward; code 0 at the end.
struct Walker {
    std::string_view text;
    std::size_t at = 0;

    char32_t peek() const { return at < text.size() ? character_at(text, at).code : 0; }
    bool next_if(bool wanted) {
        if (wanted) at += character_at(text, at).bytes;
        return wanted;
    }
    int digits() {
        int count = 0;
        while (next_if(peek() >= '0' && peek() <= '9')) ++count;
        return count;
    }
    bool spaces() {
        const std::size_t before = at;
        while (next_if(peek() != 0 && is_white(peek()))) {
        }
        return at != before;
    }
};

bool is_glyph_bullet(std::string_view line) {
    return is_one_of(character_at(line, 0).code, U"•▪●◦‣▸►■□○◆✓✔➢➤⁃∙"sv);
}

// "- ", "* ", "– ", "· "
bool is_dash_bullet(std::string_view line) {
    Walker walk{line};
    const char32_t mark = walk.peek();
    return walk.next_if(is_dash(mark) || is_one_of(mark, U"*·+"sv)) && walk.spaces();
}

// "3) ", "3. ", "(b) ", "a) "
bool is_numbered(std::string_view line) {
    Walker walk{line};
    const bool bracket = walk.next_if(walk.peek() == '(');
    const int digits = walk.digits();
    const bool letter
        = digits == 0
          && walk.next_if(
              walk.peek() < 0x80 && character_class(walk.peek()) == CharacterClass::letter);
    if (digits > 2 || (digits == 0 && !letter)) return false;
    const char32_t end = walk.peek();
    const bool ends = end == ')' || (end == '.' && digits > 0 && !bracket);
    return walk.next_if(ends) && walk.spaces();
}

// "12 h 30 – ", "5.05pm: ", "08.41 — ", "22:10 | ", "14h20 : "
bool is_time_stamp(std::string_view line) {
    Walker walk{line};
    const int hours = walk.digits();
    if (hours < 1 || hours > 2) return false;
    walk.spaces();
    bool is_time = walk.next_if(is_one_of(walk.peek(), U":.hH"sv));
    walk.spaces();
    const int minutes = is_time ? walk.digits() : 0;
    if (minutes != 0 && minutes != 2) return false;
    walk.spaces();
    if (walk.next_if(is_one_of(walk.peek(), U"aApP"sv))) {  // am, p.m.
        walk.next_if(walk.peek() == '.');
        if (!walk.next_if(walk.peek() == 'm' || walk.peek() == 'M')) return false;
        walk.next_if(walk.peek() == '.');
        is_time = true;
    } else {
        walk.next_if(walk.peek() == 'h');  // "14.20h"
    }
    walk.spaces();
    const char32_t end = walk.peek();
    return is_time && walk.next_if(end == ':' || end == '|' || is_dash(end)) && walk.spaces();
}

// Up to five words that begin with a capital or digit, then a colon and a space. A line that ends
// with the colon introduces what follows and counts too.
bool is_key_value(std::string_view line) {
    if (line.find(':') == line.npos) return false;
    const CharacterClass first = character_class(character_at(line, 0).code);
    if (first != CharacterClass::digit && !is_upper(character_at(line, 0).code)) return false;
    Walker walk{line};
    for (int words = 1; words <= 5;) {
        const char32_t code = walk.peek();
        if (code < 0x80 && character_class(code) == CharacterClass::letter) {
            ++walk.at;
            continue;
        }
        if (code == 0 || is_one_of(code, U".!?;,\"“«»”"sv)) return false;
        if (walk.next_if(code == ':')) return walk.peek() == 0 || is_white(walk.peek());
        if (is_white(code)) {
            walk.spaces();
            words += walk.peek() != ':';
        } else {
            walk.next_if(true);
        }
    }
    return false;
}

bool has_three_spaces(std::string_view line) {
    std::size_t at = 0;
    for (; at + block_bytes + 2 <= line.size(); at += block_bytes) {
        const auto spaces
            = [&](std::size_t from) { return load_block(line.data() + from) == byte(' '); };
        if (any_byte(spaces(at) & spaces(at + 1) & spaces(at + 2))) return true;
    }
    return line.substr(at).find("   ") != line.npos;
}

// Three spaces or a tab between words, or bars around cells.
bool is_table_row(std::string_view line) {
    if (line.front() == '|' && line.size() > 1 && line.back() == '|') return true;
    return has_three_spaces(line) || line.find('\t') != line.npos;
}

// A line of marks only: "-----", "* * *", "=====".
bool is_rule(std::string_view line) {
    std::size_t marks = 0;
    for (std::size_t at = 0; at < line.size();) {
        const Character character = character_at(line, at);
        at += character.bytes;
        if (is_white(character.code)) continue;
        if (!is_dash(character.code) && !is_one_of(character.code, U"=*_~#·•─━═"sv)) return false;
        ++marks;
    }
    return marks >= 3;
}

bool starts_lower(std::string_view line) {
    Walker walk{line};
    while (walk.next_if(is_one_of(walk.peek(), U"\"'‘“«„"sv))) walk.spaces();
    const char32_t first = walk.peek();
    return character_class(first) == CharacterClass::letter && !is_upper(first);
}

bool ends_sentence(std::string_view line) {
    while (!line.empty()) {
        const Character last = character_before(line, line.size());
        if (is_one_of(last.code, U".!?…:"sv)) return true;
        if (!is_white(last.code) && !is_one_of(last.code, U"\"'”’»“)]›"sv)) return false;
        line.remove_suffix(last.bytes);
    }
    return false;
}

// Counts the bytes that are no continuation of a character, eight at a time.
std::size_t count_characters(std::string_view text) {
    std::size_t continued = 0, at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        constexpr std::uint64_t lowest_bits = 0x0101010101010101;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const std::uint64_t flags = (bytes >> 7) & (~bytes >> 6) & lowest_bits;
        continued += (flags * lowest_bits) >> 56;
    }
    for (; at < text.size(); ++at)
        continued += (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    return text.size() - continued;
}

std::size_t first_word(std::string_view line) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < line.size(); ++characters) {
        const Character character = character_at(line, at);
        if (is_breaking_space(character.code)) break;
        at += character.bytes;
    }
    return characters;
}

Line describe(std::string_view text, std::size_t begin, std::size_t end) {
    Line line;
    while (begin < end) {
        const Character character = character_at(text, begin);
        if (!is_white(character.code)) break;
        line.indent += character.code == '\t' ? 8 : character.code != byte_order_mark;
        begin += character.bytes;
    }
    while (end > begin) {
        const Character character = character_before(text.substr(0, end), end);
        if (!is_white(character.code)) break;
        end -= character.bytes;
    }
    line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::string_view content = text.substr(begin, end - begin);
    // What opens with a letter, as nearly every line does, has no bullet and is no rule.
    const bool letter
        = !content.empty() && detail::ascii_letters[static_cast<unsigned char>(content.front())];
    line.blank = content.empty() || (!letter && is_rule(content));
    if (line.blank) return line;
    line.width = line.indent + count_characters(content);
    line.first_word = first_word(content);
    line.table_row = is_table_row(content);
    line.key_value = is_key_value(content);
    const bool glyph = !letter && is_glyph_bullet(content);
    line.bullet = glyph || (!letter && is_dash_bullet(content)) || is_numbered(content);
    line.starts_lower = starts_lower(content);
    line.ends_sentence = ends_sentence(content);
    if (glyph || line.table_row) {
        line.start = LineStart::strong;
    } else if (line.bullet || line.key_value || (!letter && is_time_stamp(content))) {
        line.start = LineStart::weak;
    }
    return line;
}

// The line breaks other than "\n", each of which is searched for in its turn: few texts have any.
constexpr std::array<std::string_view, 4> rare_breaks{"\r"sv, "\u0085"sv, "\u2028"sv, "\u2029"sv};

// Where the next line break of text[from, end) is, and its size: "\r\n" is one.
class LineBreaks {
  public:
    explicit LineBreaks(std::string_view text) : text_(text) {
        for (std::size_t i = 0; i < rare_breaks.size(); ++i) rare_[i] = text.find(rare_breaks[i]);
    }

    Span next(std::size_t from) {
        std::size_t at = std::min(text_.find('\n', from), text_.size()), size = 1;
        for (std::size_t i = 0; i < rare_breaks.size(); ++i) {
            if (rare_[i] < from) rare_[i] = text_.find(rare_breaks[i], from);
            if (rare_[i] >= at) continue;
            at = rare_[i];
            size = text_.substr(at, 2) == "\r\n" ? 2 : rare_breaks[i].size();
        }
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
    }

  private:
    std::string_view text_;
    std::array<std::size_t, rare_breaks.size()> rare_{};  // the next of each; npos: no more
};

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    LineBreaks breaks(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const Span found = breaks.next(begin);
        lines.push_back(describe(text, begin, found.begin));
        begin = found.end;
    }
    return lines;
}

}  // namespace claimdiff
