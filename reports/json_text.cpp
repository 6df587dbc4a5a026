// The form is nlohmann-json's, which also writes the rare strings that are not UTF-8.
#include "reports/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "reports/json_value.hpp"
#include "text/utf8_repair.hpp"

namespace claimdiff {
namespace {

bool is_plain(unsigned char byte) { return byte >= 0x20 && byte != '"' && byte != '\\'; }

void append_escape(char byte, std::string& out) {
    constexpr std::string_view named = "\"\"\\\\\bb\ff\nn\rr\tt", digits = "0123456789abcdef";
    out += '\\';
    for (std::size_t i = 0; i < named.size(); i += 2) {
        if (named[i] != byte) continue;
        out += named[i + 1];
        return;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += "u00";
    out += digits[code / 16];
    out += digits[code % 16];
}

}  // namespace

void JsonText::begin_line() {
    if (indent_ == on_one_line) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
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
    const bool ascii = std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80;
    });
    if (!ascii && survey(text).invalid > 0) {
        written(dump_json(std::string(text), on_one_line));
        return;
    }
    begin_value();
    out_ += '"';
    for (auto at = text.begin(); at != text.end();) {
        const auto end = std::find_if_not(
            at, text.end(), [](char byte) { return is_plain(static_cast<unsigned char>(byte)); });
        out_.append(at, end);
        at = end;
        if (at != text.end()) append_escape(*at++, out_);
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
