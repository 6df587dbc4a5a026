// Front matter, line by line. It is YAML, but the four keys that matter are always plain or quoted
// scalars on one line, so that a YAML parser would only add ways to fail.
//
//     ---
//     title: "Ferry runs aground"     # a comment
//     date: 2024-03-02
//     ---
#include "text/front_matter.hpp"

#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white = " \t\r\n";

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

// A scalar without its quotes; a comment after it is dropped.
std::string scalar(std::string_view value) {
    value = trim(value);
    if (value.empty() || value.front() == '#') return {};
    const char quote = value.front();
    if (quote != '"' && quote != '\'') return std::string(trim(value.substr(0, value.find(" #"))));
    std::string text;
    for (std::size_t at = 1; at < value.size(); ++at) {
        if (value[at] == quote) {
            if (quote != '\'' || value.substr(at + 1, 1) != "'") break;
            ++at;  // '' is one apostrophe
        } else if (quote == '"' && value[at] == '\\' && at + 1 < value.size()) {
            ++at;
        }
        text += value[at];
    }
    return text;
}

// The line that begins at `at`, and in `at` the beginning of the next.
std::string_view next_line(std::string_view text, std::size_t& at) {
    const std::size_t end = text.find_first_of("\r\n", at);
    const std::string_view line = text.substr(at, end - at);
    at = end == text.npos ? text.size() : end + (text.substr(end, 2) == "\r\n" ? 2U : 1U);
    return line;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    std::size_t at = text.substr(0, 3) == byte_order_mark ? 3 : 0;
    if (text.substr(at, 3) != "---" || trim(next_line(text, at)) != "---") return {};
    FrontMatter found;
    while (at < text.size()) {
        const std::string_view line = next_line(text, at);
        const std::string_view content = trim(line);
        if (line.substr(0, 3) == content && (content == "---" || content == "...")) {
            found.end = at;
            return found;
        }
        const std::size_t colon = line.find(':');
        if (colon == line.npos) continue;
        const std::string key = fold(line.substr(0, colon));
        std::string* target = nullptr;
        if (key == "title") target = &found.title;
        if (key == "date" || key == "published") target = &found.date;
        if (key == "lang" || key == "language") target = &found.language;
        if (target != nullptr && target->empty()) *target = scalar(line.substr(colon + 1));
    }
    return {};  // never closed: a rule of dashes, not a header
}

}  // namespace claimdiff
