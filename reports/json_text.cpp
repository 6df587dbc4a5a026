// The form is nlohmann-json's, which also writes the rare strings that are not UTF-8.
#include "reports/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "reports/json_value.hpp"
#include "text/byte_blocks.hpp"
#include "text/utf8_repair.hpp"

namespace claimdiff {
namespace {

// The first byte from `at` on that needs an escape; the end when none does.
std::size_t next_escape(std::string_view text, std::size_t at) {
    constexpr unsigned char first_plain = 0x20;
    for (; at + block_bytes <= text.size(); at += block_bytes) {
        const ByteBlock block = load_block(text.data() + at);
        const auto found = (block < first_plain) | (block == byte('"')) | (block == byte('\\'));
        if (any_byte(found)) return at + first_byte(found);
    }
    const auto is_plain = [](char c) { return byte(c) >= first_plain && c != '"' && c != '\\'; };
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

bool is_ascii(std::string_view text) {
    constexpr unsigned char first_high = 0x80;
    std::size_t at = 0;
    for (; at + block_bytes <= text.size(); at += block_bytes) {
        if (any_byte(load_block(text.data() + at) >= first_high)) return false;
    }
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), [](char c) {
        return byte(c) < first_high;
    });
}

void append_escape(char escaped, std::string& out) {
    constexpr std::string_view named = "\"\"\\\\\bb\ff\nn\rr\tt", digits = "0123456789abcdef";
    out += '\\';
    for (std::size_t i = 0; i < named.size(); i += 2) {
        if (named[i] != escaped) continue;
        out += named[i + 1];
        return;
    }
    const auto code = byte(escaped);
    out += "u00";
    out += digits[code / 16];
    out += digits[code % 16];
}

}  // namespace

void JsonText::begin_line() {
    if (indent_ == on_one_line) return;
    // Nearly every line is no deeper than this, and one copy then makes it.
    constexpr std::string_view line = "\n                                ";
    const auto spaces = static_cast<std::size_t>(indent_ * depth_);
    const std::size_t copied = std::min(spaces + 1, line.size());
    out_.append(line, 0, copied);
    out_.append(spaces + 1 - copied, ' ');
}

void JsonText::begin_value() {
    if (behind_key_) {
        behind_key_ = false;
        return;
    }
    if (!first_) out_ += ',';
    first_ = false;
    if (depth_ > 0) begin_line();
}

void JsonText::open(char bracket) {
    begin_value();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!first_) begin_line();
    out_ += bracket;
    first_ = false;
}

JsonText& JsonText::key(std::string_view name) {
    begin_value();
    out_ += '"';
    out_ += name;
    out_ += indent_ == on_one_line ? "\":" : "\": ";
    behind_key_ = true;
    return *this;
}

void JsonText::string(std::string_view text) {
    if (!is_ascii(text) && survey(text).invalid > 0) {
        written(dump_json(std::string(text), on_one_line));
        return;
    }
    begin_value();
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = next_escape(text, at);
        out_.append(text, at, end - at);
        at = end;
        if (at < text.size()) append_escape(text[at++], out_);
    }
    out_ += '"';
}

void JsonText::number(std::uint64_t value) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    written({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonText::written(std::string_view json) {
    begin_value();
    out_ += json;
}

}  // namespace claimdiff
