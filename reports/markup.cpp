#include "reports/markup.hpp"

#include "reports/show.hpp"

namespace claimdiff {

// one_line() leaves no control character; of what XML 1.0 §2.2 forbids, U+FFFE and U+FFFF remain.
std::string escape_markup(std::string_view text) {
    std::string out;
    const std::string line = one_line(text);
    for (std::size_t at = 0; at < line.size(); ++at) {
        switch (line[at]) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default: {
                const std::string_view three = std::string_view{line}.substr(at, 3);
                if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
                    out += three == "\xEF\xBF\xBE" ? "‹U+FFFE›" : "‹U+FFFF›";
                    at += 2;
                } else {
                    out += line[at];
                }
            }
        }
    }
    return out;
}

}  // namespace claimdiff
