// Looks where declarations may stand, the first bytes of markup, without parsing it: a parser needs
// the encoding first. XML 1.0 appendix F; HTML, "prescan a byte stream to determine its encoding".
//
//     <?xml version="1.0" encoding="ISO-8859-15"?>            ISO-8859-15
//     <meta http-equiv="…" content="text/html; charset=cp1251">   cp1251
#include "text/readers/declared_encoding.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::size_t prescan = 4096;  // HTML asks for 1024; saved pages put comments before

bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.'
           || byte == ':';
}

// The name after `key` and an equals sign, from `at` on.
std::string value_after(std::string_view text, std::string_view key, std::size_t limit) {
    const std::size_t found = text.find(key);
    if (found == text.npos || found > limit) return {};
    std::size_t at = text.find_first_not_of(" \t\r\n", found + key.size());
    if (at == text.npos || text[at] != '=') return {};
    at = text.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == text.npos) return {};
    std::size_t end = at;
    while (end < text.size() && end - at < 40 && is_name_byte(text[end])) ++end;
    return std::string(text.substr(at, end - at));
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == bytes.npos || bytes[first] != '<') return {};
    const std::string_view head = bytes.substr(first, prescan);
    if (head.substr(0, 5) == "<?xml") {
        std::string name = value_after(head, "encoding", head.find("?>"));
        if (!name.empty()) return name;
    }
    std::string lower(head);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    });
    for (std::size_t at = lower.find("<meta"); at != lower.npos; at = lower.find("<meta", at + 5)) {
        const std::size_t end = lower.find('>', at);
        const std::string_view meta = std::string_view(lower).substr(at, end - at);
        std::string name = value_after(meta, "charset", meta.size());
        if (!name.empty()) return name;
    }
    return {};
}

}  // namespace claimdiff
