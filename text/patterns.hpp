// Patterns for paths, with the meaning git gives them in a .gitignore file.
// https://git-scm.com/docs/gitignore#_pattern_format
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

struct Pattern {
    std::string text;        // as written
    std::uint32_t line = 0;  // in its file, 1-based; 0 when it comes from elsewhere
    bool negated = false;    // "!keep.txt": takes back what an earlier pattern matched
    bool folders = false;    // "build/": folders only
    bool anchored = false;   // "/a" and "a/b" begin at the list's folder, "a" matches at any depth
    std::vector<std::string> parts;  // between the slashes
};

enum class EntryType : std::uint8_t { file, folder };

// Patterns in their order: the last that matches a path decides about it.
class PatternList {
  public:
    // A line of a file, or a pattern given alone. Blank lines and comments add nothing.
    void add(std::string_view line, std::uint32_t number = 0);

    // All lines of a file.
    static PatternList parse(std::string_view bytes);

    bool empty() const { return patterns_.empty(); }

    // The pattern that decides about `path`, which is relative to the list's folder, with forward
    // slashes; nullptr when none matches.
    const Pattern* decide(std::string_view path, EntryType type) const;

    // The same for a file with the folders it lies in, the innermost that a pattern matches first:
    // "reports/" decides about "reports/may/a.txt".
    const Pattern* decide_within(std::string_view path) const;

  private:
    std::vector<Pattern> patterns_;
};

}  // namespace claimdiff
