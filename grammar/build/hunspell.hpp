// Reads a Hunspell dictionary (man 5 hunspell) and expands it to all its forms.
//
// Read: SET UTF-8, FLAG (one character, long, UTF-8), AF and AM aliases, PFX and SFX with
// continuation flags and morphological fields, NEEDAFFIX, ONLYINCOMPOUND, FORBIDDENWORD. Left out:
// compounding, input conversion and everything about suggestions.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::build {

using Flag = char32_t;  // a long flag "a0" is its two characters, first × 65536 + second

struct AffixRule {
    Flag flag = 0;
    bool cross_product = false;
    std::u32string strip;
    std::u32string add;
    std::vector<Flag> continuation;
    std::vector<std::pair<bool, std::u32string>> condition;  // negated?, characters; "" is any
    std::vector<std::string> fields;                         // "po:ipre", "po:3sg"
};

struct DictionaryEntry {
    std::string word;
    std::vector<Flag> flags;
    std::vector<std::string> fields;

    bool has_flag(Flag flag) const;
};

// One form. "unlawfully" from "lawful" by a prefix and a suffix has the stem "unlawful"; when a
// second suffix follows the first, `once` is what stood before it. An absent affix is null.
struct ExpandedForm {
    const DictionaryEntry& entry;
    std::string text;
    std::string stem;  // the entry's word with the prefix
    std::string once;  // the stem with the first suffix
    const AffixRule* prefix = nullptr;
    const AffixRule* suffix = nullptr;
    const AffixRule* second = nullptr;
};

class Hunspell {
  public:
    // Reads `base`.aff and `base`.dic. Throws std::runtime_error naming file and line.
    explicit Hunspell(const std::string& base);

    // Calls `use` for every form made with the affix classes that `wanted` accepts.
    void expand(
        const std::function<bool(Flag)>& wanted,
        const std::function<void(const ExpandedForm&)>& use) const;

    // The flag written so in this dictionary: "a0" where flags are long, "R" elsewhere.
    Flag flag(std::string_view spelling) const;

  private:
    enum class FlagKind { character, two_characters };
    using Classes = std::map<Flag, std::vector<AffixRule>>;

    void read_affixes(const std::string& path);
    void read_words(const std::string& path);
    void read_affix_line(const std::vector<std::string>& words);
    std::vector<Flag> flags(std::string_view spelling) const;
    std::vector<std::string> fields(const std::vector<std::string>& words, std::size_t from) const;
    bool is_hidden(const std::vector<Flag>& flags) const;
    void expand_stem(
        const DictionaryEntry& entry,
        const std::u32string& stem,
        const AffixRule* prefix,
        const std::function<bool(Flag)>& wanted,
        const std::function<void(const ExpandedForm&)>& use) const;

    FlagKind flag_kind_ = FlagKind::character;
    Flag need_affix_ = 0;
    Flag only_in_compound_ = 0;
    Flag forbidden_ = 0;
    std::vector<std::vector<Flag>> flag_aliases_;
    std::vector<std::vector<std::string>> field_aliases_;
    Classes prefixes_;
    Classes suffixes_;
    std::vector<DictionaryEntry> entries_;
};

}  // namespace claimdiff::build
