// German: capitals tell nouns, the affix classes verbs and adjectives.
//
//     Haus/Tp       → Hauses, Häuser: haus, noun
//     töten/DIXY    → tötet, tötete: töten, verb; tötend: töten, participle
//     Verletzen/J   → Verletzungen: verletzung, noun (a word of its own, not a form of the verb)
//     geschlagen/AU → geschlagene: schlagen, participle or adjective; ungeschlagen: adjective
//
// An infinitive is a noun too, since folding loses the capital of das Töten.
// The classes in lower case make parts of compounds and are left out, but for the plurals p, q, f.
// Strong pasts (gab, schoss) and participles (abgeschossen, getötet) are entries of their own; a
// list of the strong verbs leads them back to the infinitive, behind a prefix too.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/build/hunspell.hpp"
#include "grammar/build/languages.hpp"
#include "grammar/build/word_list.hpp"

namespace claimdiff::build {
namespace {

constexpr std::u32string_view used = U"ABCDEFIJLMNOPQRSTUVWXYZfpq";
constexpr std::u32string_view conjugations = U"IXYZW";
constexpr std::u32string_view present_participle = U"D";
constexpr std::u32string_view past_participle = U"O";
constexpr std::u32string_view adjectives = U"AC";

// Classes that make new words, and how those end before their own inflection.
struct Derivation {
    Flag flag;
    std::string_view ending;
};
constexpr Derivation derivations[]
    = {{U'J', "ung"}, {U'B', "bar"}, {U'L', "lich"}, {U'M', "chen"}, {U'F', "in"}};

bool has_any(const DictionaryEntry& entry, std::u32string_view flags) {
    for (const Flag flag : entry.flags) {
        if (flags.find(flag) != std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_capital(std::string_view word) {
    const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
    return (word[0] >= 'A' && word[0] <= 'Z')
           || (word.substr(0, 1) == "\xC3" && second >= 0x80 && second <= 0x9E);  // À to Þ
}

bool is_infinitive(const DictionaryEntry& entry) {
    return entry.word.back() == 'n' && has_any(entry, U"IXY") && !has_any(entry, adjectives);
}

PosSet pos_of(const ExpandedForm& form) {
    const DictionaryEntry& entry = form.entry;
    if (is_capital(entry.word)) {
        return Pos::noun;
    }
    if (form.suffix == nullptr) {
        PosSet pos = has_any(entry, adjectives) ? PosSet(Pos::adjective) : PosSet();
        if (has_any(entry, conjugations)) {
            pos |= is_infinitive(entry) ? Pos::infinitive : Pos::verb;
        }
        return pos;
    }
    const std::u32string_view flag(&form.suffix->flag, 1);
    const auto is_in
        = [&](std::u32string_view flags) { return flags.find(flag) != std::u32string_view::npos; };
    if (is_in(conjugations)) {
        return Pos::verb;
    }
    if (is_in(present_participle) || is_in(past_participle)) {
        return Pos::participle;
    }
    return is_in(adjectives) ? PosSet(Pos::adjective) : PosSet();
}

// Leads strong pasts and participles back to their verbs, and regular participles too.
class Verbs {
  public:
    Verbs(const std::vector<WordLine>& lines, const Hunspell& dictionary) {
        for (const WordLine& line : lines) {
            for (const std::string& form : line.what == "strong" ? line.forms : no_forms_) {
                strong_.emplace(form, line.lemma);
            }
        }
        dictionary.expand(
            [](Flag) { return false; },
            [&](const ExpandedForm& form) {
                if (is_infinitive(form.entry)) {
                    infinitives_.insert(form.entry.word);
                }
            });
    }

    // "schoss", "erschoss", "abgeschossen", "erschossen", "getötet", "abgesagt", "zerstört" → their
    // infinitives, which must be entries themselves; "" for others.
    std::string infinitive_of(const std::string& word) const {
        for (std::size_t at = 0; at < word.size(); ++at) {
            const std::string rest = word.substr(at);
            const std::string prefix = word.substr(0, at);
            for (const std::string& form : {rest, at == 0 ? rest : "ge" + rest}) {
                const auto strong = strong_.find(form);
                if (strong != strong_.end() && infinitives_.count(prefix + strong->second) != 0) {
                    return prefix + strong->second;
                }
            }
            if (rest.substr(0, 2) == "ge") {
                const std::string verb = regular_verb(prefix + rest.substr(2));
                if (!verb.empty()) {
                    return verb;
                }
            }
        }
        return is_without_ge(word) ? regular_verb(word) : "";
    }

  private:
    // "tötet" → töten, "sagt" → sagen, "sammelt" → sammeln
    std::string regular_verb(const std::string& word) const {
        if (word.size() < 3 || word.back() != 't') {
            return "";
        }
        const std::string stem = word.substr(0, word.size() - 1);
        for (const std::string& verb : {stem + "en", stem + "n"}) {
            if (infinitives_.count(verb) != 0) {
                return verb;
            }
        }
        return "";
    }

    static bool is_without_ge(const std::string& word) {
        for (const std::string_view prefix : {"be", "ent", "er", "miss", "ver", "zer"}) {
            if (word.compare(0, prefix.size(), prefix) == 0) {
                return true;
            }
        }
        return word.size() > 4 && word.compare(word.size() - 4, 4, "iert") == 0;
    }

    const std::vector<std::string> no_forms_;
    std::multimap<std::string, std::string> strong_;
    std::set<std::string> infinitives_;
};

std::string lemma_of(const ExpandedForm& form) {
    for (const Derivation& derivation : derivations) {
        if (form.suffix != nullptr && form.suffix->flag == derivation.flag) {
            const std::size_t place = form.text.rfind(derivation.ending);
            return place == std::string::npos
                       ? form.text
                       : form.text.substr(0, place + derivation.ending.size());
        }
    }
    return form.stem;
}

// Leads plurals that are entries of their own back to their singulars: Männer, Städte, Töchter.
// Such an entry takes no genitive -s (class S; Bürger is no plural of Burg).
class Nouns {
  public:
    explicit Nouns(const Hunspell& dictionary) {
        dictionary.expand(
            [](Flag) { return false; },
            [&](const ExpandedForm& form) {
                if (is_capital(form.entry.word)) {
                    nouns_.insert(form.entry.word);
                }
            });
    }

    std::string singular_of(const ExpandedForm& form) const {
        const bool may_be_plural = is_capital(form.stem) && !has_any(form.entry, U"STP");
        for (const std::string_view ending : {"er", "e", ""}) {
            const std::size_t length = form.stem.size();
            if (!may_be_plural || length <= ending.size() + 2
                || form.stem.compare(length - ending.size(), ending.size(), ending) != 0) {
                continue;
            }
            const std::string singular
                = without_umlaut(form.stem.substr(0, length - ending.size()));
            if (nouns_.count(singular) != 0) {
                return singular;
            }
        }
        return lemma_of(form);
    }

  private:
    // The last umlaut as a plain vowel; "" when there is none.
    static std::string without_umlaut(const std::string& word) {
        const std::pair<std::string_view, std::string_view> vowels[]
            = {{"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"Ä", "A"}, {"Ö", "O"}, {"Ü", "U"}};
        for (std::size_t at = word.size(); at-- > 0;) {
            for (const auto& [umlaut, plain] : vowels) {
                if (word.compare(at, umlaut.size(), umlaut) == 0) {
                    return word.substr(0, at) + std::string(plain)
                           + word.substr(at + umlaut.size());
                }
            }
        }
        return "";
    }

    std::set<std::string> nouns_;
};

}  // namespace

void add_german(const std::string& hunspell, const std::string& words, DictionaryBuilder& builder) {
    const std::vector<WordLine> lines = read_word_list(words);
    add_word_list(lines, builder);
    std::set<std::string> listed;
    for (const WordLine& line : lines) {
        listed.insert(line.forms.begin(), line.forms.end());
    }
    const Hunspell dictionary(hunspell);
    const Verbs verbs(lines, dictionary);
    const Nouns nouns(dictionary);
    const auto wanted = [](Flag flag) { return used.find(flag) != std::u32string_view::npos; };
    dictionary.expand(wanted, [&](const ExpandedForm& form) {
        const PosSet pos = pos_of(form);
        const bool is_verbal = pos.has_any(Pos::verb | Pos::adjective) && !pos.has(Pos::infinitive);
        const std::string verb = is_verbal ? verbs.infinitive_of(form.stem) : "";
        if (!verb.empty()) {
            builder.add(form.text, verb, pos.has(Pos::adjective) ? Pos::participle | pos : pos);
        } else if (listed.count(form.stem) == 0 || is_capital(form.stem)) {
            builder.add(form.text, nouns.singular_of(form), pos);
        }
        // A verb with declined participles of its present's spelling: verletzt, verletzte.
        const bool is_t
            = form.suffix != nullptr && form.suffix->flag == U'X' && form.text.back() == 't';
        if (is_t && form.text.substr(form.text.size() - 2) != "st"
            && has_any(form.entry, past_participle)) {
            builder.add(form.text, form.stem, Pos::participle);
        }
    });
}

}  // namespace claimdiff::build
