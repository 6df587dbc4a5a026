// No library serves here: libgit2 answers for the .gitignore files of a repository alone, and a
// corpus need be none; git itself need not be installed. What git adds to POSIX fnmatch(3) is
// little (slashes, "**", "!"), so each part between slashes goes to fnmatch, and the rest is here.
// A test compares the answers with those of `git check-ignore`.
//
//     a/**/b     a/b, a/x/b, a/x/y/b
//     a/**       all that is in a, not a itself
//     *.log      at any depth
#include "text/patterns.hpp"

#include <fnmatch.h>

#include <algorithm>

namespace claimdiff {
namespace {

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t slash = path.find('/');
        parts.emplace_back(path.substr(0, slash));
        if (slash == path.npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

// Spaces at the end do not count, unless the last of them is escaped.
std::string_view without_trailing_spaces(std::string_view line) {
    while (!line.empty() && line.back() == ' ') {
        std::size_t backslashes = 0;
        while (backslashes + 1 < line.size() && line[line.size() - 2 - backslashes] == '\\') {
            ++backslashes;
        }
        if (backslashes % 2 == 1) break;
        line.remove_suffix(1);
    }
    return line;
}

using Parts = std::vector<std::string>;

// Whether the pattern from part `p` on matches the path from part `at` on.
bool match(const Parts& pattern, std::size_t p, const Parts& path, std::size_t at) {
    for (; p < pattern.size(); ++p, ++at) {
        if (pattern[p] == "**") {
            if (p + 1 == pattern.size()) return at < path.size();
            for (std::size_t next = at; next < path.size(); ++next) {
                if (match(pattern, p + 1, path, next)) return true;
            }
            return false;
        }
        if (at >= path.size()) return false;
        if (::fnmatch(pattern[p].c_str(), path[at].c_str(), 0) != 0) return false;
    }
    return at == path.size();
}

bool matches(const Pattern& pattern, const Parts& path, EntryType type) {
    if (pattern.folders && type != EntryType::folder) return false;
    return match(pattern.parts, 0, path, pattern.anchored ? 0 : path.size() - 1);
}

}  // namespace

void PatternList::add(std::string_view line, std::uint32_t number) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return;
    line = without_trailing_spaces(line);
    Pattern pattern;
    pattern.text = line;
    pattern.line = number;
    if (!line.empty() && line.front() == '!') {
        pattern.negated = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        pattern.folders = true;
        line.remove_suffix(1);
    }
    pattern.anchored = line.find('/') != line.npos;
    if (!line.empty() && line.front() == '/') line.remove_prefix(1);
    if (line.empty()) return;
    pattern.parts = split(line);
    patterns_.push_back(std::move(pattern));
}

PatternList PatternList::parse(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    PatternList list;
    for (std::uint32_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        list.add(bytes.substr(0, end), number);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return list;
}

const Pattern* PatternList::decide(std::string_view path, EntryType type) const {
    if (patterns_.empty()) return nullptr;
    const Parts parts = split(path);
    const auto found
        = std::find_if(patterns_.rbegin(), patterns_.rend(), [&](const Pattern& pattern) {
              return matches(pattern, parts, type);
          });
    return found == patterns_.rend() ? nullptr : &*found;
}

const Pattern* PatternList::decide_within(std::string_view path) const {
    const Pattern* found = decide(path, EntryType::file);
    for (std::size_t slash = path.rfind('/'); found == nullptr && slash != path.npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        found = decide(path.substr(0, slash), EntryType::folder);
    }
    return found;
}

}  // namespace claimdiff
