// Transliterations differ in a handful of ways: "ch", "tch" and "sh" for one letter, "ou" for "u",
// "y", "yy" and "iy" for "i", "oe" for "ö" (folded to "o"), doubled letters, a mute "e" at the end.
// The key writes each family one way. It is lossy on purpose, and so is for names that stand in one
// corpus, not for a register.
//
//     loukachenko → lukacenko ← lukashenko      kiev → kiv ← kyiv      poutine → putin ← putin
#include "grammar/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "grammar/words.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

using Rewrite = std::pair<std::string_view, std::string_view>;

// Longest first: the first that fits at a place is taken.
constexpr std::array<Rewrite, 20> rewrites{{
    {"tsch", "c"}, {"sch", "c"}, {"tch", "c"}, {"ch", "c"}, {"sh", "c"}, {"zh", "j"}, {"dj", "j"},
    {"kh", "h"},   {"ou", "u"},  {"oo", "u"},  {"ph", "f"}, {"ck", "k"}, {"ie", "i"}, {"ae", "a"},
    {"oe", "o"},   {"ue", "u"},  {"yi", "i"},  {"ij", "i"}, {"y", "i"},  {"w", "v"},
}};

std::string word_key(std::string_view word) {
    std::string key;
    for (std::size_t i = 0; i < word.size();) {
        const auto* fits
            = std::find_if(rewrites.begin(), rewrites.end(), [&](const Rewrite& rewrite) {
                  return word.substr(i).starts_with(rewrite.first);
              });
        const std::string_view letter = fits == rewrites.end() ? word.substr(i, 1) : fits->second;
        i += fits == rewrites.end() ? 1 : fits->first.size();
        if (key.empty() || key.back() != letter.front()) key += letter;
    }
    if (key.size() > 4 && key.back() == 'e') key.pop_back();
    return key;
}

// Of "marie-ange varn" and "marie ange varn" alike "marie".
std::string_view first_name(std::string_view holder) {
    if (holder.find(' ') == std::string_view::npos) return {};
    return holder.substr(0, holder.find_first_of(" -"));
}

}  // namespace

std::string name_key(std::string_view folded) {
    std::string key;
    while (!folded.empty()) {
        const std::size_t space = folded.find(' ');
        if (!key.empty()) key += ' ';
        key += word_key(folded.substr(0, space));
        folded = space == std::string_view::npos ? std::string_view{} : folded.substr(space + 1);
    }
    return key;
}

std::string_view surname_of(std::string_view holder) {
    return holder.substr(holder.rfind(' ') + 1);  // npos + 1 is 0
}

namespace {

// "Karen" and "Karin": one letter of a long first name is another, and neither the first, which is
// another name's ("Mario", "Dario"), nor the last, which tells him from her ("Carlo", "Carla").
bool misspelled(std::string_view x, std::string_view y) {
    constexpr std::size_t long_enough = 5;
    if (x.size() != y.size() || x.size() < long_enough || x.front() != y.front()
        || x.back() != y.back())
        return false;
    std::size_t others = 0;
    for (std::size_t i = 0; i < x.size(); ++i) others += x[i] == y[i] ? 0 : 1;
    return others == 1;
}

}  // namespace

bool same_person(std::string_view a, std::string_view b) {
    if (name_key(surname_of(a)) != name_key(surname_of(b))) return false;
    const std::string_view x = first_name(a), y = first_name(b);
    if (x.empty() || y.empty()) return true;
    if (x.size() <= 2 || y.size() <= 2) return x.front() == y.front();  // "J. Castan"
    return name_key(x) == name_key(y) || misspelled(x, y);
}

void complete_names(std::vector<Claim>& claims) {
    std::map<std::string, std::set<std::string>> full;  // by the surname's key
    for (const Claim& claim : claims) {
        if (claim.holder.find(' ') != std::string::npos)
            full[name_key(surname_of(claim.holder))].insert(claim.holder);
    }
    for (Claim& claim : claims) {
        if (claim.holder.empty() || claim.holder.find(' ') != std::string::npos) continue;
        const auto found = full.find(name_key(claim.holder));
        if (found != full.end() && found->second.size() == 1) claim.holder = *found->second.begin();
    }
}

namespace {

constexpr std::uint32_t longest_title = 4;  // words

// Past the last word of a title that opens behind a quotation mark at `mark`, each word of which
// that carries content has a capital; 0 when none does: "« Vertigo »", "the “Northern Star”".
std::uint32_t end_of_title(const Words& words, std::uint32_t mark) {
    const Token& opening = words[mark];
    if (!opening.is_sign("«") && !opening.is_sign("“") && !opening.is_sign("„")
        && !opening.is_sign("\""))
        return 0;
    bool tells = false;
    for (std::uint32_t i = mark + 1; i < words.last() && i <= mark + 1 + longest_title; ++i) {
        const Token& token = words[i];
        if (token.is_sign("»") || token.is_sign("”") || token.is_sign("“") || token.is_sign("\""))
            return tells ? i : 0;
        if (!token.is_word() || (!token.capital && !words.is_small(i))) return 0;
        tells = tells || (token.word.size() > 3 && !words.is_small(i));
    }
    return 0;
}

// "Shares of Marlin", "Marlin on Thursday unveiled": words of the dictionary that a text writes
// with a capital alone, inside a sentence or at the head of several, and so uses as names.
// Headlines that give all words capitals tell nothing.
void add_common_names(const TokenText& text, std::vector<std::string_view>& names) {
    if (text.language().lexicon.conventions().capital_nouns) return;
    constexpr std::size_t shortest = 4;  // bytes
    constexpr int enough = 2;
    std::map<std::string_view, int> seen;
    for (const Sentence& sentence : text.sentences()) {
        const Words words(text, sentence);
        std::uint32_t small = 0;  // words of the sentence without a capital
        for (std::uint32_t i = words.first(); i < words.last(); ++i)
            small += words[i].is_word() && !words[i].capital && !words.is_small(i) ? 1 : 0;
        for (std::uint32_t i = words.first(); small > 2 && i < words.last(); ++i) {
            const Token& t = words[i];
            const bool candidate = t.capital && t.is_word() && t.lexeme_count == 0
                                   && t.word.size() >= shortest && t.use.any(Pos::noun)
                                   && !words.is_small(i);
            if (candidate) seen[t.word] += i == words.first() ? 1 : enough;
        }
    }
    if (seen.empty()) return;
    for (const Token& t : text.tokens()) {
        if (t.capital || !t.is_word()) continue;
        const auto at = seen.find(t.word);
        if (at != seen.end()) seen.erase(at);
    }
    for (const auto& [word, count] : seen) {
        if (count >= enough) names.push_back(word);
    }
}

}  // namespace

std::vector<std::string> names_in(const TokenText& text) {
    std::vector<std::string_view> written;  // most stand in it again and again
    add_common_names(text, written);
    std::vector<std::string> names;
    for (const Sentence& sentence : text.sentences()) {
        const Words words(text, sentence);
        for (std::uint32_t i = words.first(); i < words.last(); ++i) {
            if (words.is_proper_name(i) && words[i].word.size() > 2)
                written.push_back(words[i].word);
            if (words[i].kind != TokenKind::sign) continue;
            const std::uint32_t end = end_of_title(words, i);
            std::string title;
            for (std::uint32_t k = i + 1; k < end; ++k)
                title += (k == i + 1 ? "" : " ") + fold_plain(words[k].word);
            if (end != 0) names.push_back(name_key(title));
        }
    }
    std::sort(written.begin(), written.end());
    written.erase(std::unique(written.begin(), written.end()), written.end());
    names.reserve(names.size() + written.size());
    for (const std::string_view name : written) names.push_back(name_key(fold_plain(name)));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace claimdiff
