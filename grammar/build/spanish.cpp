// Spanish: the affix classes tell inflection from derivation, and verbs from the rest.
//
//     cerrar/REDÀ → cerró, cierran: cerrar, verb; cerrando, cerrada: cerrar, participle;
//                   cerrarlo: cerrar, infinitive
//     abdicar/A   → abdicación, abdicaciones: abdicación (a word of its own, not a form of the
//     verb) Toledo      → toledo: name
//
// A capital makes a name unless the word is also an entry without (the places Muerto and Tres): the
// case is lost in folding. A verb is an infinitive with one of the conjugations R, E, I, X. Nouns
// and adjectives share their classes, so their part of speech stays empty.
#include <set>
#include <string>
#include <string_view>

#include "grammar/build/hunspell.hpp"
#include "grammar/build/languages.hpp"
#include "grammar/build/word_list.hpp"
#include "text/fold.hpp"

namespace claimdiff::build {
namespace {

constexpr std::u32string_view conjugations = U"REIX";
constexpr std::u32string_view derivations = U"ABCFHJKLMNOPQTU";
constexpr Flag participle = U'D';
constexpr Flag feminine = U'G';
constexpr Flag plural = U'S';
constexpr std::size_t shortest_adverb = 8;  // bytes: "vilmente", but not "clemente", "demente"

bool is_one_of(Flag flag, std::u32string_view flags) {
    return flags.find(flag) != std::u32string_view::npos;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool is_verb(const DictionaryEntry& entry) {
    const std::string_view word = entry.word;
    if (!ends_with(word, "ar") && !ends_with(word, "er") && !ends_with(word, "ir")
        && !ends_with(word, "ír")) {
        return false;
    }
    for (const Flag flag : entry.flags) {
        if (is_one_of(flag, conjugations)) {
            return true;
        }
    }
    return false;
}

bool is_capital(std::string_view word) {
    return (word[0] >= 'A' && word[0] <= 'Z') || word.substr(0, 2) == "Á"
           || word.substr(0, 2) == "É" || word.substr(0, 2) == "Í" || word.substr(0, 2) == "Ó"
           || word.substr(0, 2) == "Ú" || word.substr(0, 2) == "Ñ";
}

PosSet pos_of(const ExpandedForm& form) {
    // "gravemente"; "aumente" is a form of a verb
    if (!is_verb(form.entry) && form.text.size() > shortest_adverb && ends_with(form.text, "mente"))
        return Pos::adverb;
    if (form.suffix == nullptr) {
        return is_verb(form.entry)           ? PosSet(Pos::infinitive)
               : is_capital(form.entry.word) ? PosSet(Pos::name)
                                             : PosSet();
    }
    const Flag flag = form.suffix->flag;
    if (!is_verb(form.entry) || is_one_of(flag, derivations) || flag == feminine
        || flag == plural) {
        return {};
    }
    if (flag == participle || ends_with(form.text, "ndo")) {
        return Pos::participle;
    }
    if (is_one_of(flag, conjugations)) {
        return Pos::verb;
    }
    return form.suffix->strip.empty() ? PosSet(Pos::infinitive) : PosSet(Pos::verb);  // + pronoun
}

}  // namespace

void add_spanish(
    const std::string& hunspell, const std::string& words, DictionaryBuilder& builder) {
    const std::vector<WordLine> lines = read_word_list(words);
    add_word_list(lines, builder);
    std::set<std::string> listed;
    for (const WordLine& line : lines) {
        listed.insert(line.forms.begin(), line.forms.end());
    }
    const Hunspell dictionary(hunspell);
    const auto wanted = [](Flag) { return true; };
    std::set<std::string> common;
    dictionary.expand(wanted, [&](const ExpandedForm& form) {
        if (!is_capital(form.entry.word)) {
            common.insert(form.entry.word);
        }
    });
    dictionary.expand(wanted, [&](const ExpandedForm& form) {
        if (is_capital(form.entry.word) && common.count(fold(form.entry.word)) != 0) {
            return;
        }
        // A word without affixes that the list explains is a form of another there.
        if (form.entry.flags.empty() && listed.count(form.entry.word) != 0) {
            return;
        }
        const bool is_derived = form.suffix != nullptr && is_one_of(form.suffix->flag, derivations);
        builder.add(form.text, is_derived ? form.once : form.stem, pos_of(form));
    });
}

}  // namespace claimdiff::build
