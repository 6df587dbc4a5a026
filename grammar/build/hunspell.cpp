// Expands a Hunspell dictionary: each entry, with each suffix its flags allow, with each suffix
// those allow in turn, and all that again behind each prefix.
//
//     fermer/a0 + SFX a0 er era [^y]er po:ifut po:3sg → "fermera", fields po:ifut po:3sg
//
// A condition is matched against the stem's end (suffix) or beginning (prefix), character by
// character. Hunspell applies at most two suffixes and one prefix to a form, and so does this.
#include "grammar/build/hunspell.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "text/characters.hpp"

namespace claimdiff::build {
namespace {

using Condition = std::vector<std::pair<bool, std::u32string>>;

std::vector<std::string> split(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(std::move(word));
    }
    return words;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        points.push_back(character.code);
        at += character.bytes;
    }
    return points;
}

std::string to_utf8(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points) {
        append_utf8(point, text);
    }
    return text;
}

bool contains(const std::vector<Flag>& flags, Flag flag) {
    return flag != 0 && std::find(flags.begin(), flags.end(), flag) != flags.end();
}

// "[^cg]er" → not one of c, g; then e; then r. "." is any character.
Condition parse_condition(std::string_view spelling) {
    const std::u32string text = to_code_points(spelling);
    Condition condition;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'.') {
            condition.emplace_back(false, U"");
        } else if (text[i] != U'[') {
            condition.emplace_back(false, text.substr(i, 1));
        } else {
            const bool is_negated = i + 1 < text.size() && text[i + 1] == U'^';
            const std::size_t begin = i + (is_negated ? 2 : 1);
            const std::size_t end = text.find(U']', begin);
            if (end == std::u32string::npos) {
                throw std::runtime_error("a condition lacks its ]");
            }
            condition.emplace_back(is_negated, text.substr(begin, end - begin));
            i = end;
        }
    }
    return condition;
}

bool matches(const Condition& condition, std::u32string_view text) {
    for (std::size_t i = 0; i < condition.size(); ++i) {
        const auto& [is_negated, characters] = condition[i];
        const bool is_in = characters.find(text[i]) != std::u32string::npos;
        if (!characters.empty() && is_in == is_negated) {
            return false;
        }
    }
    return true;
}

// The stem with the suffix, or "" when the rule does not apply to it.
std::u32string add_suffix(const AffixRule& rule, const std::u32string& stem) {
    const std::size_t needed = std::max(rule.condition.size(), rule.strip.size());
    const bool is_any = rule.condition.size() == 1 && rule.condition[0].second.empty();
    if (stem.size() < (is_any ? rule.strip.size() : needed)
        || stem.compare(stem.size() - rule.strip.size(), std::u32string::npos, rule.strip) != 0) {
        return {};
    }
    const std::u32string_view view = stem;
    if (!is_any && !matches(rule.condition, view.substr(view.size() - rule.condition.size()))) {
        return {};
    }
    return stem.substr(0, stem.size() - rule.strip.size()) + rule.add;
}

std::u32string add_prefix(const AffixRule& rule, const std::u32string& stem) {
    if (stem.size() < std::max(rule.condition.size(), rule.strip.size())
        || stem.compare(0, rule.strip.size(), rule.strip) != 0 || !matches(rule.condition, stem)) {
        return {};
    }
    return rule.add + stem.substr(rule.strip.size());
}

}  // namespace

bool DictionaryEntry::has_flag(Flag flag) const { return contains(flags, flag); }

Hunspell::Hunspell(const std::string& base) {
    read_affixes(base + ".aff");
    read_words(base + ".dic");
}

void Hunspell::read_affixes(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        const std::vector<std::string> words = split(line);
        if (words.size() < 2 || words[0][0] == '#') {
            continue;
        }
        try {
            read_affix_line(words);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(path + ":" + std::to_string(number) + ": " + error.what());
        }
    }
}

void Hunspell::read_affix_line(const std::vector<std::string>& words) {
    const std::string& command = words[0];
    if (command == "SET" && words[1] != "UTF-8") {
        throw std::runtime_error("only UTF-8 dictionaries are read, not " + words[1]);
    } else if (command == "FLAG") {
        if (words[1] != "long" && words[1] != "UTF-8") {
            throw std::runtime_error("flags of kind " + words[1] + " are not read");
        }
        flag_kind_ = words[1] == "long" ? FlagKind::two_characters : FlagKind::character;
    } else if (command == "NEEDAFFIX") {
        need_affix_ = flag(words[1]);
    } else if (command == "ONLYINCOMPOUND") {
        only_in_compound_ = flag(words[1]);
    } else if (command == "FORBIDDENWORD") {
        forbidden_ = flag(words[1]);
    } else if (command == "AF") {
        flag_aliases_.push_back(flags(words[1]));  // the first, the count, makes them 1-based
    } else if (command == "AM") {
        field_aliases_.emplace_back(words.begin() + 1, words.end());
    } else if (command == "PFX" || command == "SFX") {
        std::vector<AffixRule>& rules = (command == "PFX" ? prefixes_ : suffixes_)[flag(words[1])];
        if (rules.empty()) {  // "SFX a0 Y 102": the class; kept as a first rule until the end
            AffixRule head;
            head.cross_product = words.size() > 2 && words[2] == "Y";
            rules.push_back(std::move(head));
            return;
        }
        if (words.size() < 4) {
            throw std::runtime_error("an affix rule needs what to strip and what to add");
        }
        AffixRule rule;
        rule.flag = flag(words[1]);
        rule.cross_product = rules.front().cross_product;
        rule.strip = words[2] == "0" ? U"" : to_code_points(words[2]);
        const std::size_t slash = words[3].find('/');
        const std::string added = words[3].substr(0, slash);
        rule.add = added == "0" ? U"" : to_code_points(added);
        if (slash != std::string::npos) {
            rule.continuation = flags(words[3].substr(slash + 1));
        }
        rule.condition = parse_condition(words.size() > 4 ? words[4] : ".");
        rule.fields = fields(words, 5);
        rules.push_back(std::move(rule));
    }
}

void Hunspell::read_words(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    std::string line;
    std::getline(file, line);  // the number of entries
    while (std::getline(file, line)) {
        const std::vector<std::string> words = split(line);
        if (words.empty() || line[0] == '\t') {
            continue;
        }
        DictionaryEntry entry;
        const std::size_t slash = words[0].find('/', 1);
        entry.word = words[0].substr(0, slash);
        if (slash != std::string::npos) {
            entry.flags = flags(words[0].substr(slash + 1));
        }
        entry.fields = fields(words, 1);
        if (!contains(entry.flags, forbidden_) && !contains(entry.flags, only_in_compound_)) {
            entries_.push_back(std::move(entry));
        }
    }
}

Flag Hunspell::flag(std::string_view spelling) const {
    const std::vector<Flag> all = flags(spelling);
    return all.empty() ? 0 : all.front();
}

std::vector<Flag> Hunspell::flags(std::string_view spelling) const {
    if (!flag_aliases_.empty()
        && spelling.find_first_not_of("0123456789") == std::string_view::npos) {
        return flag_aliases_.at(std::stoul(std::string(spelling)));
    }
    const std::u32string text = to_code_points(spelling);
    if (flag_kind_ == FlagKind::character) {
        return {text.begin(), text.end()};
    }
    std::vector<Flag> result;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        result.push_back(text[i] << 16 | text[i + 1]);
    }
    return result;
}

std::vector<std::string> Hunspell::fields(
    const std::vector<std::string>& words, std::size_t from) const {
    if (words.size() == from + 1 && !field_aliases_.empty()
        && words[from].find_first_not_of("0123456789") == std::string::npos) {
        return field_aliases_.at(std::stoul(words[from]));
    }
    std::vector<std::string> result;
    for (std::size_t i = from; i < words.size() && words[i][0] != '#'; ++i) {
        result.push_back(words[i]);
    }
    return result;
}

bool Hunspell::is_hidden(const std::vector<Flag>& flags) const {
    return contains(flags, need_affix_) || contains(flags, only_in_compound_);
}

void Hunspell::expand(
    const std::function<bool(Flag)>& wanted,
    const std::function<void(const ExpandedForm&)>& use) const {
    for (const DictionaryEntry& entry : entries_) {
        const std::u32string word = to_code_points(entry.word);
        expand_stem(entry, word, nullptr, wanted, use);
        for (const Flag prefix_flag : entry.flags) {
            const auto rules = prefixes_.find(prefix_flag);
            if (rules == prefixes_.end() || !wanted(prefix_flag)) {
                continue;
            }
            for (auto rule = rules->second.begin() + 1; rule != rules->second.end(); ++rule) {
                const std::u32string prefixed = add_prefix(*rule, word);
                if (!prefixed.empty()) {
                    expand_stem(entry, prefixed, &*rule, wanted, use);
                }
            }
        }
    }
}

void Hunspell::expand_stem(
    const DictionaryEntry& entry,
    const std::u32string& stem,
    const AffixRule* prefix,
    const std::function<bool(Flag)>& wanted,
    const std::function<void(const ExpandedForm&)>& use) const {
    const auto with_suffixes
        = [&](const std::vector<Flag>& flags, const std::u32string& base, const auto& then) {
              for (const Flag suffix_flag : flags) {
                  const auto rules = suffixes_.find(suffix_flag);
                  if (rules == suffixes_.end() || !wanted(suffix_flag)) {
                      continue;
                  }
                  for (auto rule = rules->second.begin() + 1; rule != rules->second.end(); ++rule) {
                      const bool is_allowed
                          = prefix == nullptr || (prefix->cross_product && rule->cross_product);
                      const std::u32string form = is_allowed ? add_suffix(*rule, base) : U"";
                      if (!form.empty()) {
                          then(*rule, form);
                      }
                  }
              }
          };

    const std::string stem_text = to_utf8(stem);
    const bool is_stem_hidden = is_hidden(prefix == nullptr ? entry.flags : prefix->continuation);
    if (!is_stem_hidden) {
        use({entry, stem_text, stem_text, stem_text, prefix, nullptr, nullptr});
    }
    const auto once = [&](const AffixRule& first, const std::u32string& form) {
        const std::string text = to_utf8(form);
        if (!is_hidden(first.continuation)) {
            use({entry, text, stem_text, text, prefix, &first, nullptr});
        }
        with_suffixes(
            first.continuation, form, [&](const AffixRule& second, const std::u32string& longer) {
                use({entry, to_utf8(longer), stem_text, text, prefix, &first, &second});
            });
    };
    with_suffixes(entry.flags, stem, once);
    if (prefix != nullptr) {
        with_suffixes(prefix->continuation, stem, once);
    }
}

}  // namespace claimdiff::build
